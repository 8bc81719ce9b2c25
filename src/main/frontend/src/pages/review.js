import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { day } from '../words.js';
import { actionLinks, chapter, currentSteps, drawnDiagram, drawing } from './file-parts.js';
import { roomy } from './room.js';
import { openPage, title } from './frame.js';
import { unfoldForPrint } from './print.js';
import { paperShelf } from './papers.js';

unfoldForPrint();
openPage(async (main) => {
  const id = location.pathname.split('/')[2];
  if (id) await showFile(main, await call('GET', `/api/reviews/${encodeURIComponent(id)}`));
  else showList(main, await call('GET', '/api/reviews'));
});

function showList(main, { own, units, campaigns, actions }) {
  title('Xếp loại');
  fill(
    main,
    element('h1', {}, 'Kiểm điểm, đánh giá, xếp loại'),
    actionLinks(actions),
    campaigns.length > 0 && part('Các đợt', campaigns, (campaign) => `Đợt ${campaign.period}`),
    units.length > 0 && part('Tổ chức đảng', units, (review) => `${review.unit}, ${review.period}`),
    part('Của tôi', own, (review) => capital(review.period), 'Đồng chí chưa có hồ sơ kiểm điểm, xếp loại nào.'),
  );
}

function part(heading, reviews, name, none) {
  return element(
    'section',
    {},
    element('h2', {}, heading),
    reviews.length
      ? element('ul', { class: 'cards' }, reviews.map((review) => card(review, name(review))))
      : element('p', { class: 'nn-note' }, none),
  );
}

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

function card({ href, unit, stateLabel, tasks, due }, name) {
  return element(
    'li',
    { class: 'card' },
    element('h2', {}, element('a', { href }, name)),
    element(
      'p',
      { class: 'card-facts' },
      !name.startsWith(unit) && element('span', {}, unit),
      element('span', {}, stateLabel),
      tasks > 0 && element('span', { class: 'waiting' }, `Đồng chí còn ${tasks} việc${due ? `, hạn ${day(due)}` : ''}`),
    ),
  );
}

async function showFile(main, review) {
  title(review.title);
  const diagrams = (review.diagrams ?? []).map((diagram) => ({ diagram, frame: drawing() }));
  fill(
    main,
    element('p', {}, element('a', { href: '/xep-loai' }, '← Tất cả hồ sơ xếp loại')),
    element('h1', {}, review.title),
    element(
      'dl',
      { class: 'nn-facts' },
      [
        ['Đơn vị', review.unit],
        ['Tình trạng', review.stateLabel],
        review.levelLabel && ['Mức xếp loại', review.levelLabel],
      ]
        .filter(Boolean)
        .map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    currentSteps(review.now),
    review.papers.kinds.length > 0 && paperShelf(review.papers),
    review.actions.length > 0 && element('details', { class: 'folded', open: roomy() }, element('summary', {}, `Việc có thể làm (${review.actions.length})`), actionLinks(review.actions)),
    review.progress.length > 0 && progress(review.progress),
    review.sections.map(chapter),
    review.links.length > 0 && linked(review),
    diagrams.map(({ diagram, frame }) => drawnDiagram(diagrams.length > 1 ? diagram.name : 'Quy trình đang ở đâu', frame)),
  );
  for (const { diagram, frame } of diagrams) await (await import('./diagram.js')).draw(frame, diagram);
}

function linked({ kind, links }) {
  const heading = kind === 'UNIT_REVIEW' || kind === 'QUARTER_CAMPAIGN' ? `Hồ sơ của từng đồng chí (${links.length})` : 'Hồ sơ liên quan';
  return element(
    'details',
    { class: 'chapter', open: links.length <= 10 },
    element('summary', {}, element('h2', {}, heading)),
    element('ul', { class: 'file-links' }, links.map(({ label, href }) => element('li', {}, element('a', { href }, label)))),
  );
}

function progress(rows) {
  const late = rows.filter((row) => row.late).length;
  const cells = rows.filter((row) => row.cell);
  const done = (which) => `${cells.filter(which).length}/${cells.length}`;
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const body = element('tbody', {}, rows.map(progressRow));
  const onlyLate = element('input', { type: 'checkbox', onchange: () => body.querySelectorAll('tr').forEach((row) => (row.hidden = onlyLate.checked && !row.classList.contains('row-late'))) });
  return element(
    'details',
    { class: 'chapter', open: true },
    element('summary', {}, element('h2', {}, `Tiến độ (${rows.length} tổ chức đảng${late ? `, ${late} chậm` : ''})`)),
    element(
      'dl',
      { class: 'nn-facts' },
      [
        ['Chi bộ đã chốt danh sách', done((row) => row.settled)],
        ['Chi bộ đã kiểm điểm tập thể', done((row) => row.released)],
        ['Bản kiểm điểm đã nộp', `${sum('handedIn')}/${sum('inScope')}`],
        ['Đảng viên còn thiếu ý kiến nơi cư trú', `${rows.reduce((total, row) => total + (row.settled ? row.missing.residence : 0), 0)}/${sum('inScope')}`],
        ['Đảng viên đã bỏ phiếu', `${sum('voted')}/${sum('inScope')}`],
        ['Đảng viên đã có quyết định', `${sum('decided')}/${sum('inScope')}`],
      ].map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    late > 0 && element('label', { class: 'only-late' }, onlyLate, ` Chỉ hiện đơn vị chậm (${late})`),
    element(
      'div',
      { class: 'nn-table' },
      element('table', {}, element('thead', {}, element('tr', {}, columns.map((column) => element('th', { scope: 'col' }, column)))), body),
    ),
  );
}

const columns = ['Đơn vị', 'Danh sách', 'Bản kiểm điểm', 'Ý kiến còn thiếu', 'Tập thể', 'Bỏ phiếu', 'Đề nghị', 'Quyết định'];

/** Of how many members which opinion is missing; nobody is asked before the list is settled. */
function missing({ residence, massOrganizations, management, civilService }) {
  const named = [
    [residence, 'nơi cư trú'],
    [massOrganizations, 'đoàn thể'],
    [management, 'lãnh đạo'],
    [civilService, 'kết quả công chức'],
  ].filter(([number]) => number > 0);
  return named.length ? element('span', { class: 'missing' }, named.map(([number, source]) => element('span', {}, `${number} ${source}`))) : 'Đủ';
}

function progressRow(row) {
  const of = (number) => (row.inScope ? `${number}/${row.inScope}` : '–');
  const cells = [
    [element('a', { href: row.href }, row.name), row.late && element('span', { class: 'late' }, ' Chậm')],
    row.cell ? (row.settled ? `Đã chốt (${row.inScope}/${row.members})` : 'Chưa chốt') : '–',
    of(row.handedIn),
    row.inScope && row.settled ? missing(row.missing) : '–',
    row.stateLabel,
    of(row.voted),
    of(row.proposed),
    of(row.decided),
  ];
  return element('tr', { class: row.late ? 'row-late' : null }, cells.map((cell, index) => element('td', { 'data-column': columns[index] }, cell)));
}
