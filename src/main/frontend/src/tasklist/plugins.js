// What Tasklist shows besides its own: topic, unit and due date on each card, and two links in the bar.

import { call, openSession, withQuery } from '../api.js';
import { followClock } from '../clock.js';
import { element } from '../dom.js';
import { day } from '../words.js';
import { Batch } from './batch.js';

openSession().then((me) => me.demoClock && followClock(me.now), () => {});

const cards = new Batch((ids) => call('GET', withQuery('/api/tasks/cards', { ids: ids.join(',') })));

const card = {
  id: 'nennep-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  async render(node, { taskId }) {
    const facts = await cards.get(taskId).catch(() => null);
    if (!facts) return;
    node.append(
      element(
        'div',
        { class: 'nn-card' },
        facts.subject && element('div', { class: 'nn-card-subject' }, facts.subject),
        element('div', {}, [facts.unit, facts.due && `hạn ${day(facts.due)}`].filter(Boolean).join(' · ')),
      ),
    );
  },
};

const link = (id, priority, href, label) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: (node) => void node.append(element('a', { href }, label)),
});

export default [card, link('nennep-sessions', 250, '/ho-so', 'Hồ sơ'), link('nennep-tasks', 240, '/viec', 'Việc (điện thoại)')];
