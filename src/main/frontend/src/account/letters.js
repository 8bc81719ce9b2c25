// Notices that go on paper: for members without e-mail, and those that the mail server refused.

import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { openPage, title } from '../pages/frame.js';
import { moment } from '../words.js';
import { note } from './typed.js';

openPage(async (main) => {
  title('Thông báo cần in giấy');
  show(main, await call('GET', '/api/letters'));
});

function show(main, letters, said) {
  const message = element('div', { role: 'alert' }, said);
  const paper = element('div', { class: 'paper' });
  const ticks = letters.map((letter) => element('input', { type: 'checkbox', id: `letter-${letter.id}`, value: letter.id, checked: true }));
  const chosen = () => letters.filter((letter, index) => ticks[index].checked);
  const print = () => {
    if (!chosen().length) return fill(message, note('bad', 'Hãy chọn ít nhất một thông báo.'));
    fill(paper, chosen().map(sheet));
    return window.print();
  };
  const handedOver = async (event) => {
    const button = event.target;
    button.disabled = true;
    try {
      const done = await call('POST', '/api/letters/handed-over', { ids: chosen().map(({ id }) => id) });
      show(main, await call('GET', '/api/letters'), note('good', done.message));
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      fill(message, note('bad', refusal.message));
      button.disabled = false;
    }
  };
  fill(
    main,
    element(
      'div',
      { class: 'screen' },
      element('h1', {}, 'Thông báo cần in giấy'),
      message,
      letters.length
        ? [
            element('p', {}, 'Thông báo của đồng chí không có thư điện tử, hoặc thư không gửi được. In ra, trao tận tay, rồi bấm “Đã in, đã trao”.'),
            element(
              'ul',
              { class: 'people' },
              letters.map((letter, index) =>
                element(
                  'li',
                  {},
                  element(
                    'label',
                    { class: 'tick', for: `letter-${letter.id}` },
                    ticks[index],
                    element(
                      'span',
                      {},
                      element('strong', {}, letter.name),
                      element('p', {}, letter.subject),
                      element('p', { class: 'nn-muted' }, `Viết lúc ${moment(letter.createdAt)}`, letter.failed && element('span', { class: 'nn-bad' }, ' · thư không gửi được')),
                    ),
                  ),
                ),
              ),
            ),
            element(
              'div',
              { class: 'nn-actions' },
              element('button', { type: 'button', class: 'nn-button nn-button-main', onclick: print }, 'In những thông báo đã chọn'),
              element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: handedOver }, 'Đã in, đã trao'),
            ),
          ]
        : element('p', {}, 'Không còn thông báo nào phải in.'),
    ),
    paper,
  );
}

/** One letter on a page of its own. */
function sheet({ name, subject, text, createdAt }) {
  return element(
    'section',
    { class: 'letter' },
    element('h2', {}, subject),
    element('p', { class: 'letter-to' }, `Gửi đồng chí ${name}`),
    element('p', { class: 'nn-text' }, text),
    element('p', { class: 'letter-date' }, `Thông báo viết lúc ${moment(createdAt)}`),
  );
}
