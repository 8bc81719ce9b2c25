import { call } from '../api.js';
import { blocks } from '../blocks.js';
import { element, fill } from '../dom.js';
import { day } from '../words.js';
import { openPage, title } from './frame.js';
import { unfoldForPrint } from './print.js';
import { chapter, deeds, entries, facts, name, period, posts, substitutions, table } from './register-parts.js';
import { roomy } from './room.js';

unfoldForPrint();
openPage(async (main) => {
  const id = decodeURIComponent(location.pathname.split('/')[2]);
  show(main, await call('GET', `/api/register/members/${encodeURIComponent(id)}`));
});

function show(main, { id, particulars: person, mine, states, posts: held, substitutions: named, chapters, entries: changes, actions }) {
  title(mine ? 'Hồ sơ của tôi' : person.fullName);
  const now = states.filter((state) => state.now);
  fill(
    main,
    element('h1', {}, person.fullName),
    mine && element('p', { class: 'nn-muted' }, 'Hồ sơ của tôi: thông tin trong sổ đảng viên và những việc đồng chí đã tham gia.', !actions.length && ' Có gì chưa đúng, đồng chí báo bí thư chi bộ.'),
    facts([
      ['Mã', id],
      ['Sinh hoạt tại', now.length > 0 && now.flatMap((state, index) => [index > 0 && '; ', name(state.unit)])],
      ['Đảng viên', now[0]?.status],
      ['Tình trạng', now[0]?.activity],
      ['Ngày sinh', person.birthDate && day(person.birthDate)],
      ['Vào Đảng', person.admissionDate && day(person.admissionDate)],
      ['Chính thức', person.officialDate && day(person.officialDate)],
      ['Thư điện tử', person.email ?? 'không có; nhận thông báo bằng giấy'],
      ['Điện thoại', person.phone],
      ['Chức vụ công tác', person.post],
      ['Nơi làm việc', person.workplace],
      ['Sở trường', person.strengths],
    ]),
    !now.length && element('p', { class: 'nn-note' }, 'Hiện không sinh hoạt tại tổ chức đảng nào trong hệ thống.'),
    deeds(actions),
    mine && record(chapters),
    chapter('Chức vụ, nhiệm vụ', posts(held), true),
    chapter('Phân công làm thay', substitutions(named), true),
    chapter(
      'Quá trình sinh hoạt',
      states.length > 0 &&
        table(
          ['Tổ chức đảng', 'Thời gian', 'Đảng viên', 'Tình trạng', 'Lý do thôi'],
          states.map(({ unit, from, to, status, activity, reason }) => [name(unit), period(from, to), status, activity, reason]),
        ),
      true,
    ),
    !mine && record(chapters),
    chapter('Các lần thay đổi', entries(changes), false),
  );
}

/** What the person did. His own page begins with it: the register's facts he knows. */
function record(chapters) {
  return chapters.map(({ title: heading, blocks: content }) => chapter(heading, blocks(content), roomy()));
}
