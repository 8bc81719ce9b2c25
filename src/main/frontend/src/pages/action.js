import { element, fill } from '../dom.js';
import { openPage, title } from './frame.js';
import { runAction } from './run-host.js';

openPage(async (main) => {
  const name = decodeURIComponent(location.pathname.split('/')[2]);
  const query = new URLSearchParams(location.search);
  title('Thực hiện');
  await runAction(main, { name, unit: query.get('unit'), subject: query.get('subject'), person: query.get('person') }, (answer) => thank(main, answer));
});

function thank(main, { message, href }) {
  fill(
    main,
    element('h1', { tabindex: -1 }, 'Đã thực hiện'),
    element('p', { class: 'nn-note nn-note-good', role: 'status' }, message || 'Đã thực hiện.'),
    element('p', { class: 'onward' }, element('a', { class: 'nn-button nn-button-main', href: href || '/ho-so' }, href && !href.startsWith('/ho-so') ? 'Xem kết quả' : 'Xem hồ sơ'), element('a', { class: 'nn-button nn-button-plain', href: '/viec' }, 'Việc của tôi')),
  );
  main.querySelector('h1').focus();
}
