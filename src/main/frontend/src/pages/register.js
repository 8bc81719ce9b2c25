import { call, withQuery } from '../api.js';
import { element, fill } from '../dom.js';
import { day } from '../words.js';
import { openPage, title } from './frame.js';
import { chapter, deeds, entries, facts, name, period, posts, substitutions, table } from './register-parts.js';
import { roomy } from './room.js';
import { found, treeOf } from './unit-tree.js';

openPage(async (main) => {
  const id = location.pathname.split('/')[2];
  if (id) showUnit(main, await call('GET', `/api/register/units/${encodeURIComponent(decodeURIComponent(id))}`));
  else showTree(main, await call('GET', '/api/register/units'));
});

function showTree(main, units) {
  title('Tổ chức');
  const place = element('div', {});
  const people = element('div', {});
  const words = element('input', { id: 'words', type: 'search', autocomplete: 'off', maxlength: 100, oninput: () => look() });
  let asked = 0;
  let waiting;

  const whole = () => element('ul', { class: 'tree' }, treeOf(units).map((unit) => branch(unit, 0)));

  function look() {
    const text = words.value.trim();
    clearTimeout(waiting);
    asked++;
    fill(people);
    if (text.length < 2) return fill(place, whole());
    const hits = found(units, text);
    fill(place, hits.length > 0 && element('ul', { class: 'tree' }, hits.map((unit) => element('li', {}, leaf(unit)))));
    // people are looked for on the server, once the typing rests
    waiting = setTimeout(() => lookForPeople(text, asked, hits.length), 250);
  }

  async function lookForPeople(text, question, units) {
    let answer;
    try {
      answer = await call('GET', withQuery('/api/register/members', { q: text }));
    } catch (refusal) {
      // who reads a unit without keeping it finds its people on its page
      answer = refusal.status === 403 ? { people: [], more: false } : Promise.reject(refusal);
    }
    const { people: hits, more } = await answer;
    if (question !== asked) return;
    fill(
      people,
      hits.length > 0 && element('h2', {}, 'Đảng viên'),
      hits.length > 0 && element('ul', { class: 'people' }, hits.map((one) => element('li', {}, element('a', { href: one.href }, one.name), ' ', element('span', { class: 'nn-muted' }, one.id)))),
      more && element('p', { class: 'nn-muted' }, 'Còn nhiều người nữa. Đồng chí gõ thêm họ, tên đệm.'),
      !hits.length && !units && element('p', { class: 'nn-note', role: 'status' }, `Không tìm thấy “${text}”.`),
    );
  }

  fill(
    main,
    element('h1', {}, 'Tổ chức đảng'),
    element('div', { class: 'find' }, element('div', {}, element('label', { for: 'words' }, 'Tìm tổ chức đảng, đảng viên'), words)),
    place,
    people,
  );
  look();
}

/** The first two levels are open where there is room; a long level is shut, so that 600 units are no wall. */
function branch(unit, depth) {
  if (!unit.under.length) return element('li', {}, leaf(unit));
  const open = depth === 0 || (depth === 1 && roomy() && unit.under.length <= 30);
  // the name leads to the unit's page, so that what unfolds the level is something else
  const under = element('details', { open }, element('summary', {}, `${unit.under.length} tổ chức trực thuộc`), element('ul', {}, unit.under.map((below) => branch(below, depth + 1))));
  return element('li', {}, element('div', { class: 'branch' }, line(unit)), under);
}

const leaf = (unit) => element('div', { class: 'leaf' }, line(unit));

function line({ name: unit, href, type, sector, members, leader, closedOn }) {
  const told = closedOn
    ? [type, `kết thúc ngày ${day(closedOn)}`]
    : [type, sector, members > 0 && `${members} đảng viên`, leader && `${type === 'Tổ đảng' ? 'tổ trưởng' : 'bí thư'}: ${leader}`];
  return element(
    'span',
    { class: closedOn ? 'ended' : null },
    element('a', { href }, unit),
    element('span', { class: 'facts' }, told.filter(Boolean).join(' · ')),
  );
}

function showUnit(main, { unit, keeps, members, former, under, posts: held, substitutions: named, entries: changes, actions }) {
  title(unit.name);
  const now = held.filter((post) => post.now);
  const standing = named.filter((one) => !one.ended);
  fill(
    main,
    element('h1', {}, unit.name),
    unit.closedOn && element('p', { class: 'nn-note' }, `Kết thúc hoạt động sau ngày ${day(unit.closedOn)}.`, unit.mergedInto && [' Đã sáp nhập vào ', name(unit.mergedInto), '.']),
    facts([
      ['Loại', unit.type],
      ['Mã', unit.id],
      ['Loại hình', unit.sector],
      ['Cấp trên', name(unit.parent)],
      ['Địa danh', unit.place],
      ['Thành lập', day(unit.foundedOn)],
      ['Nhiệm kỳ', unit.terms.length > 0 && unit.terms.map((term) => `${term.name} (${period(term.startsOn, term.endsOn)})`).join('; ')],
      ['Đặc thù', unit.special && 'Chi bộ của lực lượng vũ trang, không điểm danh trong phần mềm'],
    ]),
    !unit.closedOn && unit.cell && !now.some((post) => post.role === 'Bí thư') && element('p', { class: 'nn-note nn-note-bad' }, 'Chi bộ chưa có bí thư.'),
    deeds(actions),
    chapter('Chức vụ, nhiệm vụ', posts(now), true),
    chapter('Phân công làm thay', substitutions(standing), true),
    (members.length > 0 || ((unit.cell || unit.group) && !unit.closedOn)) &&
      chapter(
        `Đảng viên (${members.length})`,
        members.length
          ? table(
              ['Họ và tên', 'Đảng viên', 'Tình trạng', 'Chức vụ', 'Tổ đảng'],
              members.map((one) => [name(one.member), one.status, one.activity, one.posts.join('; '), one.group]),
            )
          : element('p', {}, 'Chưa có đảng viên nào.'),
        roomy() || members.length <= 20,
      ),
    members.some((one) => one.post || one.strengths) &&
      chapter(
        'Năng lực, sở trường',
        table(
          ['Họ và tên', 'Chức vụ công tác', 'Năng lực, sở trường'],
          members.filter((one) => one.post || one.strengths).map((one) => [name(one.member), one.post, one.strengths]),
        ),
        false,
      ),
    under.length > 0 && chapter(unit.cell ? 'Tổ đảng' : `Tổ chức đảng trực thuộc (${under.length})`, element('ul', { class: 'tree' }, under.map((one) => element('li', {}, leaf(one)))), under.length <= 30),
    chapter('Ai đã giữ chức vụ gì', posts(held), false),
    chapter('Các lần phân công làm thay', substitutions(named.filter((one) => one.ended)), false),
    former.length > 0 &&
      chapter('Đã thôi sinh hoạt', table(['Họ và tên', 'Thời gian', 'Lý do'], former.map(({ member, from, to, reason }) => [name(member), period(from, to), reason])), false),
    keeps && chapter('Các lần thay đổi', entries(changes), false),
  );
}
