import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columns, row } from '../src/pages/reading-rows.js';
import { moment } from '../src/words.js';

const reader = { id: 'dv0103', name: 'Châu Minh Đức' };

test('an entry says when, who, what and whose', () => {
  const cells = row(moment)({
    id: 7, readAt: '2026-06-10T14:05:09', reader, what: 'Hồ sơ buổi sinh hoạt', subject: 100001, unit: { id: 'CB-PD', name: 'Chi bộ Phú Điền' }, person: null,
  });
  assert.deepEqual(cells, ['14:05 ngày 10/06/2026', 'Châu Minh Đức (dv0103)', 'Hồ sơ buổi sinh hoạt (số 100001)', 'Chi bộ Phú Điền', '']);
  assert.equal(cells.length, columns.length);
});

test('who is no longer in the register is named by the code', () => {
  const cells = row(moment)({ id: 8, readAt: '2026-06-10T14:05:09', reader: { id: 'dv9', name: 'dv9' }, what: 'Hồ sơ đảng viên', person: reader });
  assert.deepEqual(cells.slice(1), ['dv9', 'Hồ sơ đảng viên', '', 'Châu Minh Đức (dv0103)']);
});
