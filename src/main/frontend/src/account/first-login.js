// The first login: login id and code from the printed slip, and a password of one's own.

import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { field, form, newPassword, userField } from './typed.js';

fill(
  document.getElementById('main'),
  element('h1', {}, 'Đăng nhập lần đầu'),
  element('p', {}, 'Đồng chí cầm phiếu đã nhận, điền tên đăng nhập và mã ghi trên phiếu, rồi tự đặt mật khẩu cho mình.'),
  form(
    'Đặt mật khẩu và đăng nhập',
    async (typed) => {
      await call('POST', '/api/first-login', { ...typed, user: typed.user.trim() });
      location.assign('/viec');
    },
    userField(),
    field(
      'code',
      'Mã trên phiếu',
      { autocomplete: 'off', autocapitalize: 'characters', autocorrect: 'off', spellcheck: 'false', class: 'code' },
      'Ví dụ K7QF-3MX-9TH. Chữ hoa hay chữ thường, có gạch hay không đều được.',
    ),
    newPassword(),
  ),
  element('p', { class: 'ways' }, 'Chưa có phiếu, hoặc mã đã hết hạn: xin gặp đồng chí bí thư hoặc cán bộ trực đảng. ', element('a', { href: '/dang-nhap' }, 'Đã có mật khẩu')),
);
