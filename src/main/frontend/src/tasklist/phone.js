// On a telephone Tasklist's three columns are hard to use: our page for it is offered, with the task that is open.

import { element } from '../dom.js';

const narrow = matchMedia('(max-width: 700px)');

/** `#/?task=…` names the open task. */
export function pageFor(hash) {
  const task = new URLSearchParams(hash.split('?')[1]).get('task');
  return task ? `/viec/${encodeURIComponent(task)}` : '/viec';
}

export function offerPhonePage() {
  const link = element('a', { class: 'btn btn-primary', href: '/viec' }, 'Mở trang dùng trên điện thoại');
  const offer = element('aside', { class: 'nn-offer', 'aria-label': 'Trang cho điện thoại' }, element('p', {}, 'Trang này dành cho máy tính.'), link);
  const adapt = () => {
    link.href = pageFor(location.hash);
    if (narrow.matches) document.body.append(offer);
    else offer.remove();
    document.body.classList.toggle('nn-narrow', narrow.matches);
  };
  narrow.addEventListener('change', adapt);
  window.addEventListener('hashchange', adapt);
  adapt();
}
