// The chapter “Giấy tờ” of a session's file: every kind of paper, with what of it can be had.

import { Refusal } from '../api.js';
import { element } from '../dom.js';

export function paperShelf({ bundle, kinds }) {
  return element(
    'section',
    { class: 'shelf' },
    element('h2', {}, 'Giấy tờ'),
    bundle && element('p', {}, element('a', { class: 'nn-button nn-button-plain', href: bundle, download: true }, 'Tải cả hồ sơ (ZIP)')),
    element('ul', { class: 'shelf-kinds' }, kinds.map(shownKind)),
  );
}

function shownKind({ label, state, sheets }) {
  return element(
    'li',
    { class: sheets.length ? 'shelf-kind' : 'shelf-kind shelf-empty' },
    element('h3', {}, label),
    state && element('p', { class: 'nn-muted' }, state),
    sheets.length > 0 && element('ul', { class: 'shelf-sheets' }, sheets.map((sheet) => shownSheet(sheet, label))),
  );
}

function shownSheet({ name, note, replaced, docx, pdf }, kind) {
  return element(
    'li',
    { class: replaced && 'shelf-replaced' },
    element('p', { class: 'shelf-name' }, name !== kind && element('strong', {}, name), note && element('span', { class: 'nn-muted' }, note), replaced && element('span', {}, 'Đã có bản thay thế')),
    element('p', { class: 'shelf-ways' }, way('Word', docx, `${kind}, ${name}, bản Word`), pdf && way('PDF', pdf, `${kind}, ${name}, bản PDF`)),
  );
}

/** A link that also works as one; by a click it says what happens, and why it didn't where it fails. */
function way(label, href, described) {
  const said = element('span', { class: 'shelf-said', role: 'status' });
  const link = element('a', { class: 'nn-button nn-button-plain', href, download: true, 'aria-label': described, onclick: fetchIt }, label);
  return [link, said];

  async function fetchIt(event) {
    event.preventDefault();
    if (link.getAttribute('aria-disabled')) return;
    link.setAttribute('aria-disabled', 'true');
    say('Đang tạo bản tải về…');
    try {
      const { name, content } = await download(href);
      save(name, content);
      say(`Đã tải: ${name}`);
    } catch (refusal) {
      say(refusal.message, true);
    } finally {
      link.removeAttribute('aria-disabled');
    }
  }

  function say(text, bad = false) {
    said.textContent = text;
    said.classList.toggle('nn-bad', bad);
  }
}

async function download(href) {
  let response;
  try {
    response = await fetch(href, { credentials: 'same-origin' });
  } catch {
    throw new Refusal(0);
  }
  if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => null));
  return { name: attachmentName(response.headers.get('Content-Disposition')), content: await response.blob() };
}

/** The name that the server gives the file, RFC 5987 first: only that one holds Vietnamese. */
export function attachmentName(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '');
  if (encoded) return decodeURIComponent(encoded[1]);
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'van-ban';
}

function save(name, content) {
  const address = URL.createObjectURL(content);
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // browsers read it after the click has returned
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
