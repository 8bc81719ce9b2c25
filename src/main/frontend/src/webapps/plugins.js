// What Admin and Welcome need besides their own.

import { openSession } from '../api.js';
import { speakVietnamese } from './hard-coded.js';
import { useOurLoginPage } from './login-page.js';

/** Before an application is drawn: its words, our login page, and who looks at it. Without an answer he counts as no administrator. */
export async function prepare() {
  document.documentElement.lang = 'vi';
  useOurLoginPage();
  speakVietnamese();
  const administrator = await openSession().then((me) => Boolean(me.administrator), () => false);
  document.body.classList.toggle('nn-administrator', administrator);
  return administrator;
}
