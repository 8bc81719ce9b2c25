// What the pages of units and people share: names that lead on, actions, tables, who held what, who changed what.

import { withQuery } from '../api.js';
import { element } from '../dom.js';
import { day, moment } from '../words.js';

/** A name, as a link where there is something to open. */
export const name = (named) => named && (named.href ? element('a', { href: named.href }, named.name) : named.name);

export const period = (from, to) => (to ? `${day(from)} đến hết ${day(to)}` : `từ ${day(from)}`);

/** Like the tables of blocks, with cells that may be links; columns that are empty all the way down are left out. */
export function table(columns, rows) {
  const used = columns.map((_, index) => rows.some((row) => row[index] !== null && row[index] !== undefined && row[index] !== ''));
  const kept = (list) => list.filter((_, index) => used[index]);
  return element(
    'div',
    { class: 'nn-table' },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, kept(columns).map((column) => element('th', { scope: 'col' }, column)))),
      element(
        'tbody',
        {},
        rows.map((row) => element('tr', {}, columns.map((column, index) => used[index] && element('td', { 'data-column': column }, row[index] ?? '')))),
      ),
    ),
  );
}

export function facts(pairs) {
  return element(
    'dl',
    { class: 'nn-facts' },
    pairs.filter(([, value]) => value).map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
  );
}

/** Many actions would push the page itself out of sight, so they are folded. */
export function deeds(actions, open = false) {
  if (!actions.length) return null;
  return element(
    'details',
    { class: 'deeds-folded', open },
    element('summary', {}, 'Việc có thể làm'),
    element(
      'ul',
      { class: 'deeds' },
      actions.map(({ name: action, title, description, unit, person }) =>
        element(
          'li',
          {},
          element('a', { class: 'nn-button nn-button-plain', href: withQuery(`/hanh-dong/${encodeURIComponent(action)}`, { unit, person }) }, title),
          element('p', { class: 'nn-muted' }, description),
        ),
      ),
    ),
  );
}

/** A chapter of the page; what isn't asked for every day is shut, and on a telephone everything but the first. */
export function chapter(title, content, open) {
  return content && element('details', { class: 'chapter', open }, element('summary', {}, element('h2', {}, title)), content);
}

export function posts(list) {
  return (
    list.length > 0 &&
    table(
      ['Chức vụ, nhiệm vụ', 'Đồng chí', 'Tổ chức đảng', 'Thời gian', 'Căn cứ'],
      list.map(({ role, member, unit, from, to, basis }) => [role, name(member), name(unit), period(from, to), basis]),
    )
  );
}

export function substitutions(list) {
  return (
    list.length > 0 &&
    table(
      ['Làm thay', 'Đồng chí', 'Tổ chức đảng', 'Thời gian', 'Lý do'],
      list.map(({ role, member, unit, from, to, reason }) => [role, name(member), name(unit), period(from, to), reason]),
    )
  );
}

/** The server sends so many of the latest and no more. */
const mostEntries = 200;

export function entries(list) {
  return (
    list.length > 0 &&
    element(
      'div',
      {},
      list.length >= mostEntries && element('p', { class: 'nn-muted' }, `${mostEntries} lần gần nhất:`),
      table(
        ['Lúc', 'Người ghi', 'Việc', 'Đồng chí', 'Nội dung'],
        list.map(({ at, actor, act, about, detail }) => [moment(at), actor ?? 'Hệ thống', act, about, detail]),
      ),
    )
  );
}
