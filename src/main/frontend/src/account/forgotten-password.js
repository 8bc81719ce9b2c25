import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { form, note, userField } from './typed.js';

fill(
  document.getElementById('main'),
  element('h1', {}, 'Quên mật khẩu'),
  element('p', {}, 'Đồng chí có thư điện tử: điền tên đăng nhập, hệ thống gửi thư có địa chỉ để đặt mật khẩu mới.'),
  form(
    'Gửi thư cho tôi',
    async ({ user }, say) => say(note('good', (await call('POST', '/api/password-requests', { user: user.trim() })).message)),
    userField(),
  ),
  element('h2', {}, 'Không dùng thư điện tử'),
  element('p', {}, 'Đồng chí gặp bí thư hoặc cán bộ trực đảng của chi bộ để nhận phiếu có mã, rồi vào ', element('a', { href: '/dang-nhap-lan-dau' }, 'Đăng nhập lần đầu'), '.'),
  element('p', { class: 'ways' }, element('a', { href: '/dang-nhap' }, 'Về trang đăng nhập')),
);
