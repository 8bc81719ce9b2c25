// A card of the list says what a person needs to choose by it; what Tasklist itself would say of the task is hidden by its styles.

import { call, withQuery } from '../api.js';
import { element } from '../dom.js';
import { dueInWords } from '../due.js';
import { moment } from '../words.js';
import { Batch } from './batch.js';

const cards = new Batch((ids) => call('GET', withQuery('/api/tasks/cards', { ids: ids.join(',') })));

export const card = {
  id: 'nennep-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  async render(node, { taskId }) {
    const facts = await cards.get(taskId).catch(() => null);
    if (facts) node.append(content(facts));
  },
};

export function content(facts) {
  const due = dueInWords(facts);
  return element(
    'div',
    { class: 'nn-card' },
    element('div', { class: 'nn-card-subject' }, facts.subject),
    element('div', { class: 'nn-card-where' }, [facts.unit, facts.date && moment(facts.date)].filter(Boolean).join(' · ')),
    facts.instruction && element('div', { class: 'nn-card-asked' }, facts.instruction),
    element(
      'div',
      { class: 'nn-card-state' },
      due && element('span', { class: facts.overdue ? 'nn-card-late' : null }, due),
      facts.doer && element('span', {}, `Đồng chí ${facts.doer} đang làm`),
      !facts.taken && element('span', {}, 'Chưa ai nhận'),
    ),
  );
}
