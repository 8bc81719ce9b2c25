import { call, openSession } from '../api.js';
import { blocks } from '../blocks.js';
import { element, fill } from '../dom.js';
import { openPage, title } from '../pages/frame.js';
import { moment } from '../words.js';
import { currentPassword, form, newPassword, note } from './typed.js';

openPage(async (main, me) => {
  title('Tài khoản của tôi');
  const account = await call('GET', '/api/account');
  fill(main, element('h1', {}, 'Tài khoản của tôi'), facts(account, me), duties(account, me), password(), logins(account), farewell());
});

function facts(account, me) {
  const fact = (label, value) => element('div', {}, element('dt', {}, label), element('dd', {}, value));
  return element(
    'dl',
    { class: 'nn-facts' },
    fact('Họ và tên', account.name),
    fact('Tên đăng nhập', account.id),
    fact('Thư điện tử', account.email ?? 'Chưa có; thông báo được in giấy và trao tận tay'),
    me.units.map((unit) => fact(unit.name, unit.roles.join(', '))),
    account.passwordSetAt && fact('Đặt mật khẩu', moment(account.passwordSetAt)),
  );
}

function duties({ keeps, printsLetters, readsLog }, me) {
  const links = [
    [`/dang-vien/${encodeURIComponent(me.id)}`, 'Hồ sơ của tôi'],
    keeps && ['/tai-khoan/don-vi', 'Tài khoản của đơn vị, cấp mã đăng nhập'],
    printsLetters && ['/in-giay', 'Thông báo cần in giấy'],
    readsLog && ['/nhat-ky-dang-nhap', 'Nhật ký đăng nhập'],
  ].filter(Boolean);
  return element('ul', { class: 'ways' }, links.map(([href, label]) => element('li', {}, element('a', { href }, label))));
}

function password() {
  return element(
    'details',
    { class: 'nn-reading' },
    element('summary', {}, 'Đổi mật khẩu'),
    element(
      'div',
      { class: 'nn-block typed' },
      form(
        'Đổi mật khẩu',
        async (typed, say) => {
          await call('POST', '/api/account/password', typed);
          // the session is a new one, with another token
          await openSession();
          document.querySelectorAll('.typed input:not([type=checkbox])').forEach((input) => (input.value = ''));
          say(note('good', 'Đã đổi mật khẩu. Ở những máy khác, đồng chí phải đăng nhập lại.'));
        },
        currentPassword(),
        newPassword(),
      ),
    ),
  );
}

function logins({ logins: list }) {
  return element(
    'section',
    {},
    element('h2', {}, 'Những lần đăng nhập gần đây'),
    element('p', {}, 'Nếu có lần nào không phải của đồng chí, hãy đổi mật khẩu và báo cho người quản trị hệ thống.'),
    list.length
      ? blocks([{ kind: 'table', columns: ['Lúc', 'Việc', 'Từ địa chỉ'], rows: list.map(({ at, what, address }) => [moment(at), what, address]) }])
      : element('p', { class: 'nn-muted' }, 'Chưa có.'),
  );
}

function farewell() {
  const message = element('div', { role: 'alert' });
  const leave = async () => {
    try {
      await call('POST', '/api/account/farewell', { everywhere: true });
      location.assign('/dang-nhap');
    } catch (refusal) {
      fill(message, note('bad', refusal.message));
    }
  };
  return element(
    'section',
    {},
    element('h2', {}, 'Mất điện thoại, quên đăng xuất ở nơi khác'),
    element('p', {}, 'Mọi máy đang đăng nhập bằng tài khoản này, kể cả máy này, sẽ phải đăng nhập lại.'),
    message,
    element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: leave }, 'Đăng xuất khỏi mọi máy'),
  );
}
