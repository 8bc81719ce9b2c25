// Forms of a few fields on our own pages: labels, hints, what is wrong beside the field that it is about.

import { element, fill } from '../dom.js';

/** A labelled field. `input` carries its attributes; `id` is also the field's key in refusals. */
export function field(id, label, attributes, hint) {
  const described = [hint && `${id}-hint`, `${id}-wrong`].filter(Boolean).join(' ');
  return [
    element('label', { for: id }, label),
    hint && element('p', { id: `${id}-hint`, class: 'nn-muted hint' }, hint),
    element('input', { id, name: id, required: true, 'aria-describedby': described, ...attributes }),
    element('p', { id: `${id}-wrong`, class: 'wrong nn-bad' }),
  ];
}

const quietly = { autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false' };

export const userField = (value) => field('user', 'Tên đăng nhập', { ...quietly, autocomplete: 'username', value });

export const currentPassword = () => field('current', 'Mật khẩu đang dùng', { ...quietly, type: 'password', autocomplete: 'current-password' });

/** A new password, twice, which may be shown while it is typed. */
export function newPassword() {
  const fields = [
    ...field(
      'password',
      'Mật khẩu mới',
      { ...quietly, type: 'password', autocomplete: 'new-password' },
      'Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất, có dấu cách cũng được; không dùng họ tên hay tên đăng nhập.',
    ),
    ...field('again', 'Nhập lại mật khẩu mới', { ...quietly, type: 'password', autocomplete: 'new-password' }),
  ];
  const show = element('input', {
    type: 'checkbox',
    onchange: (event) => fields.filter((node) => node?.tagName === 'INPUT').forEach((input) => (input.type = event.target.checked ? 'text' : 'password')),
  });
  return [...fields, element('label', { class: 'tick' }, show, ' Hiện mật khẩu')];
}

/** A form that sends its values and says what comes of it. Nothing typed is lost when it is refused. */
export function form(button, send, ...children) {
  const message = element('div', { role: 'alert' });
  const press = element('button', { class: 'nn-button nn-button-main' }, button);
  const submit = async (event) => {
    event.preventDefault();
    const typed = event.target;
    clear(typed);
    fill(message);
    press.disabled = true;
    try {
      await send(Object.fromEntries(new FormData(typed)), (...said) => fill(message, ...said));
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      point(typed, refusal, message);
    } finally {
      press.disabled = false;
    }
  };
  return element('form', { method: 'post', novalidate: true, onsubmit: (event) => (complete(event) ? submit(event) : null) }, ...children, message, press);
}

function complete(event) {
  const typed = event.target;
  clear(typed);
  const missing = [...typed.elements].filter((input) => input.required && !input.value.trim());
  missing.forEach((input) => wrong(typed, input.name, `Hãy điền «${input.labels[0].textContent}».`));
  if (!missing.length) return true;
  event.preventDefault();
  missing[0].focus();
  return false;
}

function clear(typed) {
  typed.querySelectorAll('.wrong').forEach((node) => fill(node));
  typed.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
}

function wrong(typed, key, text) {
  const input = typed.elements.namedItem(key);
  const place = typed.querySelector(`#${key}-wrong`);
  if (!input || !place) return false;
  fill(place, text);
  input.setAttribute('aria-invalid', 'true');
  return true;
}

function point(typed, refusal, message) {
  const elsewhere = refusal.errors.filter(({ field: key, message: text }) => !wrong(typed, key, text));
  const first = typed.querySelector('[aria-invalid]');
  if (first) first.focus();
  if (!first || elsewhere.length) fill(message, note('bad', refusal.message));
}

export function note(kind, ...text) {
  return element('p', { class: `nn-note nn-note-${kind}` }, ...text);
}
