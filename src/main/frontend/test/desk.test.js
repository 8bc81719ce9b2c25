import { test } from 'node:test';
import assert from 'node:assert/strict';
import { dueInWords } from '../src/due.js';
import { sorted } from '../src/tasklist/sorting.js';

test('a due date is said in the words that its nearness needs', () => {
  const said = (due, daysLeft, overdue = false) => dueInWords({ due, daysLeft, overdue });
  assert.equal(said(null, null), null);
  assert.equal(said('2026-04-17T23:59:59', -3, true), 'Quá hạn 3 ngày (hạn 17/04/2026)');
  assert.equal(said('2026-04-20T07:00:00', 0, true), 'Quá hạn từ 07:00 hôm nay');
  assert.equal(said('2026-04-20T23:59:59', 0), 'Hạn hôm nay');
  assert.equal(said('2026-04-20T14:00:00', 0), 'Hạn lúc 14:00 hôm nay');
  assert.equal(said('2026-04-21T23:59:59', 1), 'Hạn ngày mai, 21/04/2026');
  assert.equal(said('2026-04-21T14:00:00', 1), 'Hạn ngày mai lúc 14:00, 21/04/2026');
  assert.equal(said('2026-04-27T23:59:59', 7), 'Còn 7 ngày (hạn 27/04/2026)');
  assert.equal(said('2026-04-28T23:59:59', 8), 'Hạn 28/04/2026');
});

test('what is due first stands first, unless the address says otherwise', () => {
  const order = (hash) => JSON.parse(new URLSearchParams(sorted(hash).split('?')[1]).get('sorting'));
  for (const hash of ['', '#/', '#/?filter=a&task=b']) assert.deepEqual(order(hash), [{ sortBy: 'dueDate', sortOrder: 'asc' }]);
  assert.match(sorted('#/?filter=a&task=b'), /^#\/\?filter=a&task=b&sorting=/);
  const chosen = '#/?sorting=%5B%7B%22sortBy%22:%22name%22%7D%5D';
  assert.equal(sorted(chosen), chosen);
  assert.equal(sorted('#/login?a=b'), '#/login?a=b');
});
