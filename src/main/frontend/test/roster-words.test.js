import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countRows, headline, place } from '../src/pages/roster-words.js';

const tables = [
  { label: 'Đơn vị', fresh: 1, changed: 0, unchanged: 3, wrong: 0 },
  { label: 'Đảng viên', fresh: 14, changed: 2, unchanged: 0, wrong: 1 },
];
const nothing = [{ label: 'Đơn vị', fresh: 0, changed: 0, unchanged: 4, wrong: 0 }];

test('an import is told in one sentence', () => {
  assert.deepEqual(headline({ state: 'READY', problems: 0, mayCommit: true, tables }), {
    good: true,
    text: 'Tệp không có lỗi: 15 dòng mới, 2 dòng thay đổi. Chưa ghi gì vào sổ.',
  });
  assert.deepEqual(headline({ state: 'READY', problems: 3, mayCommit: false, tables }), {
    good: false,
    text: 'Còn 3 chỗ cần sửa, chưa ghi gì vào sổ. Đồng chí sửa trong tệp rồi tải lên lại.',
  });
  assert.equal(headline({ state: 'READY', problems: 0, mayCommit: false, tables: nothing }).text, 'Tệp giống hệt sổ, không có gì thay đổi.');
  assert.equal(headline({ state: 'COMMITTED', problems: 0, tables }).text, 'Đã ghi vào sổ: 15 dòng mới, 2 dòng thay đổi.');
  assert.deepEqual(headline({ state: 'REFUSED', notice: 'Tệp trống.', tables: [] }), { good: false, text: 'Tệp trống.' });
  assert.match(headline({ state: 'INTERRUPTED', mayCommit: true, tables }).text, /bấm «Ghi vào sổ» lần nữa/);
  assert.match(headline({ state: 'INTERRUPTED', mayCommit: false, tables: [] }).text, /tải tệp lên lại/);
});

test('counts and places read as people count', () => {
  assert.deepEqual(countRows(tables).rows[1], ['Đảng viên', '14', '2', '0', '1']);
  assert.equal(place({ table: 'Đảng viên', row: 7 }), 'Đảng viên, dòng 7');
  assert.equal(place({ table: 'Đảng viên', row: 0 }), 'Đảng viên');
});
