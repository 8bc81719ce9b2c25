// After a task is handed in: the server's thanks, and what waits next. It stands where the task stood, until another is opened.

import { call } from '../api.js';
import { element } from '../dom.js';
import { dueInWords } from '../due.js';

let shown = null;

export async function thank(message) {
  const place = document.querySelector('.task-details .content');
  if (!place) return;
  dismiss();
  const waiting = await call('GET', '/api/tasks').catch(() => null);
  shown = element('section', { class: 'nn-thanks', role: 'status' }, element('p', { class: 'nn-thanks-word' }, message), waiting && next(waiting));
  place.prepend(shown);
  document.body.classList.add('nn-thanked');
}

/** Opening another task ends the thanks. */
export function dismiss() {
  shown?.remove();
  shown = null;
  document.body.classList.remove('nn-thanked');
}

function next([first, ...others]) {
  if (!first) return element('p', {}, 'Không còn việc nào đang chờ đồng chí.');
  const due = dueInWords(first);
  return [
    element('p', {}, others.length ? `Còn ${others.length + 1} việc đang chờ đồng chí. Việc gần hạn nhất:` : 'Còn một việc đang chờ đồng chí:'),
    element(
      'div',
      { class: 'nn-next' },
      element('h3', {}, first.name),
      element('p', { class: 'nn-card-subject' }, first.subject.title),
      due && element('p', { class: first.overdue ? 'nn-card-late' : null }, due),
      element('a', { class: 'btn btn-primary', href: `#/?forceDisplayTask=true&task=${encodeURIComponent(first.id)}` }, 'Làm việc này'),
    ),
  ];
}
