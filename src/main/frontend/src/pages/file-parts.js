// What the pages of files have in common.

import { withQuery } from '../api.js';
import { blocks } from '../blocks.js';
import { element } from '../dom.js';
import { roomy } from './room.js';

/** A long file is gone through by its chapters: open where there is room, shut on a telephone. */
export function chapter(section) {
  return element('details', { class: 'chapter', open: roomy() }, element('summary', {}, element('h2', {}, section.title)), blocks(section.blocks));
}

/** What the reader may do with it. */
export function actionLinks(actions) {
  if (!actions?.length) return null;
  return element(
    'ul',
    { class: 'deeds' },
    actions.map(({ name, title: label, description, unit, subject }) =>
      element(
        'li',
        {},
        element('a', { class: 'nn-button nn-button-plain', href: withQuery(`/hanh-dong/${encodeURIComponent(name)}`, { unit, subject }) }, label),
        description && element('p', { class: 'nn-muted' }, description),
      ),
    ),
  );
}
