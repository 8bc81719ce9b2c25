// The bar has the links of our own pages; “Bản máy tính” there leads here.

import { element, fill } from '../dom.js';
import { desks } from '../pages/frame.js';

/** Takes the place of what stood there before. */
export function fillBar(node, me) {
  const link = (href, label) => element('a', { href }, label);
  fill(node, element('nav', { class: 'nn-links', 'aria-label': 'Chính' }, link('/viec', 'Bản điện thoại'), link('/ho-so', 'Hồ sơ'), link('/huong-dan', 'Hướng dẫn'), desks(me, () => null)));
}
