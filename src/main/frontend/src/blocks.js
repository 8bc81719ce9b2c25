import { element } from './dom.js';
import { size } from './words.js';

/** What is there to read: texts, tables and files as the server sent them. */
export function blocks(list) {
  return (list ?? []).map((block) =>
    element('div', { class: 'nn-block' }, block.label && element('h4', { class: 'nn-block-label' }, block.label), content[block.kind]?.(block)),
  );
}

export function fileList(files) {
  return element(
    'ul',
    { class: 'nn-files' },
    files.map((file) =>
      element('li', {}, element('a', { href: file.href, download: file.name }, file.name), ' ', element('span', { class: 'nn-muted' }, size(file.size))),
    ),
  );
}

const content = {
  text: (block) => element('p', { class: 'nn-text' }, block.text),
  warning: (block) => element('p', { class: 'nn-note nn-note-bad' }, block.text),
  files: (block) => fileList(block.files),
  table: (block) =>
    element(
      'div',
      { class: 'nn-table' },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, block.columns.map((column) => element('th', { scope: 'col' }, column)))),
        // the column's name is repeated for narrow screens, where each row becomes a small list
        element('tbody', {}, block.rows.map((row) => element('tr', {}, row.map((cell, index) => element('td', { 'data-column': block.columns[index] }, cell ?? ''))))),
      ),
    ),
};
