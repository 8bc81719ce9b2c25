import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { answered, howManyLeft, usualAnswer } from '../src/host/given-list.js';

const list = {
  allowAddRemove: false,
  components: [
    { type: 'select', key: 'member' },
    { type: 'radio', id: 'status1', key: 'status', values: [{ value: 'PRESENT', label: 'Có mặt' }, { value: 'EXCUSED', label: 'Vắng' }], properties: { rest: 'PRESENT' } },
  ],
};

test('the usual answer is what the form names, in lists whose rows are given', () => {
  assert.deepEqual(usualAnswer(list), { id: 'status1', key: 'status', value: 'PRESENT', label: 'Có mặt' });
  assert.equal(usualAnswer({ ...list, allowAddRemove: true }), null);
  assert.equal(usualAnswer({ ...list, components: [{ ...list.components[1], properties: undefined }] }), null);
  assert.equal(usualAnswer({ ...list, components: [{ ...list.components[1], properties: { rest: 'OTHER' } }] }), null);
});

test('only rows that say nothing get it', () => {
  const rows = [{ member: 'a', status: 'EXCUSED', reason: 'ốm' }, { member: 'b', status: null }, { member: 'c' }];
  const answer = usualAnswer(list);
  assert.equal(howManyLeft(rows, answer), 2);
  const all = answered(rows, answer);
  assert.deepEqual(all, [{ member: 'a', status: 'EXCUSED', reason: 'ốm' }, { member: 'b', status: 'PRESENT' }, { member: 'c', status: 'PRESENT' }]);
  assert.equal(howManyLeft(all, answer), 0);
  assert.equal(howManyLeft(undefined, answer), 0);
});

test('the roll-call names one', () => {
  const form = JSON.parse(readFileSync(new URL('../../../../forms/openSession.form', import.meta.url)));
  const lists = form.components.flatMap(({ components }) => components ?? []).filter(({ type }) => type === 'dynamiclist');
  assert.deepEqual(lists.map((roll) => usualAnswer(roll)?.label), ['Có mặt']);
});
