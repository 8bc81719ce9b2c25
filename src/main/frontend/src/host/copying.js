import { element, fill } from '../dom.js';

/** What was typed, to be taken elsewhere: a button that copies it, and the text itself where the browser refuses that. */
export function copyOf(text) {
  const said = element('span', { role: 'status', class: 'nn-muted' });
  const area = element('textarea', { class: 'nn-copied', readonly: true, rows: 4, 'aria-label': 'Nội dung đã nhập' });
  area.value = text;
  const copy = async () => fill(said, (await copied(area)) ? 'Đã chép. Đồng chí có thể dán vào nơi khác.' : 'Trình duyệt không cho chép: đồng chí chọn đoạn chữ dưới đây rồi chép.');
  return element('div', { class: 'nn-copy' }, element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: copy }, 'Chép lại nội dung đã nhập'), ' ', said, area);
}

async function copied(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    // the clipboard is closed to pages that aren't served over TLS
    area.focus();
    area.select();
    return document.execCommand('copy');
  }
}
