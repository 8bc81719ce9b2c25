import { call, withQuery } from '../api.js';
import { blocks } from '../blocks.js';
import { element, fill } from '../dom.js';
import { day } from '../words.js';
import { openPage, title } from './frame.js';
import { figureRows, quarterRows } from './figure-tables.js';

openPage(async (main) => {
  const asked = new URLSearchParams(location.search).get('nam');
  show(main, await call('GET', withQuery('/api/figures', { year: asked })));
});

function show(main, { year, cells, total, untrained, suspensions }) {
  title(`Số liệu năm ${year}`);
  fill(
    main,
    element('h1', {}, `Số liệu sinh hoạt chuyên đề năm ${year}`),
    element(
      'p',
      { class: 'onward' },
      [year - 1, year + 1].map((other) => element('a', { class: 'nn-button nn-button-plain', href: withQuery('/so-lieu', { nam: other }) }, `Năm ${other}`)),
    ),
    cells.length > 1 && element('section', {}, element('h2', {}, `Tất cả ${cells.length} chi bộ`), table(figureRows(total)), table(quarterRows(cells))),
    cells.map((cell) => cellPart(cell, cells.length === 1)),
    element(
      'section',
      {},
      element('h2', {}, 'Bí thư, phó bí thư chưa tập huấn'),
      untrained.length
        ? table({ columns: ['Họ tên', 'Chức vụ', 'Chi bộ'], rows: untrained.map(({ name, role, unit }) => [name, role, unit]) })
        : element('p', {}, `Tất cả đã tập huấn trong năm ${year}.`),
    ),
    suspensions.length > 0 &&
      element(
        'section',
        {},
        element('h2', {}, 'Tạm dừng sinh hoạt'),
        table({
          columns: ['Văn bản', 'Cơ quan ban hành', 'Thời gian', 'Chi bộ'],
          rows: suspensions.map(({ documentNumber, issuer, from, to, cells: names }) => [documentNumber, issuer, `${day(from)} đến hết ${day(to)}`, names.join('; ')]),
        }),
      ),
  );
}

function cellPart(cell, open) {
  return element(
    'details',
    { class: 'nn-reading', open },
    element('summary', {}, `${cell.unit.name}: ${cell.held} buổi`),
    table({ columns: ['Quý', 'Chỉ tiêu mỗi quý'], rows: cell.quarters.map(({ number, label }) => [`Quý ${number}`, label]) }),
    table(figureRows(cell.figures)),
  );
}

const table = (content) => blocks([{ kind: 'table', ...content }]);
