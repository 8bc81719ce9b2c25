// What the pages of files have in common.

import { withQuery } from '../api.js';
import { blocks } from '../blocks.js';
import { element } from '../dom.js';
import { day } from '../words.js';
import { roomy } from './room.js';

/** A long file is gone through by its chapters: open where there is room, shut on a telephone. */
export function chapter(section) {
  return element('details', { class: 'chapter', open: roomy() }, element('summary', {}, element('h2', {}, section.title)), blocks(section.blocks));
}

/** What the reader may do with it. */
export function actionLinks(actions) {
  if (!actions?.length) return null;
  return element(
    'ul',
    { class: 'deeds' },
    actions.map(({ name, title: label, description, unit, subject }) =>
      element(
        'li',
        {},
        element('a', { class: 'nn-button nn-button-plain', href: withQuery(`/hanh-dong/${encodeURIComponent(name)}`, { unit, subject }) }, label),
        description && element('p', { class: 'nn-muted' }, description),
      ),
    ),
  );
}

/** What is being waited for comes first: most who open a file want to know just that. */
export function currentSteps(steps) {
  if (!steps?.length) return null;
  return element('section', { class: 'now' }, element('h2', {}, 'Bây giờ'), element('ul', { class: 'steps' }, steps.map(step)));
}

function step({ name, unit, open, doer, due, overdue, mine, href }) {
  const several = mine ? `việc của đồng chí và ${open - 1} đồng chí khác` : `còn ${open} đồng chí`;
  const who = open > 1 ? several : mine ? 'việc của đồng chí' : doer ? `đồng chí ${doer}` : 'chưa có người nhận';
  return element(
    'li',
    { class: mine ? 'step step-mine' : 'step' },
    href ? element('a', { href }, name) : element('strong', {}, name),
    element('span', { class: 'card-facts' }, element('span', {}, who), element('span', {}, unit), due && element('span', { class: overdue ? 'late' : null }, `${overdue ? 'Quá hạn từ' : 'Hạn'} ${day(due)}`)),
  );
}

/** The frame in which a procedure's diagram is drawn (diagram.js). */
export function drawing() {
  return element('div', { class: 'diagram', role: 'figure', 'aria-label': 'Sơ đồ quy trình; bước đang làm được tô đậm' });
}

export function drawnDiagram(heading, frame) {
  return element(
    'section',
    {},
    element('h2', {}, heading),
    element('p', { class: 'legend' }, element('span', { class: 'key key-active' }, 'đang làm'), element('span', { class: 'key key-done' }, 'đã xong')),
    frame,
  );
}
