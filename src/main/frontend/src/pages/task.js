import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { openPage, title } from './frame.js';
import { dueOf } from './task-groups.js';
import { showTasks } from './tasks.js';

openPage(async (main, me) => {
  const id = location.pathname.split('/')[2];
  const query = new URLSearchParams(location.search);
  if (id) {
    title('Việc cần làm');
    // the list is light; only a task needs the form code
    const { runTask } = await import('./run-host.js');
    const forMember = query.get('ho') ?? undefined;
    await runTask(main, { id: decodeURIComponent(id), forMember }, (answer, form) => thank(main, answer, form));
  } else if (query.has('nhap-ho')) {
    title('Nhập hộ');
    fill(main, element('h1', {}, 'Nhập hộ đảng viên'), forOthers(await call('GET', '/api/tasks/for-others'), me.now));
  } else {
    await showTasks(main, me);
  }
});

/** By member; who has no e-mail stands first, as he most likely can't do it himself. */
function forOthers(entries, now) {
  if (!entries.length) return element('p', { class: 'nn-note' }, 'Hiện không có việc nào cần nhập hộ.');
  const byMember = new Map();
  entries.forEach((task) => byMember.set(task.member.id, [...(byMember.get(task.member.id) ?? []), task]));
  const people = [...byMember.values()].sort((one, other) => Boolean(other[0].hint) - Boolean(one[0].hint));
  const cards = people.map((tasks) => personCard(tasks, now));
  const nobody = element('p', { class: 'nn-note', hidden: true }, 'Không có đồng chí nào tên như vậy.');
  const find = (event) => {
    const wanted = event.target.value.normalize('NFC').trim().toLocaleLowerCase('vi');
    cards.forEach((card, index) => (card.hidden = !people[index][0].member.name.normalize('NFC').toLocaleLowerCase('vi').includes(wanted)));
    nobody.hidden = cards.some((card) => !card.hidden);
  };
  return [
    cards.length > 8 && element('label', { class: 'find' }, 'Tìm theo tên', element('input', { type: 'search', autocomplete: 'off', oninput: find })),
    nobody,
    element('ul', { class: 'cards' }, cards),
  ];
}

function personCard(tasks, now) {
  const [{ member, hint }] = tasks;
  return element(
    'li',
    { class: 'person' },
    element('h2', {}, member.name, hint && element('span', { class: 'nn-muted hint' }, ` · ${hint}`)),
    element('ul', {}, tasks.map((task) =>
      element(
        'li',
        {},
        element('a', { href: `/viec/${encodeURIComponent(task.id)}?ho=${encodeURIComponent(member.id)}` }, task.name),
        element('div', { class: 'card-facts' }, element('span', {}, task.subject.title), dueOf(task, now)),
      ),
    )),
  );
}

function thank(main, answer, { task, entry }) {
  fill(
    main,
    element('h1', { tabindex: -1 }, 'Đã hoàn thành'),
    element('p', { class: 'nn-note nn-note-good', role: 'status' }, answer.message || `Đã hoàn thành: ${task.name}.`),
    element(
      'p',
      { class: 'onward' },
      entry && element('a', { class: 'nn-button nn-button-main', href: '/viec?nhap-ho' }, 'Nhập hộ tiếp'),
      element('a', { class: entry ? 'nn-button nn-button-plain' : 'nn-button nn-button-main', href: '/viec' }, 'Việc của tôi'),
      task.subject?.href && element('a', { class: 'nn-button nn-button-plain', href: task.subject.href }, 'Xem hồ sơ'),
    ),
  );
  main.querySelector('h1').focus();
}
