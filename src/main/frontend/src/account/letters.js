// Notices that go on paper: for members without e-mail, and those that the mail server refused.

import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { openPage, title } from '../pages/frame.js';
import { moment } from '../words.js';
import { note } from './typed.js';

openPage(async (main) => {
  title('Thông báo cần in giấy');
  await load(main);
});

async function load(main, said) {
  const [letters, undelivered] = await Promise.all([call('GET', '/api/letters'), call('GET', '/api/letters/undelivered')]);
  show(main, letters, undelivered, said);
}

function show(main, letters, undelivered, said) {
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
      await load(main, note('good', done.message));
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
      notArrived(undelivered, (said) => load(main, said), (refusal) => fill(message, note('bad', refusal.message))),
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

/** Mails that didn't arrive, by person: why, and what can be done. */
function notArrived({ receivers, serverDownSince }, again, refused) {
  const send = (path, body) => async (event) => {
    event.target.disabled = true;
    try {
      await again(note('good', (await call('POST', path, body)).message));
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      event.target.disabled = false;
      refused(refusal);
    }
  };
  const button = (label, path, body) => element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: send(path, body) }, label);
  return [
    serverDownSince && note('bad', `Máy chủ thư không trả lời từ ${moment(serverDownSince)}. Thư đang chờ, sẽ tự gửi khi máy chủ hoạt động lại.`),
    receivers.length > 0 &&
      element(
        'section',
        {},
        element('h2', {}, 'Thư không gửi được'),
        element(
          'ul',
          { class: 'people' },
          receivers.map(({ memberId, name, address, current, reason, advice, dead, mails }) =>
            element(
              'li',
              {},
              element(
                'div',
                {},
                element('strong', {}, name),
                element('p', {}, element('span', { class: 'nn-bad' }, reason), address && `: ${address}`),
                current !== address && element('p', {}, current ? `Địa chỉ bây giờ: ${current}` : 'Bây giờ không có địa chỉ thư.'),
                element('p', { class: 'nn-muted' }, advice),
                element('ul', {}, mails.map((mail) => element('li', {}, mail.subject, ' ', element('span', { class: 'nn-muted' }, `(${fate(mail)})`)))),
                element(
                  'div',
                  { class: 'nn-actions' },
                  dead && button('Địa chỉ vẫn dùng được', '/api/letters/living-address', { member: memberId }),
                  !dead && current && button('Gửi lại', '/api/letters/send-again', { ids: mails.map(({ id }) => id) }),
                  !dead && current && button('Địa chỉ không dùng nữa, in giấy', '/api/letters/dead-address', { member: memberId }),
                  element('a', { class: 'nn-button nn-button-plain', href: `/dang-vien/${encodeURIComponent(memberId)}` }, 'Sửa địa chỉ'),
                ),
              ),
            ),
          ),
        ),
        element('h2', {}, 'Cần in'),
      ),
  ];
}

function fate({ at, trying, attempts, nextAttempt }) {
  return trying ? `đã thử ${attempts} lần, tự gửi lại lúc ${moment(nextAttempt)}` : `viết lúc ${moment(at)}`;
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
