// The log of all logins, and who is being slowed down; for administrators.

import { call, withQuery } from '../api.js';
import { blocks } from '../blocks.js';
import { element, fill } from '../dom.js';
import { openPage, title } from '../pages/frame.js';
import { moment } from '../words.js';
import { note } from './typed.js';

const asked = Object.fromEntries(new URLSearchParams(location.search));

openPage(async (main) => {
  title('Nhật ký đăng nhập');
  const page = await read();
  fill(main, element('h1', {}, 'Nhật ký đăng nhập'), slowed(page), filter(page), entries(page));
});

const read = (before) => call('GET', withQuery('/api/logins', { member: asked.nguoi, kind: asked.viec, day: asked.ngay, before }));

function slowed({ accounts, addresses }) {
  if (!accounts.length && !addresses.length) return element('p', { class: 'nn-muted' }, 'Không có tài khoản nào phải đợi vì thử sai nhiều lần.');
  const message = element('div', { role: 'alert' });
  const pause = ({ failures, last, minutes }) => `${failures} lần sai, lần cuối ${moment(last)}${minutes ? `; còn đợi ${minutes} phút` : ''}`;
  return element(
    'section',
    {},
    element('h2', {}, 'Đang phải đợi vì thử sai nhiều lần'),
    message,
    element(
      'ul',
      { class: 'people' },
      accounts.map((account) =>
        element(
          'li',
          {},
          element('div', {}, element('strong', {}, account.name), ' ', element('span', { class: 'nn-muted' }, account.memberId), element('p', {}, pause(account))),
          element(
            'button',
            {
              type: 'button',
              class: 'nn-button nn-button-plain',
              'aria-label': `Bỏ chặn ${account.name}`,
              onclick: async (event) => {
                try {
                  await call('POST', '/api/logins/unlocked', { member: account.memberId });
                  event.target.closest('li').remove();
                  fill(message, note('good', `Đồng chí ${account.name} không phải đợi nữa.`));
                } catch (refusal) {
                  fill(message, note('bad', refusal.message));
                }
              },
            },
            'Bỏ chặn',
          ),
        ),
      ),
      addresses.map((address) => element('li', {}, element('div', {}, element('strong', {}, `Địa chỉ ${address.address}`), element('p', {}, pause(address))))),
    ),
  );
}

function filter({ kinds }) {
  return element(
    'form',
    { class: 'filter', method: 'get' },
    element('label', {}, 'Tên đăng nhập', element('input', { name: 'nguoi', value: asked.nguoi, autocapitalize: 'none', spellcheck: 'false' })),
    element('label', {}, 'Việc', element('select', { name: 'viec' }, element('option', { value: '' }, 'Tất cả'), kinds.map(({ code, label }) => element('option', { value: code, selected: code === asked.viec }, label)))),
    element('label', {}, 'Ngày', element('input', { name: 'ngay', type: 'date', value: asked.ngay })),
    element('button', { class: 'nn-button nn-button-plain' }, 'Lọc'),
  );
}

function entries(first) {
  const place = element('div');
  const more = element('button', { type: 'button', class: 'nn-button nn-button-plain' }, 'Xem thêm');
  const show = (page) => {
    place.append(...table(page.entries));
    more.hidden = !page.more;
    more.onclick = async () => show(await read(page.entries[page.entries.length - 1].id));
  };
  if (!first.entries.length) return element('p', {}, 'Không có lần đăng nhập nào.');
  show(first);
  return [place, more];
}

const table = (list) =>
  blocks([
    {
      kind: 'table',
      columns: ['Lúc', 'Ai', 'Việc', 'Từ địa chỉ'],
      rows: list.map(({ at, memberId, name, what, address }) => [moment(at), memberId ? `${name ?? ''} (${memberId})` : 'Tên đăng nhập không có', what, address]),
    },
  ]);
