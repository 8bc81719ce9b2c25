// The bar has the same links as our own pages.

import { element, fill } from '../dom.js';
import { desks } from '../pages/frame.js';

/** Takes the place of what stood there before. */
export function fillBar(node, me) {
  const link = (href, label) => element('a', { href }, label);
  fill(node, element('nav', { class: 'nn-bar', 'aria-label': 'Chính' }, link('/viec', 'Việc của tôi'), link('/ho-so', 'Hồ sơ'), desks(me, () => null)));
}
