import { test } from 'node:test';
import assert from 'node:assert/strict';
import { daysLeft, dueSoon, grouped, overdue } from '../src/pages/task-groups.js';

const now = '2026-06-03T14:00:10';
const task = (name, due) => ({ name, due });

test('days are those of the calendar, over the ends of months and whatever the hour', () => {
  assert.equal(daysLeft('2026-06-03T00:00:00', now), 0);
  assert.equal(daysLeft('2026-06-04T00:00:00', now), 1);
  assert.equal(daysLeft('2026-07-01T23:59:59', now), 28);
  assert.equal(daysLeft('2026-05-31T23:59:59', now), -3);
  assert.equal(daysLeft(null, now), null);
});

test('a task is late from the second after its due moment, and due soon up to the seventh day', () => {
  assert.equal(overdue(task('', '2026-06-03T14:00:10'), now), false);
  assert.equal(overdue(task('', '2026-06-03T14:00:09'), now), true);
  assert.equal(dueSoon(task('', '2026-06-03T14:00:09'), now), false);
  assert.equal(dueSoon(task('', '2026-06-10T23:59:59'), now), true);
  assert.equal(dueSoon(task('', '2026-06-11T00:00:00'), now), false);
  assert.equal(dueSoon(task('', null), now), false);
});

test('every task stands in one group, what is late first and the earliest of each first', () => {
  const tasks = [
    task('whenever', null),
    task('later', '2026-07-01T23:59:59'),
    task('soon', '2026-06-09T23:59:59'),
    task('late', '2026-06-02T23:59:59'),
    task('sooner', '2026-06-04T23:59:59'),
  ];
  assert.deepEqual(
    grouped(tasks, now).map((group) => [group.title, group.tasks.map(({ name }) => name)]),
    [
      ['Quá hạn', ['late']],
      ['Sắp đến hạn', ['sooner', 'soon']],
      ['Còn thời gian', ['later']],
      ['Không có thời hạn', ['whenever']],
    ],
  );
  assert.deepEqual(grouped([], now), []);
});
