import { call } from '../api.js';
import { element, fill } from '../dom.js';
import { moment } from '../words.js';
import { actionLinks, chapter, currentSteps, drawing, drawnDiagram } from './file-parts.js';
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

async function showSession(main, session) {
  title(session.title);
  const diagram = session.diagram && drawing();
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
    currentSteps(session.now),
    paperShelf(session.papers),
    session.actions?.length > 0 && element('details', { class: 'folded', open: roomy() }, element('summary', {}, `Việc có thể làm (${session.actions.length})`), actionLinks(session.actions)),
    (session.sections ?? []).map(chapter),
    diagram && drawnDiagram('Quy trình đang ở đâu', diagram),
  );
  if (diagram) await (await import('./diagram.js')).draw(diagram, session.diagram);
}
