// “Đã xong”: what is completed is no task of the engine any more, so no filter finds it. It stands among the filters as one of them.

import { call, withQuery } from '../api.js';
import { element, fill } from '../dom.js';
import { moment } from '../words.js';

const SHOWN = 'nn-shows-finished';

export const finished = {
  id: 'nennep-finished',
  pluginPoint: 'tasklist.list',
  priority: 50,
  render(node) {
    const list = element('section', { class: 'nn-finished', 'aria-label': 'Đã xong' });
    node.append(list);
    this.entry = entry(list);
    place(this.entry);
  },
  unmount() {
    leave();
    this.entry?.remove();
  },
};

/** Filters come after the list's plugins, and are drawn anew; the entry stands behind them and outside of what is drawn anew. */
function place(node) {
  const filters = document.querySelector('[cam-tasklist-filters]');
  filters?.after(node);
  filters?.addEventListener('click', leave);
}

function entry(list) {
  const show = (event) => {
    event.preventDefault();
    document.body.classList.add(SHOWN);
    fill(list, element('p', { class: 'nn-muted' }, 'Đang tải…'));
    load(list);
  };
  return element('div', { class: 'nn-finished-filter' }, element('a', { href: '#/', role: 'button', title: 'Việc đồng chí đã hoàn thành', onclick: show }, 'Đã xong'));
}

function leave() {
  document.body.classList.remove(SHOWN);
}

async function load(list, before) {
  try {
    const { tasks, more } = await call('GET', withQuery('/api/tasks/finished', { before }));
    if (!before) fill(list, tasks.length === 0 && element('p', { class: 'well' }, 'Đồng chí chưa hoàn thành việc nào.'), element('ol', {}));
    list.querySelector('ol').append(...tasks.map(row));
    list.querySelector('.nn-more')?.remove();
    if (more) list.append(element('button', { type: 'button', class: 'btn btn-default nn-more', onclick: () => load(list, tasks[tasks.length - 1].id) }, 'Xem thêm việc cũ hơn'));
  } catch (refusal) {
    if (refusal.status === undefined) throw refusal;
    fill(list, element('p', { class: 'alert alert-danger', role: 'alert' }, refusal.message));
  }
}

function row({ name, unit, subject, doneAt, note }) {
  return element(
    'li',
    {},
    element('h4', {}, name),
    subject && element('a', { class: 'nn-card-subject', href: subject.href, title: 'Mở hồ sơ' }, subject.title),
    element('div', {}, unit.name),
    element('div', { class: 'nn-card-state' }, element('span', {}, `Xong lúc ${moment(doneAt)}`), note && element('span', {}, note)),
  );
}
