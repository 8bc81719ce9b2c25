import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { moment } from '../words.js';
import { openPage, title } from './frame.js';

openPage(async (main, me) => {
  title('Đồng hồ');
  const { now } = await call('GET', '/api/demo/clock');
  show(main, now, me.administrator);
});

function show(main, now, mayMove, said) {
  const when = element('input', { id: 'when', type: 'datetime-local', required: true, min: now.slice(0, 16), value: now.slice(0, 16) });
  const status = element('div', { role: 'status' }, said);
  const button = element('button', { class: 'nn-button nn-button-main' }, 'Chuyển đồng hồ');
  const move = async (event) => {
    event.preventDefault();
    button.disabled = true;
    fill(status, element('p', { class: 'nn-note' }, 'Đang chuyển; các việc đến hạn được chạy lần lượt…'));
    try {
      await call('POST', '/api/demo/clock', { now: `${when.value}:00+07:00` });
      const moved = await call('GET', '/api/demo/clock');
      show(main, moved.now, mayMove, element('p', { class: 'nn-note nn-note-good' }, 'Đã chuyển đồng hồ.'));
    } catch (refusal) {
      fill(status, element('p', { class: 'nn-note nn-note-bad' }, refusal.message));
      button.disabled = false;
    }
  };
  const ahead = (label, days) => element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: () => (when.value = later(when.value, days)) }, label);
  fill(
    main,
    element('h1', {}, 'Đồng hồ của bản trình diễn'),
    element('p', { class: 'clock' }, `Bây giờ là ${moment(now)}.`),
    mayMove
      ? element(
          'form',
          { onsubmit: move },
          element('label', { for: 'when' }, 'Chuyển tới (chỉ tiến, không lùi)'),
          when,
          element('p', { class: 'onward' }, ahead('+1 ngày', 1), ahead('+1 tuần', 7), ahead('+1 tháng', 30)),
          button,
        )
      : element('p', { class: 'nn-note' }, 'Chỉ quản trị viên được chuyển đồng hồ.'),
    status,
  );
}

function later(local, days) {
  const date = new Date(`${local}:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 16);
}
