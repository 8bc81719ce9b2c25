// What waits to be sent, and the gate that holds it back: for administrators, above all after a restore.

import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { openPage, title } from '../pages/frame.js';
import { moment } from '../words.js';
import { note } from './typed.js';

openPage(async (main) => {
  title('Thư chờ gửi');
  await load(main);
});

async function load(main, said) {
  show(main, await call('GET', '/api/mail-gate'), said);
}

function show(main, state, said) {
  const message = element('div', { role: 'alert' }, said);
  const ticks = state.messages.map(({ id }) => element('input', { type: 'checkbox', id: `mail-${id}`, value: id }));
  const chosen = () => state.messages.filter((mail, index) => ticks[index].checked).map(({ id }) => id);
  const act = (label, path, body, main_) =>
    element('button', { type: 'button', class: `nn-button ${main_ ? 'nn-button-main' : 'nn-button-plain'}`, onclick: (event) => send(event.target, path, body()) }, label);

  async function send(button, path, body) {
    button.disabled = true;
    try {
      await load(main, note('good', (await call('POST', path, body)).message));
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      fill(message, note('bad', refusal.message));
      button.disabled = false;
    }
  }

  fill(
    main,
    element('h1', {}, 'Thư chờ gửi'),
    message,
    state.held
      ? note('bad', `Thư đang được giữ lại${state.since ? ` từ ${moment(state.since)}` : ''}: ${state.cause}.`)
      : element('p', {}, 'Thư đang được gửi bình thường.'),
    state.held &&
      element(
        'p',
        {},
        'Thư viết trước lúc khôi phục có thể hệ thống cũ đã gửi rồi. Đồng chí xem từng thư: thư nào đã gửi thì bỏ, thư nào cần thì cho gửi, rồi mở lại. Thư đã bỏ người nhận vẫn đọc được trong hệ thống.',
      ),
    !state.fixed &&
      element(
        'div',
        { class: 'nn-actions' },
        state.held ? act('Mở lại: gửi mọi thư còn chờ', '/api/mail-gate/open', () => ({})) : act('Tạm giữ mọi thư', '/api/mail-gate/close', () => ({})),
        state.held && state.since && act(`Bỏ mọi thư viết đến ${moment(state.since)}`, '/api/mail-gate/discard-until', () => ({ until: state.since })),
      ),
    element('h2', {}, `${state.waiting} thư đang chờ`),
    state.messages.length > 0 && [
      element(
        'ul',
        { class: 'people' },
        state.messages.map(({ id, name, unit, subject, at, released }, index) =>
          element(
            'li',
            {},
            element(
              'label',
              { class: 'tick', for: `mail-${id}` },
              ticks[index],
              element(
                'span',
                {},
                element('strong', {}, name),
                element('p', {}, subject),
                element('p', { class: 'nn-muted' }, [unit, `viết lúc ${moment(at)}`, released && 'đã cho gửi'].filter(Boolean).join(' · ')),
              ),
            ),
          ),
        ),
      ),
      state.more && element('p', { class: 'nn-muted' }, 'Còn nữa: xử lý những thư này xong sẽ thấy tiếp.'),
      element(
        'div',
        { class: 'nn-actions' },
        state.held && act('Cho gửi những thư đã chọn', '/api/mail-gate/release', () => ({ ids: chosen() }), true),
        act('Bỏ những thư đã chọn', '/api/mail-gate/discard', () => ({ ids: chosen() })),
      ),
    ],
  );
}
