// What Tasklist shows besides its own. Its words are in locales/vi.json, its look in styles/user-styles.css.

import { openSession } from '../api.js';
import { followClock } from '../clock.js';
import { useOurLoginPage, whenMoved } from '../webapps/login-page.js';
import { fillBar } from './bar.js';
import { card } from './card.js';
import { finished } from './finished.js';
import { dismiss } from './next-task.js';
import { offerPhonePage } from './phone.js';
import { sortByDueDate } from './sorting.js';

/** The bar is drawn once somebody is logged in. Who that is changes also without a new page: the demo's clock is followed, and only administrators see what changes filters. */
const bar = {
  id: 'nennep-bar',
  pluginPoint: 'tasklist.navbar.action',
  priority: 250,
  async render(node) {
    const me = await openSession().catch(() => null);
    if (!me) return;
    if (me.demoClock) followClock(me.now);
    document.body.classList.toggle('nn-administrator', me.administrator);
    fillBar(node, me);
  },
};

whenMoved(() => {
  if (/[?&]task=[^&]/.test(location.hash)) dismiss();
});
window.addEventListener('hashchange', sortByDueDate);
useOurLoginPage();
sortByDueDate();
offerPhonePage();

export default [card, finished, bar];
