// The accounts of the units that somebody keeps: who has logged in, who has a code; codes for one or for all, printed on slips.

import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { openPage, title } from '../pages/frame.js';
import { moment } from '../words.js';
import { slips } from './slips.js';
import { note } from './typed.js';

const asked = decodeURIComponent(location.pathname.split('/')[3] ?? '');

openPage(async (main) => {
  if (asked) return unit(main, await call('GET', `/api/accounts/${encodeURIComponent(asked)}`));
  const units = await call('GET', '/api/accounts');
  if (units.length === 1) return unit(main, await call('GET', `/api/accounts/${encodeURIComponent(units[0].id)}`));
  return choose(main, units);
});

function choose(main, units) {
  title('Tài khoản của đơn vị');
  const list = element('ul', { class: 'cards' });
  const show = (wanted) =>
    fill(
      list,
      units
        .filter(({ id, name }) => `${id} ${name}`.toLocaleLowerCase('vi').includes(wanted.trim().toLocaleLowerCase('vi')))
        .map(({ id, name, people, withoutPassword }) =>
          element(
            'li',
            { class: 'card' },
            element('h2', {}, element('a', { href: `/tai-khoan/don-vi/${encodeURIComponent(id)}` }, name)),
            element('p', { class: 'card-facts' }, element('span', {}, `${people} người`), element('span', {}, withoutPassword ? `${withoutPassword} người chưa có mật khẩu` : 'Tất cả đã có mật khẩu')),
          ),
        ),
    );
  show('');
  fill(
    main,
    element('h1', {}, 'Tài khoản của đơn vị'),
    units.length === 0 && note('bad', 'Đồng chí không giữ danh sách của đơn vị nào.'),
    units.length > 8 && [element('label', { for: 'wanted' }, 'Tìm đơn vị'), element('input', { id: 'wanted', type: 'search', class: 'wanted', oninput: (event) => show(event.target.value) })],
    list,
  );
}

function unit(main, { id, name, accounts }) {
  title(`Tài khoản: ${name}`);
  const without = accounts.filter((account) => !account.password && account.mayIssue);
  const message = element('div', { role: 'alert' });
  const issue = async (members, button) => {
    button.disabled = true;
    try {
      sheet(main, await call('POST', `/api/accounts/${encodeURIComponent(id)}/codes`, { members }));
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      fill(message, note('bad', refusal.message));
      message.scrollIntoView({ block: 'center' });
      button.disabled = false;
    }
  };
  const one = (account) => {
    const button = element('button', { type: 'button', class: 'nn-button nn-button-plain', 'aria-label': `Cấp mã cho đồng chí ${account.name}`, onclick: () => ask() }, 'Cấp mã');
    const ask = () =>
      account.password
        ? confirm(button, `Đồng chí ${account.name} đã có mật khẩu. Mã mới cho phép đặt lại mật khẩu; việc này được ghi vào lịch sử.`, () => issue([account.id], button))
        : issue([account.id], button);
    return button;
  };
  fill(
    main,
    element('h1', {}, `Tài khoản: ${name}`),
    message,
    without.length > 0
      ? element(
          'div',
          { class: 'nn-note' },
          element('p', {}, `${without.length} người chưa có mật khẩu. Cấp mã cho tất cả rồi in phiếu, cắt ra trao tận tay từng người. Mã đã cấp trước cho những người ấy không dùng được nữa.`),
          element('button', { type: 'button', class: 'nn-button nn-button-main', onclick: (event) => issue(null, event.target) }, `Cấp mã và in phiếu cho ${without.length} người`),
        )
      : note('good', 'Tất cả đã có mật khẩu.'),
    element(
      'ul',
      { class: 'people' },
      accounts.map((account) =>
        element(
          'li',
          {},
          element(
            'div',
            {},
            element('strong', {}, account.name),
            ' ',
            element('span', { class: 'nn-muted' }, account.id),
            element('p', {}, state(account), !account.email && element('span', { class: 'nn-muted' }, ' · không có thư điện tử')),
          ),
          account.mayIssue ? one(account) : element('span', { class: 'nn-muted beyond' }, 'Cấp trên cấp mã'),
        ),
      ),
    ),
  );
}

function state({ password, lastLogin, codeUntil }) {
  const code = codeUntil && `có mã, dùng được đến ${moment(codeUntil)}`;
  if (!password) return code ? `Chưa đăng nhập; ${code}` : 'Chưa có mật khẩu, chưa có mã';
  return [lastLogin ? `Đăng nhập gần nhất ${moment(lastLogin)}` : 'Đã có mật khẩu, chưa đăng nhập', code].filter(Boolean).join('; ');
}

/** Asks once more, in place of the button. */
function confirm(button, question, then) {
  const yes = element('button', { type: 'button', class: 'nn-button nn-button-main', onclick: then }, 'Vẫn cấp mã');
  const no = element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: () => asking.replaceWith(button) }, 'Thôi');
  const asking = element('div', { class: 'asking' }, element('p', {}, question), element('div', { class: 'onward' }, yes, no));
  button.replaceWith(asking);
  yes.focus();
}

/** The codes are shown this once; who leaves before printing has to issue new ones. */
function sheet(main, content) {
  const warn = (event) => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  const print = () => {
    window.removeEventListener('beforeunload', warn);
    window.print();
  };
  const number = content.slips.length;
  fill(
    main,
    element(
      'div',
      { class: 'screen' },
      element('h1', { tabindex: '-1' }, `Phiếu cấp mã: ${number} người`),
      note('', 'Mã chỉ hiện một lần ở trang này và không lưu lại ở đâu. Hãy in ngay; rời trang mà chưa in thì phải cấp mã mới.'),
      element(
        'div',
        { class: 'onward' },
        element('button', { type: 'button', class: 'nn-button nn-button-main', onclick: print }, 'In phiếu'),
        element('a', { class: 'nn-button nn-button-plain', href: location.pathname }, 'Xong'),
      ),
    ),
    slips(content),
  );
  main.querySelector('h1').focus();
}
