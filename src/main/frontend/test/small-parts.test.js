import { test } from 'node:test';
import assert from 'node:assert/strict';
import { day, moment, size } from '../src/words.js';
import { safePath } from '../src/pages/safe-path.js';
import { knownFiles } from '../src/host/file-names.js';
import { Batch } from '../src/tasklist/batch.js';
import { withQuery } from '../src/api.js';

test('dates are shown day first and untouched by zones', () => {
  assert.equal(day('2026-05-27'), '27/05/2026');
  assert.equal(moment('2026-05-02T08:10'), '08:10 ngày 02/05/2026');
  assert.equal(moment('2026-05-02'), '02/05/2026');
});

test('sizes are rounded for reading', () => {
  assert.deepEqual([0, 999, 1500, 20480, 3_400_000].map(size), ['0 byte', '999 byte', '1,5 kB', '20 kB', '3,4 MB']);
  assert.equal(size(undefined), '');
});

test('the login leads only to paths of this site', () => {
  assert.equal(safePath('/viec/42?a=b'), '/viec/42?a=b');
  for (const path of [null, '', 'https://example.org', '//example.org', '/\\example.org', '/a\\b', 'javascript:alert(1)']) assert.equal(safePath(path), '/viec');
});

test('names of uploaded files are found beside their fields, at any depth', () => {
  const files = knownFiles({ 'materials$files': [{ id: 'a', name: 'a.pdf' }], rows: [{ 'proof$files': [{ id: 'b', name: 'b.pdf' }] }] }, undefined);
  assert.deepEqual([...files.keys()], ['a', 'b']);
});

test('cards asked for together are fetched together', async () => {
  const asked = [];
  let run;
  const batch = new Batch(async (ids) => (asked.push(ids), Object.fromEntries(ids.map((id) => [id, id.toUpperCase()]))), (work) => (run = work));
  const answers = [batch.get('a'), batch.get('b'), batch.get('a')];
  run();
  assert.deepEqual(await Promise.all(answers), ['A', 'B', 'A']);
  assert.deepEqual(asked, [['a', 'b']]);
});

test('a query holds only what is known', () => {
  assert.equal(withQuery('/api/actions', { unit: null, subject: '' }), '/api/actions');
  assert.equal(withQuery('/api/actions', { unit: 'CB-PD', subject: 1 }), '/api/actions?unit=CB-PD&subject=1');
});
