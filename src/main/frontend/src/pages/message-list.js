// What was sent to a person: one tap unfolds a message, which is then read.

import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { moment } from '../words.js';

export function messageList(messages) {
  return element('ul', { class: 'messages' }, messages.map((message) => element('li', {}, folded(message))));
}

function folded({ id, subject, unit, at, read }) {
  const state = element('span', { class: 'message-new' }, 'Chưa đọc');
  const content = element('div', { class: 'message-text' });
  const summary = element(
    'summary',
    {},
    element('span', { class: 'message-subject' }, subject),
    element('span', { class: 'card-facts' }, !read && state, unit && element('span', {}, unit.name), element('span', {}, moment(at))),
  );
  const details = element('details', { class: read ? 'message' : 'message message-unread', ontoggle: unfold }, summary, content);
  let loaded = false;

  async function unfold() {
    if (!details.open || loaded) return;
    loaded = true;
    fill(content, element('p', { class: 'nn-muted', role: 'status' }, 'Đang tải…'));
    try {
      fill(content, (await call('GET', `/api/messages/${encodeURIComponent(id)}`)).blocks.map(part));
      if (!read) await call('POST', '/api/messages/read', { ids: [id] });
      state.remove();
      details.classList.remove('message-unread');
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      loaded = false;
      if (content.querySelector('[role=status]')) fill(content, element('p', { class: 'nn-bad', role: 'alert' }, refusal.message));
    }
  }
  return details;
}

function part(block) {
  return parts[block.kind]?.(block) ?? null;
}

const parts = {
  TEXT: ({ text }) => element('p', { class: 'nn-text' }, text),
  FACTS: ({ facts }) =>
    element('dl', { class: 'nn-facts' }, facts.map(({ label, value }) => element('div', {}, element('dt', {}, label), element('dd', {}, web(value))))),
  LIST: ({ heading, lines }) => [
    heading && element('h4', { class: 'nn-block-label' }, heading),
    element('ul', {}, lines.map(({ text, note, path }) => element('li', {}, path ? element('a', { href: path }, text) : text, note && element('div', { class: 'nn-muted' }, note)))),
  ],
  BUTTON: ({ label, path }) => element('p', {}, element('a', { class: 'nn-button nn-button-main', href: path }, label)),
};

/** The address of an online meeting can be tapped. */
function web(value) {
  return /^https:\/\/\S+$/.test(value ?? '') ? element('a', { href: value, rel: 'noopener noreferrer' }, value) : value;
}
