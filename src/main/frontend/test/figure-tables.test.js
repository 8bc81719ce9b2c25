import { test } from 'node:test';
import assert from 'node:assert/strict';
import { figureRows, quarterRows } from '../src/pages/figure-tables.js';

test('a percentage stands beside its counts, and nothing is no percentage', () => {
  const rows = figureRows([
    { label: 'Đúng hạn', part: 3, whole: 4, percent: 75.0 },
    { label: 'Theo mẫu', part: 2, whole: 3, percent: 66.7 },
    { label: 'Biên bản', part: 0, whole: 0, percent: null },
  ]).rows;
  assert.deepEqual(rows, [
    ['Đúng hạn', '3/4', '75 %'],
    ['Theo mẫu', '2/3', '66,7 %'],
    ['Biên bản', '0/0', 'chưa có'],
  ]);
});

test('cells are counted by quarter and by how they stand', () => {
  const cell = (...states) => ({ quarters: states.map((state, index) => ({ number: index + 1, state, label: state.toLowerCase() })) });
  assert.deepEqual(quarterRows([cell('HELD', 'MISSING', 'OPEN', 'OPEN'), cell('HELD', 'WAIVED', 'OPEN', 'OPEN')]).rows, [
    ['held', '2', '0', '0', '0'],
    ['missing', '0', '1', '0', '0'],
    ['open', '0', '0', '2', '2'],
    ['waived', '0', '1', '0', '0'],
  ]);
});
