import { call, upload, withQuery } from '../api.js';
import { blocks } from '../blocks.js';
import { element, fill } from '../dom.js';
import { moment, size } from '../words.js';
import { openPage, title } from './frame.js';
import { countRows, headline, place } from './roster-words.js';

const PAUSE = 700;

openPage(async (main) => {
  title('Nhập dữ liệu');
  const desk = await call('GET', '/api/roster');
  const current = element('div', { id: 'current' });
  fill(
    main,
    element('h1', {}, 'Nhập dữ liệu'),
    element('p', {}, 'Đưa danh sách đơn vị, đảng viên, chức vụ vào sổ từ tệp Excel (.xlsx) hoặc CSV. Tệp được đọc và so với sổ trước; chỉ khi đồng chí bấm «Ghi vào sổ» mới có thay đổi.'),
    element(
      'p',
      { class: 'onward' },
      download('/api/roster/template', 'Tải tệp mẫu'),
      download('/api/roster/export?format=xlsx', 'Tải danh sách đang có (Excel)'),
      download('/api/roster/export?format=csv', 'Tải danh sách đang có (CSV)'),
    ),
    chooser(desk, current),
    current,
    earlier(desk.imports),
  );
  if (desk.imports.length && desk.imports[0].state !== 'COMMITTED') await follow(current, desk.imports[0].id);
});

const download = (href, label) => element('a', { class: 'nn-button nn-button-plain', href, download: true }, label);

function chooser(desk, current) {
  const input = element('input', { id: 'file', type: 'file', accept: '.xlsx,.csv,.txt' });
  const button = element('button', { class: 'nn-button nn-button-main' }, 'Tải lên và kiểm tra');
  const send = async (event) => {
    event.preventDefault();
    const file = input.files[0];
    if (!file) return say(current, 'Hãy chọn tệp trước.');
    if (file.size > desk.maxFileSize) return say(current, `Tệp lớn hơn mức cho phép (${size(desk.maxFileSize)}). Hãy chia thành nhiều tệp.`);
    button.disabled = true;
    const bar = progress('Đang tải tệp lên');
    fill(current, bar.node);
    try {
      const { id } = await upload('/api/roster', file, (share) => bar.at(100 * share));
      await follow(current, id);
    } catch (refusal) {
      say(current, refusal.message);
    } finally {
      input.value = '';
      button.disabled = false;
    }
  };
  return element(
    'form',
    { onsubmit: send },
    element('label', { for: 'file' }, 'Chọn tệp'),
    input,
    element('p', { class: 'nn-muted' }, `Tệp không quá ${size(desk.maxFileSize)}, mỗi bảng không quá ${desk.maxRows.toLocaleString('vi')} dòng.`),
    button,
  );
}

/** Shows how far the server is until it is done, then what came out. */
async function follow(current, id) {
  let bar;
  for (;;) {
    const status = await call('GET', `/api/roster/${id}`);
    if (!status.running) return show(current, status);
    if (bar?.state !== status.state) {
      bar = { ...progress(status.stateLabel), state: status.state };
      fill(current, bar.node);
    }
    bar.at(status.percent);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function show(current, status) {
  const result = element('section', { 'aria-live': 'polite' });
  const about = headline(status);
  fill(
    result,
    element('h2', { tabindex: -1 }, `Tệp «${status.fileName}»`),
    element('p', { class: `nn-note nn-note-${about.good ? 'good' : 'bad'}`, role: 'status' }, about.text),
    status.notice && about.text !== status.notice && element('p', { class: 'nn-note' }, status.notice),
    status.tables.length > 0 && table(countRows(status.tables)),
  );
  fill(current, result);
  if (status.problems) result.append(await problems(status));
  if (['READY', 'INTERRUPTED'].includes(status.state)) {
    for (const [outcome, label, count] of [
      ['CHANGED', 'Những dòng thay đổi', sum(status.tables, 'changed')],
      ['NEW', 'Những dòng mới', sum(status.tables, 'fresh')],
    ]) {
      if (count) result.append(changes(status.id, outcome, `${label} (${count})`));
    }
  }
  if (status.state !== 'COMMITTED') result.append(decision(current, status));
  result.querySelector('h2').focus();
}

function decision(current, status) {
  const said = element('div', { role: 'alert' });
  const act = (work) => async (event) => {
    event.target.disabled = true;
    try {
      await work();
    } catch (refusal) {
      fill(said, element('p', { class: 'nn-note nn-note-bad' }, refusal.message));
      event.target.disabled = false;
    }
  };
  const commit = act(async () => {
    await call('POST', `/api/roster/${status.id}/commit`);
    await follow(current, status.id);
  });
  const withdraw = act(async () => {
    await call('DELETE', `/api/roster/${status.id}`);
    fill(current, element('p', { class: 'nn-note', role: 'status' }, 'Đã bỏ tệp này. Sổ không thay đổi.'));
  });
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'nn-actions' },
      status.mayCommit && element('button', { type: 'button', class: 'nn-button nn-button-main', onclick: commit }, 'Ghi vào sổ'),
      element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: withdraw }, 'Bỏ tệp này'),
    ),
    said,
  );
}

async function problems(status) {
  const list = element('div', {});
  const more = pages(list, async (from) => {
    const page = await call('GET', withQuery(`/api/roster/${status.id}/problems`, { from }));
    const rows = page.lines.map((line) => [place(line), line.column ?? '', line.sentence]);
    return { next: page.next, nodes: table({ columns: ['Ở đâu', 'Cột', 'Cần sửa'], rows }) };
  });
  await more.load();
  return element(
    'div',
    {},
    element('h3', {}, `Cần sửa trong tệp (${status.problems})`),
    element('p', { class: 'onward' }, download(`/api/roster/${status.id}/problems.csv`, 'Tải danh sách lỗi (CSV)')),
    list,
    more.button,
  );
}

function changes(id, outcome, label) {
  const list = element('div', { class: 'nn-block' });
  const more = pages(list, async (from) => {
    const page = await call('GET', withQuery(`/api/roster/${id}/changes`, { outcome, from }));
    const rows = page.lines.map((line) => [place(line), line.about, line.changes.join('\n')]);
    const columns = ['Ở đâu', 'Nội dung', 'Thay đổi'];
    return { next: page.next, nodes: outcome === 'NEW' ? table({ columns: columns.slice(0, 2), rows: rows.map((row) => row.slice(0, 2)) }) : table({ columns, rows }) };
  });
  return element(
    'details',
    { class: 'nn-reading', ontoggle: (event) => event.target.open && !list.hasChildNodes() && more.load() },
    element('summary', {}, label),
    list,
    more.button,
  );
}

/** A list that is fetched page after page. */
function pages(list, fetch) {
  let next = 0;
  const load = async () => {
    button.disabled = true;
    try {
      const page = await fetch(next);
      list.append(...page.nodes);
      next = page.next;
    } catch (refusal) {
      list.append(element('p', { class: 'nn-bad' }, refusal.message));
    }
    button.disabled = false;
    button.hidden = next === null;
  };
  const button = element('button', { type: 'button', class: 'nn-button nn-button-plain', hidden: true, onclick: load }, 'Xem tiếp');
  return { load, button };
}

function earlier(imports) {
  const written = imports.filter(({ state }) => state === 'COMMITTED');
  return (
    written.length > 0 &&
    element(
      'section',
      {},
      element('h2', {}, 'Đã ghi gần đây'),
      table({
        columns: ['Lúc', 'Tệp', 'Mới', 'Thay đổi'],
        rows: written.map(({ startedAt, fileName, tables }) => [moment(startedAt), fileName, String(sum(tables, 'fresh')), String(sum(tables, 'changed'))]),
      }),
    )
  );
}

function progress(label) {
  const meter = element('progress', { max: 100, value: 0, 'aria-label': label });
  const words = element('span', {}, '');
  return {
    node: element('div', { class: 'nn-note', role: 'status' }, element('p', {}, `${label}… `, words), meter),
    at: (percent) => {
      meter.value = percent;
      words.textContent = `${Math.round(percent)} %`;
    },
  };
}

function say(current, text) {
  fill(current, element('p', { class: 'nn-note nn-note-bad', role: 'alert' }, text));
}

const sum = (tables, what) => tables.reduce((total, counted) => total + counted[what], 0);
const table = (content) => blocks([{ kind: 'table', ...content }]);
