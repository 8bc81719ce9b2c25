// What Cockpit, Admin and Welcome need besides their own.

import { openSession } from '../api.js';
import { speakVietnamese } from './hard-coded.js';
import { useOurLoginPage } from './login-page.js';

/** Before an application is drawn: its words, our login page, and who looks at it. Without an answer he counts as no administrator. */
export async function prepare() {
  document.documentElement.lang = 'vi';
  useOurLoginPage();
  speakVietnamese();
  const [administrator] = await Promise.all([openSession().then((me) => Boolean(me.administrator), () => false), bringLabels().catch(() => {})]);
  document.body.classList.toggle('nn-administrator', administrator);
  return administrator;
}

/**
 * The application would draw parts of a page before its labels have come, and then show their keys; and when they have changed, it would show
 * once more those that it has stored. So they are brought before; without them it fetches them itself.
 */
async function bringLabels() {
  const base = document.querySelector('base');
  const [root, app] = [base.getAttribute('app-root'), base.getAttribute('app-name') ?? location.pathname.match(/\/app\/(\w+)\//)[1]];
  const answer = await fetch(`${root}/app/${app}/locales/vi.json`, { cache: 'no-cache' });
  const { labels, dateLocales } = await answer.json();
  const { angular, moment } = globalThis;
  moment[moment.locales().includes('vi') ? 'updateLocale' : 'defineLocale']('vi', dateLocales);
  angular.module(`cam.${app}.custom`).config(['$translateProvider', (translations) => void translations.translations('vi', labels)]);
}
