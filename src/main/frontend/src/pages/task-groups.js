// Tasks by when they are due. `now` is the server's, so that nothing depends on a clock that somebody set wrong.

import { dueInWords } from '../due.js';
import { element } from '../dom.js';

/** As Tasklist's filter “Sắp đến hạn” has it. */
const SOON = 7;

const byDue = (one, other) => (one.due ?? '9').localeCompare(other.due ?? '9');

/** Calendar days to the due day, negative when that is past; null without a due date. */
export function daysLeft(due, now) {
  const days = (text) => Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / 86_400_000;
  return due ? days(due) - days(now) : null;
}

export const overdue = ({ due }, now) => Boolean(due) && due < now;

export const dueSoon = (task, now) => Boolean(task.due) && !overdue(task, now) && daysLeft(task.due, now) <= SOON;

/** What is late first; within each group the earliest. Groups without tasks are left out. */
export function grouped(tasks, now) {
  const later = (task) => Boolean(task.due) && !overdue(task, now) && !dueSoon(task, now);
  return [
    ['Quá hạn', (task) => overdue(task, now)],
    ['Sắp đến hạn', (task) => dueSoon(task, now)],
    ['Còn thời gian', later],
    ['Không có thời hạn', (task) => !task.due],
  ]
    .map(([title, belongs]) => ({ title, tasks: tasks.filter(belongs).sort(byDue) }))
    .filter((group) => group.tasks.length > 0);
}

export function dueOf(task, now) {
  const late = overdue(task, now);
  return task.due ? element('span', { class: late ? 'late' : 'due' }, dueInWords({ due: task.due, daysLeft: daysLeft(task.due, now), overdue: late })) : null;
}
