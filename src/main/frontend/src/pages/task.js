import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { day } from '../words.js';
import { openPage, title } from './frame.js';

openPage(async (main) => {
  const id = location.pathname.split('/')[2];
  if (id) {
    title('Việc cần làm');
    // the list is light; only a task needs the form code
    const { runTask } = await import('./run-host.js');
    await runTask(main, decodeURIComponent(id), (answer, form) => thank(main, answer, form));
  } else {
    title('Việc của tôi');
    fill(main, element('h1', {}, 'Việc của tôi'), list(await call('GET', '/api/tasks')));
  }
});

function list(tasks) {
  if (!tasks.length) return element('p', { class: 'nn-note' }, 'Hiện không có việc nào đang chờ đồng chí.');
  return element('ul', { class: 'cards' }, tasks.map(card));
}

function card(task) {
  return element(
    'li',
    { class: task.overdue ? 'card card-late' : 'card' },
    element('h2', {}, element('a', { href: `/viec/${encodeURIComponent(task.id)}` }, task.name)),
    task.subject && element('p', { class: 'card-subject' }, task.subject.title),
    task.instruction && element('p', {}, task.instruction),
    element(
      'p',
      { class: 'card-facts' },
      task.unit && element('span', {}, task.unit.name),
      task.due && element('span', { class: task.overdue ? 'late' : null }, `${task.overdue ? 'Quá hạn từ' : 'Hạn'} ${day(task.due)}`),
      !task.assignedToMe && element('span', {}, 'Chưa có người nhận'),
    ),
  );
}

function thank(main, answer, { task }) {
  fill(
    main,
    element('h1', { tabindex: -1 }, 'Đã hoàn thành'),
    element('p', { class: 'nn-note nn-note-good', role: 'status' }, answer.message || `Đã hoàn thành: ${task.name}.`),
    element(
      'p',
      { class: 'onward' },
      element('a', { class: 'nn-button nn-button-main', href: '/viec' }, 'Việc của tôi'),
      task.subject?.href && element('a', { class: 'nn-button nn-button-plain', href: task.subject.href }, 'Xem hồ sơ'),
    ),
  );
  main.querySelector('h1').focus();
}
