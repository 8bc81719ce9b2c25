import { call, withQuery } from '../api.js';
import { blocks } from '../blocks.js';
import { element, fill } from '../dom.js';
import { day } from '../words.js';
import { actionLinks, chapter } from './file-parts.js';
import { openPage, title } from './frame.js';

openPage(async (main) => {
  const id = location.pathname.split('/')[2];
  if (id) showFile(main, await call('GET', `/api/transfers/${encodeURIComponent(id)}`));
  else showList(main, await call('GET', withQuery('/api/transfers', { year: new URLSearchParams(location.search).get('nam') })));
});

function showList(main, { year, keeper, units, open, away, closed }) {
  title('Chuyển sinh hoạt');
  fill(
    main,
    element('h1', {}, 'Chuyển sinh hoạt đảng'),
    keeper &&
      element(
        'p',
        { class: 'nn-muted' },
        'Muốn bắt đầu, đồng chí mở trang của đảng viên trong mục ',
        element('a', { href: '/to-chuc' }, 'Tổ chức'),
        ' rồi chọn “Chuyển sinh hoạt đảng”.',
      ),
    units.length > 1 &&
      element(
        'section',
        {},
        element('h2', {}, 'Theo đơn vị nơi đi'),
        blocks([
          {
            kind: 'table',
            columns: ['Đơn vị', 'Đang làm', 'Quá hạn', 'Lâu nhất (ngày)'],
            rows: units.map((sum) => [sum.unit.name, String(sum.open), String(sum.overdue), String(sum.longest)]),
          },
        ]),
      ),
    part(`Đang làm (${open.length})`, open, openCard, 'Không có việc chuyển sinh hoạt nào đang làm.'),
    away.length > 0 && part(`Đang sinh hoạt tạm thời nơi khác (${away.length})`, away, awayCard),
    part(`Đã xong trong năm ${year} (${closed.length})`, closed, closedCard, `Chưa có việc nào xong trong năm ${year}.`),
    element(
      'p',
      { class: 'onward' },
      [year - 1, year + 1].map((other) => element('a', { class: 'nn-button nn-button-plain', href: withQuery('/chuyen-sinh-hoat', { nam: other }) }, `Năm ${other}`)),
    ),
  );
}

function part(heading, transfers, card, none) {
  return element(
    'section',
    {},
    element('h2', {}, heading),
    transfers.length ? element('ul', { class: 'cards' }, transfers.map(card)) : element('p', { class: 'nn-note' }, none),
  );
}

const openCard = (transfer) =>
  card(
    transfer,
    element('span', { class: transfer.overdue ? 'late' : null }, `${transfer.overdue ? 'Quá hạn từ' : 'Hạn'} ${day(transfer.dueOn)}`),
    element('span', { class: transfer.overdue ? 'late' : null }, daysSince(transfer)),
  );

const awayCard = (transfer) => card(transfer, element('span', {}, `Đến hết ngày ${day(transfer.untilOn)}`));

const closedCard = (transfer) => card(transfer, element('span', {}, `Sau ${transfer.days} ngày`));

function daysSince({ eventOn, days, reason }) {
  return days === 0 ? `${reason} ngày ${day(eventOn)}` : `${days} ngày kể từ ngày ${day(eventOn)}`;
}

function card(transfer, ...facts) {
  return element(
    'li',
    { class: transfer.overdue ? 'card card-late' : 'card' },
    element('h2', {}, element('a', { href: transfer.href }, transfer.member)),
    element('p', { class: 'card-subject' }, `${transfer.unit.name} → ${transfer.destination}`),
    element('p', { class: 'card-facts' }, element('span', {}, transfer.reason), element('span', {}, transfer.stateLabel), facts),
  );
}

function showFile(main, transfer) {
  title(transfer.title);
  fill(
    main,
    element('p', {}, element('a', { href: '/chuyen-sinh-hoat' }, '← Tất cả việc chuyển sinh hoạt')),
    element('h1', {}, transfer.title),
    element(
      'dl',
      { class: 'nn-facts' },
      [
        ['Đơn vị', transfer.unit.name],
        ['Tình trạng', element('span', { class: transfer.overdue ? 'late' : null }, transfer.overdue ? `${transfer.stateLabel}, quá hạn` : transfer.stateLabel)],
        ['Đã qua', `${transfer.days} ngày từ khi nghỉ, chuyển`],
      ].map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    actionLinks(transfer.actions),
    transfer.sections.map(chapter),
  );
}
