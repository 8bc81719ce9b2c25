import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { safePath } from './safe-path.js';

const form = document.querySelector('form');
const message = document.getElementById('message');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { user, password } = Object.fromEntries(new FormData(form));
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    await call('POST', '/api/login', { user: user.trim(), password });
    // a browser keeps what stood behind the # of the page that sent it here
    location.assign(safePath(new URLSearchParams(location.search).get('den')) + location.hash);
  } catch (refusal) {
    const text = refusal.status === 401 && !refusal.body?.message ? 'Tên đăng nhập hoặc mật khẩu không đúng.' : refusal.message;
    fill(message, element('p', { class: 'nn-note nn-note-bad' }, text));
    form.elements.password.select();
  } finally {
    button.disabled = false;
  }
});
