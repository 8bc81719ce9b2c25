import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folded, found, treeOf } from '../src/pages/unit-tree.js';

const units = [
  { id: 'CB-PD', name: 'Chi bộ Phú Điền', parent: 'DU-TB', leader: 'Nguyễn Văn Hòa' },
  { id: 'CB-AH', name: 'Chi bộ An Hòa', parent: 'DU-TB', closedOn: '2026-04-30' },
  { id: 'DU-TB', name: 'Đảng bộ xã Thanh Bình', parent: null },
  { id: 'TD-1', name: 'Tổ đảng 1', parent: 'CB-XX' },
];

test('units hang under their superior, and those whose superior is not shown stand by themselves', () => {
  const tree = treeOf(units);
  assert.deepEqual(tree.map(({ id }) => id), ['DU-TB', 'TD-1']);
  assert.deepEqual(tree[0].under.map(({ id }) => id), ['CB-PD', 'CB-AH']);
});

test('marks and capitals do not matter, whichever way the marks are written', () => {
  assert.equal(folded('Đảng bộ xã ĐIỀN'), 'dang bo xa dien');
  assert.equal(folded('Hòa'.normalize('NFD')), folded('hòa'.normalize('NFC')));
});

test('all words must be found, in the name, the id or the leader, and what has ended comes last', () => {
  assert.deepEqual(found(units, 'hoa').map(({ id }) => id), ['CB-PD', 'CB-AH']);
  assert.deepEqual(found(units, 'phu  dien').map(({ id }) => id), ['CB-PD']);
  assert.deepEqual(found(units, 'cb-ah').map(({ id }) => id), ['CB-AH']);
  assert.deepEqual(found(units, 'phu binh'), []);
});
