// The results of a campaign: who is rated how, up the tree, checked, with versions and earlier years. 

import { call, withQuery } from '../api.js';
import { element, fill } from '../dom.js';
import { moment } from '../words.js';
import { openPage, title } from './frame.js';

const campaign = location.pathname.split('/').pop();
const address = (parameters) => withQuery(location.pathname, parameters);

openPage(async (main) => {
  const query = new URLSearchParams(location.search);
  const [unit, version] = [query.get('don-vi'), query.get('ban')];
  const api = (path) => withQuery(`/api/review-results/${encodeURIComponent(campaign)}${path}`, { unit, version });
  const result = await call('GET', api(''));
  const actions = result.totalsOnly ? [] : await offers();
  show(main, result, { unit, version, workbook: api('/xlsx'), actions });
});

async function offers() {
  const names = ['takeSnapshot', 'issueResultReport', 'enterEarlierResults'];
  const all = await call('GET', withQuery('/api/actions', { subject: campaign }));
  return all.filter(({ name }) => names.includes(name));
}

function show(main, result, { version, workbook, actions }) {
  title(`Kết quả xếp loại năm ${result.year}`);
  fill(
    main,
    element('p', {}, element('a', { href: `/xep-loai/${result.campaign}` }, `Đợt đánh giá, xếp loại năm ${result.year}`)),
    element('h1', {}, `Kết quả đánh giá, xếp loại năm ${result.year}`),
    element('p', { class: 'results-unit' }, result.unit.name),
    version && element('p', { class: 'nn-note' }, `Đồng chí đang xem số liệu đã chốt, phiên bản ${version}. `, element('a', { href: address({ 'don-vi': result.unit.id }) }, 'Xem số liệu hiện tại')),
    result.scopes.length > 1 && chooser(result),
    !result.totalsOnly &&
      element(
        'p',
        { class: 'onward' },
        element('a', { class: 'nn-button nn-button-plain', href: workbook }, 'Tải bảng Excel'),
        actions.map(({ name, unit, title: label }) => element('a', { class: 'nn-button nn-button-plain', href: withQuery(`/hanh-dong/${name}`, { unit, subject: campaign }) }, label)),
      ),
    findings(result),
    part('Đảng viên', result.members, result.memberQuota),
    result.organizations.total > 0 && part('Tổ chức đảng', result.organizations, result.organizationQuota),
    complaints(result.complaints),
    late(result.late),
    lines('Đảng viên theo tổ chức trực thuộc', result.children, 'members', true),
    lines('Tổ chức đảng theo tổ chức trực thuộc', result.children.filter(({ organizations }) => organizations.total > 0), 'organizations', true),
    sectors(result.sectors),
    folded(`Từng chi bộ (${result.cells.length})`, result.cells.length > 0 && table('Chi bộ', result.cells, 'members')),
    years('Đảng viên qua các năm', result.memberYears),
    years('Tổ chức đảng qua các năm', result.organizationYears),
    versions(result),
  );
}

function chooser({ scopes, unit }) {
  const select = element(
    'select',
    { id: 'scope', onchange: () => location.assign(address({ 'don-vi': select.value })) },
    scopes.map(({ id, name }) => element('option', { value: id, selected: id === unit.id }, name)),
  );
  return element('p', {}, element('label', { for: 'scope' }, 'Đơn vị '), select);
}

function findings({ findings: found, totalsOnly }) {
  if (totalsOnly) return null;
  if (!found.length) return element('p', { class: 'nn-note nn-note-good' }, 'Các số liệu khớp nhau.');
  return element('section', { class: 'nn-note nn-note-bad' }, element('h2', {}, 'Số liệu cần xem lại'), element('ul', {}, found.map(({ sentence }) => element('li', {}, sentence))));
}

function part(heading, tally, quota) {
  return element(
    'section',
    {},
    element('h2', {}, heading),
    element(
      'dl',
      { class: 'results-sums' },
      sum('Tổng số', tally.total),
      sum('Thuộc diện xếp loại', tally.inScope),
      sum('Đã xếp loại', tally.rated),
      sum('Chưa xếp loại', tally.unrated),
      tally.contested > 0 && sum('Đang xem xét lại', tally.contested),
    ),
    grid(
      ['Mức', 'Số lượng', 'Trên số thuộc diện', 'Trên số đã xếp'],
      tally.levels.map(({ label, count, ofScope, ofRated }) => [label, String(count), percent(ofScope), percent(ofRated)]),
    ),
    tally.out.length > 0 && element('p', {}, `Không thuộc diện xếp loại: ${tally.out.map(({ label, count }) => `${label.charAt(0).toLowerCase()}${label.slice(1)} ${count}`).join('; ')}.`),
    quota.length > 0 && element('div', { class: 'results-quota' }, element('h3', {}, 'Tỷ lệ hoàn thành xuất sắc nhiệm vụ'), quota.map((sentence) => element('p', {}, sentence))),
  );
}

const sum = (label, count) => element('div', {}, element('dt', {}, label), element('dd', {}, String(count)));

function complaints(counts) {
  const all = Object.entries(counts);
  return all.length > 0 && element('section', {}, element('h2', {}, 'Đề nghị xem xét lại'), element('ul', {}, all.map(([state, count]) => element('li', {}, `${state}: ${count}`))));
}

function late(names) {
  return names.length > 0 && element('section', {}, element('h2', {}, `${names.length} chi bộ quá hạn`), element('p', {}, `${names.slice(0, 30).join('; ')}${names.length > 30 ? '; …' : ''}.`));
}

function lines(heading, all, kind, links) {
  return all.length > 0 && element('section', {}, element('h2', {}, heading), table('Tổ chức đảng', all, kind, links));
}

function sectors(all) {
  return all.length > 0 && element('section', {}, element('h2', {}, 'Đảng viên theo loại hình'), table('Loại hình', all.map(({ label, members }) => ({ unit: { name: label }, members })), 'members'));
}

function table(first, all, kind, links) {
  const levels = all[0][kind].levels;
  return grid(
    [first, 'Tổng số', 'Thuộc diện', ...levels.map(({ word }) => word), 'Chưa xếp'],
    all.map(({ unit, late: isLate, [kind]: tally }) => [
      [links ? element('a', { href: address({ 'don-vi': unit.id }) }, unit.name) : unit.name, isLate && element('span', { class: 'nn-muted' }, ' (quá hạn)')],
      String(tally.total),
      String(tally.inScope),
      ...tally.levels.map(({ count, ofScope }) => (count ? `${count} (${percent(ofScope)})` : '0')),
      String(tally.unrated),
    ]),
  );
}

function years(heading, all) {
  if (all.length < 2 && !all.some(({ source }) => source)) return null;
  return element(
    'section',
    {},
    element('h2', {}, heading),
    grid(
      ['Năm', 'Tổng số', 'Thuộc diện', 'Xuất sắc', 'Tốt', 'Hoàn thành', 'Không hoàn thành', 'Chưa xếp', 'Ghi chú'],
      all.map(({ year, total, inScope, levels, unrated, source, reason }) => [String(year), ...[total, inScope, ...levels, unrated].map(String), reason ?? source ?? '']),
    ),
  );
}

function versions({ versions: all, changes, unit }) {
  if (!all.length) return null;
  return element(
    'section',
    {},
    element('h2', {}, 'Các phiên bản số liệu'),
    element(
      'ul',
      {},
      all.map(({ version, takenAt, reason }) =>
        element('li', {}, element('a', { href: address({ 'don-vi': unit.id, ban: version }) }, `Phiên bản ${version}`), `, ${moment(takenAt)}: ${reason}`),
      ),
    ),
    changes.map(({ from, to, differences }) =>
      folded(
        `Thay đổi từ phiên bản ${from} đến ${to}: ${differences.length}`,
        differences.length > 0 &&
          grid(
            ['Tổ chức đảng', 'Đảng viên, tập thể', 'Trước', 'Sau'],
            differences.map(({ unit: where, who, from: before, to: after }) => [where, who, before, after]),
          ),
      ),
    ),
  );
}

const folded = (summary, content) => content && element('details', { class: 'nn-reading' }, element('summary', {}, summary), content);

/** Rows of texts or nodes; on a phone each row is a card whose figures bear their names. */
function grid(columns, rows) {
  return element(
    'div',
    { class: 'nn-table' },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, columns.map((column) => element('th', { scope: 'col' }, column)))),
      element('tbody', {}, rows.map((row) => element('tr', {}, row.map((content, place) => element('td', { 'data-column': columns[place] }, content))))),
    ),
  );
}

const percent = (value) => (value === null ? '–' : `${String(value).replace('.', ',')}%`);
