import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { day } from '../words.js';
import { openPage, title } from './frame.js';

openPage(async (main) => {
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
    fill(main, element('h1', {}, 'Nhập hộ đảng viên'), forOthers(await call('GET', '/api/tasks/for-others')));
  } else {
    title('Việc của tôi');
    const [mine, entries, others] = await Promise.all(['', '/for-others', '/stand-in'].map((which) => call('GET', `/api/tasks${which}`)));
    fill(main, element('h1', {}, 'Việc của tôi'), list(mine), standIn(others), entries.length > 0 && toEntries(entries));
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
      dueOf(task),
      !task.assignedToMe && element('span', {}, 'Chưa có người nhận'),
    ),
  );
}

/** Folded: it is others' work until they can't do it. */
function standIn(tasks) {
  if (!tasks.length) return null;
  return element(
    'details',
    { class: 'folded' },
    element('summary', {}, `Việc đang giao cho người khác mà đồng chí làm thay được (${tasks.length})`),
    element('ul', { class: 'cards' }, tasks.map((task) => othersCard(task, `/viec/${encodeURIComponent(task.id)}`, `Đang giao cho đồng chí ${task.member.name}`))),
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

/** By member; who has no e-mail stands first, as he most likely can't do it himself. */
function forOthers(entries) {
  if (!entries.length) return element('p', { class: 'nn-note' }, 'Hiện không có việc nào cần nhập hộ.');
  const byMember = new Map();
  entries.forEach((task) => byMember.set(task.member.id, [...(byMember.get(task.member.id) ?? []), task]));
  const people = [...byMember.values()].sort((one, other) => Boolean(other[0].hint) - Boolean(one[0].hint));
  const cards = people.map(personCard);
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

function personCard(tasks) {
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
        element('div', { class: 'card-facts' }, element('span', {}, task.subject.title), dueOf(task)),
      ),
    )),
  );
}

function dueOf(task) {
  return task.due && element('span', { class: task.overdue ? 'late' : null }, `${task.overdue ? 'Quá hạn từ' : 'Hạn'} ${day(task.due)}`);
}

function othersCard(task, href, whose) {
  return element(
    'li',
    { class: task.overdue ? 'card card-late' : 'card' },
    element('h3', {}, element('a', { href }, task.name)),
    element('p', { class: 'card-subject' }, task.subject.title),
    element(
      'p',
      { class: 'card-facts' },
      element('span', {}, task.unit.name),
      whose && element('span', {}, whose),
      dueOf(task),
    ),
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
