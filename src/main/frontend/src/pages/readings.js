import { call, withQuery } from '../api.js';
import { blocks } from '../blocks.js';
import { element, fill } from '../dom.js';
import { moment } from '../words.js';
import { openPage, title } from './frame.js';
import { columns, row } from './reading-rows.js';

const questions = ['unit', 'person', 'reader', 'from', 'to'];

openPage(async (main) => {
  title('Nhật ký đọc');
  const asked = Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => questions.includes(name)));
  const found = await ask(asked).catch((refusal) => {
    if (refusal.status !== 422) throw refusal;
    return { refusal };
  });
  const units = found.units ?? (await call('GET', '/api/readings')).units;
  show(main, asked, units, found);
});

const ask = (asked, before) => call('GET', withQuery('/api/readings', { ...asked, before }));

function show(main, asked, units, { entries = [], older, refusal }) {
  const place = element('div', {});
  const more = element('div', { class: 'onward' });
  const seen = [...entries];
  const list = () => fill(place, seen.length ? blocks([{ kind: 'table', columns, rows: seen.map(row(moment)) }]) : !refusal && element('p', {}, 'Không có lượt đọc nào khớp.'));
  const offer = (before) =>
    fill(
      more,
      before &&
        element(
          'button',
          {
            type: 'button',
            class: 'nn-button nn-button-plain',
            onclick: async (event) => {
              event.target.disabled = true;
              try {
                const next = await ask(asked, before);
                seen.push(...next.entries);
                list();
                offer(next.older);
              } catch (failure) {
                event.target.disabled = false;
                fill(more, event.target, element('p', { class: 'nn-note nn-note-bad', role: 'alert' }, failure.message));
              }
            },
          },
          'Xem các lượt đọc trước đó',
        ),
    );
  list();
  offer(older);
  fill(
    main,
    element('h1', {}, 'Nhật ký đọc'),
    element('p', {}, 'Ai đã đọc hồ sơ, văn bản, tệp nào và lúc nào. Nhật ký chỉ được ghi thêm, không ai sửa hay xóa được. Việc xem nhật ký cũng được ghi lại.'),
    questionForm(asked, units),
    refusal && element('p', { class: 'nn-note nn-note-bad', role: 'alert' }, refusal.message),
    place,
    more,
    entries.length > 0 && element('p', {}, element('a', { href: withQuery('/api/readings/file', asked), download: 'nhat-ky-doc.csv' }, 'Tải về tệp CSV (mở được bằng Excel)')),
  );
}

/** Sent as a page's address, so that what was looked up can be kept and sent on. */
function questionForm(asked, units) {
  const field = (name, label, input) => element('div', {}, element('label', { for: name }, label), input);
  const text = (name, label, type = 'text') => field(name, label, element('input', { id: name, name, type, value: asked[name] ?? '', autocomplete: 'off' }));
  return element(
    'form',
    { class: 'question', method: 'get', action: '/nhat-ky' },
    field(
      'unit',
      'Tổ chức đảng (kể cả cấp dưới)',
      element(
        'select',
        { id: 'unit', name: 'unit' },
        element('option', { value: '' }, 'Tất cả'),
        units.map(({ id, name }) => element('option', { value: id, selected: id === asked.unit }, name)),
      ),
    ),
    text('reader', 'Người đọc (mã hoặc tên)'),
    text('person', 'Hồ sơ của đồng chí (mã hoặc tên)'),
    text('from', 'Từ ngày', 'date'),
    text('to', 'Đến ngày', 'date'),
    element('div', { class: 'question-go' }, element('button', { class: 'nn-button nn-button-main' }, 'Tìm'), element('a', { class: 'nn-button nn-button-plain', href: '/nhat-ky' }, 'Bỏ lọc')),
  );
}
