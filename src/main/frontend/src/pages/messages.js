import { call, withQuery } from '../api.js';
import { element, fill } from '../dom.js';
import { messageList } from './message-list.js';
import { openPage, title } from './frame.js';

openPage(async (main) => {
  title('Thư');
  const list = element('div', {});
  const reminders = new URLSearchParams(location.search).has('nhac');
  const kinds = [
    ['Thông báo, tài liệu', '/thu', !reminders],
    ['Nhắc việc', '/thu?nhac', reminders],
  ];
  const answer = await call('GET', withQuery('/api/messages', { reminders }));
  fill(
    main,
    element('h1', {}, 'Thư'),
    element('p', { class: 'nn-muted' }, 'Tất cả những gì đã gửi cho đồng chí, kể cả khi thư điện tử không tới.'),
    element('nav', { class: 'segments', 'aria-label': 'Loại thư' }, kinds.map(([label, href, here]) => element('a', { href, 'aria-current': here ? 'page' : null }, label))),
    list,
  );
  show(list, answer, reminders);
});

function show(list, { messages, more }, reminders) {
  if (!messages.length) {
    fill(list, element('p', { class: 'nn-note' }, reminders ? 'Chưa có thư nhắc việc nào.' : 'Chưa có thư nào gửi cho đồng chí.'));
    return;
  }
  fill(list, messageList(messages), more && further(list, messages[messages.length - 1].id, reminders));
}

function further(list, before, reminders) {
  const button = element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: load }, 'Xem thư cũ hơn');
  async function load() {
    button.disabled = true;
    try {
      const { messages, more } = await call('GET', withQuery('/api/messages', { before, reminders }));
      button.replaceWith(messageList(messages), ...(more ? [further(list, messages[messages.length - 1].id, reminders)] : []));
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      button.disabled = false;
      button.after(element('p', { class: 'nn-bad', role: 'alert' }, refusal.message));
    }
  }
  return button;
}
