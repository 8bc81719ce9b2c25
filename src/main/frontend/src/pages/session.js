import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { moment } from '../words.js';
import { actionLinks, chapter } from './file-parts.js';
import { openPage, title } from './frame.js';
import { paperShelf } from './papers.js';

openPage(async (main) => {
  const id = location.pathname.split('/')[2];
  if (id) await showSession(main, await call('GET', `/api/sessions/${encodeURIComponent(id)}`));
  else showList(main, ...(await Promise.all([call('GET', '/api/sessions'), call('GET', '/api/actions')])));
});

function showList(main, sessions, actions) {
  title('Hồ sơ');
  fill(
    main,
    element('h1', {}, 'Hồ sơ sinh hoạt chuyên đề'),
    actionLinks(actions),
    sessions.length
      ? element('ul', { class: 'cards' }, sessions.map(sessionCard))
      : element('p', { class: 'nn-note' }, 'Chưa có buổi sinh hoạt chuyên đề nào mà đồng chí được xem.'),
  );
}

function sessionCard(session) {
  return element(
    'li',
    { class: 'card' },
    element('h2', {}, element('a', { href: session.href }, session.topic)),
    element(
      'p',
      { class: 'card-facts' },
      element('span', {}, session.unit.name),
      element('span', {}, session.stateLabel),
      session.scheduledAt && element('span', {}, moment(session.scheduledAt)),
    ),
  );
}

async function showSession(main, session) {
  title(session.title);
  const diagram = session.diagram && element('div', { class: 'diagram', role: 'img', 'aria-label': 'Sơ đồ quy trình; bước đang làm được tô đậm' });
  fill(
    main,
    element('h1', {}, session.title),
    element(
      'dl',
      { class: 'nn-facts' },
      [
        ['Đơn vị', session.unit.name],
        ['Tình trạng', session.stateLabel],
        ['Thời gian', session.scheduledAt && moment(session.scheduledAt)],
      ].map(([name, value]) => value && element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    actionLinks(session.actions),
    paperShelf(session.papers),
    (session.sections ?? []).map(chapter),
    diagram &&
      element(
        'section',
        {},
        element('h2', {}, 'Quy trình đang ở đâu'),
        element('p', { class: 'legend' }, element('span', { class: 'key key-active' }, 'đang làm'), element('span', { class: 'key key-done' }, 'đã xong')),
        diagram,
      ),
  );
  if (diagram) await (await import('./diagram.js')).draw(diagram, session.diagram);
}
