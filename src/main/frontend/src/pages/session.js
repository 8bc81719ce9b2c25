import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { day, moment } from '../words.js';
import { actionLinks, chapter } from './file-parts.js';
import { roomy } from './room.js';
import { openPage, title } from './frame.js';
import { unfoldForPrint } from './print.js';
import { paperShelf } from './papers.js';

unfoldForPrint();
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
    actionLinks(actions.filter(({ subject }) => !subject)),
    sessions.length
      ? element('ul', { class: 'cards' }, sessions.map(sessionCard))
      : element('p', { class: 'nn-note' }, 'Chưa có buổi sinh hoạt chuyên đề nào mà đồng chí được xem.'),
    aboutSessions(actions.filter(({ subject }) => subject)),
  );
}

/** Each of them stands in its session's file too; here, for who looks for the deed and not for the session. */
function aboutSessions(actions) {
  return actions.length > 0 && element('details', { class: 'folded' }, element('summary', {}, `Việc có thể làm với các buổi đang chuẩn bị (${actions.length})`), actionLinks(actions));
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

/** What is being waited for comes first: most who open a file want to know just that. */
function now(steps) {
  if (!steps?.length) return null;
  return element('section', { class: 'now' }, element('h2', {}, 'Bây giờ'), element('ul', { class: 'steps' }, steps.map(step)));
}

function step({ name, unit, open, doer, due, overdue, mine, href }) {
  const several = mine ? `việc của đồng chí và ${open - 1} đồng chí khác` : `còn ${open} đồng chí`;
  const who = open > 1 ? several : mine ? 'việc của đồng chí' : doer ? `đồng chí ${doer}` : 'chưa có người nhận';
  return element(
    'li',
    { class: mine ? 'step step-mine' : 'step' },
    href ? element('a', { href }, name) : element('strong', {}, name),
    element('span', { class: 'card-facts' }, element('span', {}, who), element('span', {}, unit), due && element('span', { class: overdue ? 'late' : null }, `${overdue ? 'Quá hạn từ' : 'Hạn'} ${day(due)}`)),
  );
}

async function showSession(main, session) {
  title(session.title);
  const diagram = session.diagram && element('div', { class: 'diagram', role: 'figure', 'aria-label': 'Sơ đồ quy trình; bước đang làm được tô đậm' });
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
    now(session.now),
    paperShelf(session.papers),
    session.actions?.length > 0 && element('details', { class: 'folded', open: roomy() }, element('summary', {}, `Việc có thể làm (${session.actions.length})`), actionLinks(session.actions)),
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
