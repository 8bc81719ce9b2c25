// What Tasklist shows besides its own: topic, unit and due date on each card, and two links in the bar.

import { call, openSession, withQuery } from '../api.js';
import { followClock } from '../clock.js';
import { element } from '../dom.js';
import { useOurLoginPage } from '../webapps/login-page.js';
import { day } from '../words.js';
import { Batch } from './batch.js';

/** Whoever has logged in, also without a new page: the demo's clock is followed, and only administrators see what changes filters. */
async function meet() {
  const me = await openSession();
  if (me.demoClock) followClock(me.now);
  document.body.classList.toggle('nn-administrator', Boolean(me.administrator));
}

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

const link = (id, priority, href, label, also) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render(node) {
    node.append(element('a', { href }, label));
    also?.().catch(() => {});
  },
});

useOurLoginPage();

// the bar is drawn once somebody is logged in
export default [card, link('nennep-sessions', 250, '/ho-so', 'Hồ sơ', meet), link('nennep-tasks', 240, '/viec', 'Việc (điện thoại)')];
