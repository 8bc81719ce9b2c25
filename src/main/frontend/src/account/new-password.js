// Opened by the link of a mail. Its token stands behind the #, is sent to nobody but our own call, and leaves the address bar at once.

import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { form, newPassword, note } from './typed.js';

const main = document.getElementById('main');
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

if (token) {
  fill(
    main,
    element('h1', {}, 'Đặt mật khẩu mới'),
    form(
      'Đặt mật khẩu',
      async (typed) => {
        const { message } = await call('POST', '/api/password-resets', { ...typed, token });
        fill(main, element('h1', { tabindex: '-1' }, 'Đã đặt mật khẩu mới'), note('good', message), element('p', {}, element('a', { class: 'nn-button nn-button-main', href: '/dang-nhap' }, 'Đăng nhập')));
        main.querySelector('h1').focus();
      },
      newPassword(),
    ),
    element('p', { class: 'ways' }, element('a', { href: '/quen-mat-khau' }, 'Xin thư mới')),
  );
} else {
  fill(
    main,
    element('h1', {}, 'Đặt mật khẩu mới'),
    note('bad', 'Địa chỉ này chưa đủ. Hãy mở lại từ thư đã nhận, hoặc xin thư mới.'),
    element('p', {}, element('a', { href: '/quen-mat-khau' }, 'Xin thư mới')),
  );
}
