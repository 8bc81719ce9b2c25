// What all our own pages share: who is logged in, the header, and the way to the login page.

import { call, openSession } from '../api.js';
import { followClock } from '../clock.js';
import { element, fill } from '../dom.js';

const links = [
  ['/viec', 'Việc của tôi'],
  ['/thu', 'Thư'],
  ['/ho-so', 'Hồ sơ'],
  ['/camunda/app/tasklist/', 'Bản máy tính', 'wide-only'],
  ['/huong-dan', 'Hướng dẫn'],
];

/** Opens the page: `show(main, me)` fills it. Who isn't logged in is sent to the login page and comes back here. */
export async function openPage(show) {
  const main = document.getElementById('main');
  try {
    const me = await openSession();
    if (me.demoClock) followClock(me.now);
    document.getElementById('top').replaceWith(header(me));
    await show(main, me);
  } catch (refusal) {
    if (refusal.status === 401) location.replace(`/dang-nhap?den=${encodeURIComponent(location.pathname + location.search)}`);
    else fill(main, trouble(refusal));
    if (refusal.status === undefined) throw refusal;
  }
}

/** Nobody is left at a dead end: what passes can be tried again, and from everything else a way leads on. */
function trouble({ status, message }) {
  const passing = !status || status >= 500 || status === 429;
  return [
    element('p', { class: 'nn-note nn-note-bad', role: 'alert' }, status === undefined ? 'Trang gặp lỗi. Đồng chí tải lại trang.' : message),
    element(
      'p',
      { class: 'onward' },
      passing && element('button', { type: 'button', class: 'nn-button nn-button-main', onclick: () => location.reload() }, 'Tải lại trang'),
      element('a', { class: 'nn-button nn-button-plain', href: '/viec' }, 'Việc của tôi'),
    ),
  ];
}

export function title(text) {
  document.title = `${text} – Nền Nếp`;
}

/** The pages that only some have: a few stand in the row, more fold, so that the row stays one on a desk and short on a phone. */
export function desks(me, here) {
  const all = [...me.desks, ...(me.demoClock && me.administrator ? [{ href: '/dong-ho', label: 'Đồng hồ' }] : [])];
  const shown = all.map(({ href, label }) => element('a', { href, 'aria-current': here(href) }, label));
  if (all.length <= 2) return shown;
  const menu = element('details', { class: 'more' }, element('summary', { 'aria-current': all.some(({ href }) => here(href)) ? 'page' : null }, 'Quản lý'), element('div', {}, shown));
  const outside = (event) => menu.contains(event.target) || (menu.open = false);
  document.addEventListener('click', outside);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && (menu.open = false));
  return menu;
}

function header(me) {
  const logout = async () => {
    await call('POST', '/api/logout');
    location.assign('/dang-nhap');
  };
  const here = (href) => (location.pathname === href || location.pathname.startsWith(`${href}/`) ? 'page' : null);
  return element(
    'header',
    { id: 'top', class: 'top' },
    element('a', { class: 'brand', href: '/viec' }, 'Nền Nếp'),
    element(
      'nav',
      { 'aria-label': 'Chính' },
      links.map(([href, label, kind]) => element('a', { href, class: kind, 'aria-current': here(href) }, label)),
      desks(me, here),
    ),
    element('div', { class: 'who' }, element('a', { href: '/tai-khoan' }, me.name), element('button', { type: 'button', class: 'nn-link', onclick: logout }, 'Đăng xuất')),
  );
}
