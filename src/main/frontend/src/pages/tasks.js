// “Việc của tôi”: what awaits me, what my cell has to do, what I have done, and what was sent to me.

import { call, withQuery } from '../api.js';
import { element, fill } from '../dom.js';
import { moment } from '../words.js';
import { title } from './frame.js';
import { messageList } from './message-list.js';
import { dueOf, dueSoon, grouped, overdue } from './task-groups.js';

const NEWS = 4;

const nothing = {
  '': 'Hiện không có việc nào đang chờ đồng chí.',
  'chi-bo': 'Hiện không có việc nào khác của chi bộ mà đồng chí làm được.',
  'sap-den-han': 'Không có việc nào phải xong trong 7 ngày tới.',
  'qua-han': 'Không có việc nào quá hạn.',
};

export async function showTasks(main, me) {
  const [mine, entries, others, sent] = await Promise.all([
    ...['', '/for-others', '/stand-in'].map((which) => call('GET', `/api/tasks${which}`)),
    news(),
  ]);
  const { now } = me;
  const views = [
    { key: '', label: 'Việc của tôi', tasks: mine },
    { key: 'sap-den-han', label: 'Sắp đến hạn', tasks: mine.filter((task) => dueSoon(task, now)) },
    { key: 'qua-han', label: 'Quá hạn', tasks: mine.filter((task) => overdue(task, now)) },
    { key: 'chi-bo', label: 'Việc của chi bộ tôi', tasks: [...mine.filter((task) => !task.assignedToMe), ...others] },
    { key: 'da-xong', label: 'Đã xong' },
  ].filter(({ key, tasks }) => key !== 'chi-bo' || tasks.length > 0 || leads(me));
  const heading = element('h1', {}, 'Việc của tôi');
  const segments = element('nav', { class: 'segments', 'aria-label': 'Lọc việc' });
  const place = element('div', { class: 'tasks' });

  const show = async () => {
    const wanted = new URLSearchParams(location.search).get('xem') ?? '';
    const view = views.find(({ key }) => key === wanted) ?? views[0];
    title(view.label);
    heading.textContent = view.label;
    fill(segments, views.map((one) => segment(one, one === view, show)));
    if (view.key === 'da-xong') await finished(place);
    else fill(place, groups(view, now), view.key === '' && [standIn(others, now), reading(sent), entries.length > 0 && toEntries(entries), ownPages(me)]);
  };
  addEventListener('popstate', show);
  fill(main, heading, segments, place);
  await show();
}

/** What was sent is worth a look; that it can't be shown is no reason to show no tasks. */
async function news() {
  try {
    return await call('GET', withQuery('/api/messages', { reminders: false }));
  } catch (refusal) {
    if (refusal.status === undefined || refusal.status === 401) throw refusal;
    return { messages: [], unread: 0 };
  }
}

/** Who does nothing for a unit has no list of its work. */
const leads = ({ units }) => units.some(({ roles }) => roles.length > 1);

function segment({ key, label, tasks }, here, show) {
  const go = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', withQuery('/viec', { xem: key }));
    show();
  };
  const count = tasks && element('span', { class: 'count' }, String(tasks.length));
  return element('a', { href: withQuery('/viec', { xem: key }), 'aria-current': here ? 'page' : null, onclick: go }, label, count && [' ', count]);
}

function groups(view, now) {
  if (!view.tasks.length) return element('p', { class: 'nn-note' }, nothing[view.key]);
  return grouped(view.tasks, now).map(({ title: name, tasks }) =>
    element('section', {}, element('h2', { class: name === 'Quá hạn' ? 'late' : null }, name), element('ul', { class: 'cards' }, tasks.map((task) => card(task, now)))),
  );
}

function card(task, now) {
  return element(
    'li',
    { class: overdue(task, now) ? 'card card-late' : 'card' },
    element('h3', {}, element('a', { href: `/viec/${encodeURIComponent(task.id)}` }, task.name)),
    task.subject && element('p', { class: 'card-subject' }, task.subject.title),
    task.instruction && element('p', {}, task.instruction),
    element(
      'p',
      { class: 'card-facts' },
      dueOf(task, now),
      task.unit && element('span', {}, task.unit.name),
      task.member ? element('span', {}, `Đang giao cho đồng chí ${task.member.name}`) : !task.assignedToMe && element('span', {}, 'Chưa có người nhận'),
    ),
  );
}

/** Folded: it is others' work until they can't do it. */
function standIn(tasks, now) {
  if (!tasks.length) return null;
  return element(
    'details',
    { class: 'folded' },
    element('summary', {}, `Việc đang giao cho người khác mà đồng chí làm thay được (${tasks.length})`),
    element('ul', { class: 'cards' }, tasks.map((task) => card(task, now))),
  );
}

/** What isn't read yet, and never nothing where there is something. */
function reading({ messages, unread }) {
  if (!messages.length) return null;
  const unseen = messages.filter(({ read }) => !read);
  return element(
    'section',
    {},
    element('h2', {}, 'Gửi đồng chí đọc'),
    messageList((unseen.length ? unseen : messages.slice(0, 1)).slice(0, NEWS)),
    element('p', {}, element('a', { class: 'more-link', href: '/thu' }, unread > 0 ? `Tất cả thư (${unread} thư chưa đọc)` : 'Tất cả thư')),
  );
}

function toEntries(entries) {
  const members = new Set(entries.map(({ member }) => member.id)).size;
  return element(
    'section',
    {},
    element('h2', {}, 'Nhập hộ'),
    element('p', {}, `Đảng viên không tự làm được trên máy thì đồng chí nhập hộ theo phiếu giấy, qua điện thoại hoặc trao đổi trực tiếp: ${entries.length} việc của ${members} đồng chí.`),
    element('p', {}, element('a', { class: 'nn-button nn-button-plain', href: '/viec?nhap-ho' }, 'Chọn đảng viên để nhập hộ')),
  );
}

function ownPages(me) {
  return element(
    'section',
    {},
    element('h2', {}, 'Của tôi'),
    element(
      'ul',
      { class: 'own-pages' },
      element('li', {}, element('a', { href: `/dang-vien/${encodeURIComponent(me.id)}` }, 'Hồ sơ của tôi'), element('div', { class: 'nn-muted' }, 'Chức vụ, chuyên đề đã chuẩn bị, buổi đã dự, ý kiến đã phát biểu')),
      element('li', {}, element('a', { href: '/tai-khoan' }, 'Tài khoản của tôi'), element('div', { class: 'nn-muted' }, 'Mật khẩu, thư điện tử, những lần đăng nhập')),
    ),
  );
}

async function finished(place) {
  fill(place, element('p', { class: 'nn-muted', role: 'status' }, 'Đang tải…'));
  try {
    const answer = await call('GET', '/api/tasks/finished');
    const list = element('ul', { class: 'cards' }, answer.tasks.map(doneCard));
    fill(place, answer.tasks.length ? list : element('p', { class: 'nn-note' }, 'Đồng chí chưa hoàn thành việc nào.'), answer.more && older(list, answer.tasks));
  } catch (refusal) {
    if (refusal.status === undefined) throw refusal;
    fill(place, element('p', { class: 'nn-note nn-note-bad', role: 'alert' }, refusal.message));
  }
}

function older(list, shown) {
  const button = element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: load }, 'Xem việc cũ hơn');
  async function load() {
    button.disabled = true;
    try {
      const { tasks, more } = await call('GET', withQuery('/api/tasks/finished', { before: shown[shown.length - 1].id }));
      list.append(...tasks.map(doneCard));
      if (more) button.replaceWith(older(list, tasks));
      else button.remove();
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      button.disabled = false;
      button.after(element('p', { class: 'nn-bad', role: 'alert' }, refusal.message));
    }
  }
  return button;
}

function doneCard({ name, unit, subject, doneAt, note }) {
  return element(
    'li',
    { class: 'card card-done' },
    element('h3', {}, subject ? element('a', { href: subject.href }, name) : name),
    subject && element('p', { class: 'card-subject' }, subject.title),
    element('p', { class: 'card-facts' }, element('span', {}, `Xong lúc ${moment(doneAt)}`), element('span', {}, unit.name), note && element('span', {}, note)),
  );
}
