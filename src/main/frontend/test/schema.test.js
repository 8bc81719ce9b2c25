import { test } from 'node:test';
import assert from 'node:assert/strict';
import { demands, describe, withHouseRules } from '../src/host/schema.js';

test('every time is on the 24-hour clock without a zone, in lists and groups too', () => {
  const schema = { components: [{ type: 'group', components: [{ type: 'datetime', key: 'at', use24h: false }] }, { type: 'textfield', key: 'name' }] };
  const [group, text] = withHouseRules(schema).components;
  assert.deepEqual(group.components[0], { type: 'datetime', key: 'at', use24h: true, timeSerializingFormat: 'no_timezone' });
  assert.deepEqual(text, { type: 'textfield', key: 'name' });
});

test('a field of a list is named with its row', () => {
  const lists = { List_1: { label: 'Câu hỏi' }, List_2: {} };
  assert.equal(describe({ indexes: {} }, { label: 'Chuyên đề' }, () => null), 'Chuyên đề');
  assert.equal(describe({ indexes: { List_1: 2 } }, { key: 'text', label: 'Nội dung' }, (id) => lists[id]), 'Câu hỏi, dòng 3: Nội dung');
  assert.equal(describe({ indexes: { List_2: 0 } }, { dateLabel: 'Ngày' }, (id) => lists[id]), 'dòng 1: Ngày');
  assert.equal(describe({ indexes: { List_1: 2 } }, { label: 'Có mặt' }, (id) => lists[id], 'Trần Thị Lan'), 'Trần Thị Lan: Có mặt');
});

test('what a given row is about is not to be chosen, and is handed in all the same', () => {
  const list = (allowAddRemove) => ({
    components: [
      { type: 'select', key: 'alone' },
      {
        type: 'dynamiclist',
        path: 'roll',
        allowAddRemove,
        components: [{ type: 'select', key: 'member' }, { type: 'select', key: 'status' }, { type: 'textfield', key: 'reason' }],
      },
    ],
  });
  const readOnly = (schema) => [...withHouseRules(schema).components, ...withHouseRules(schema).components[1].components].filter((c) => c.readonly).map((c) => c.key);
  assert.deepEqual(readOnly(list(false)), ['member']);
  assert.deepEqual(readOnly(list(true)), []);
  assert.deepEqual(readOnly(list(undefined)), []);
  assert.ok(withHouseRules(list(false)).components[1].components.every((c) => !c.disabled), 'form-js leaves out what is disabled');
  const searched = list(false);
  searched.components[1].components[0].searchable = true;
  assert.equal(withHouseRules(searched).components[1].components[0].searchable, false, 'a field to search in is no name of a row');
});

test('the mark of what must be filled in is explained where something must', () => {
  const text = (required) => ({ type: 'textfield', key: 'name', validate: { required } });
  assert.equal(demands({ components: [text(false), { type: 'group', components: [text(true)] }] }), true);
  assert.equal(demands({ components: [text(false), { type: 'text', text: 'Đọc' }] }), false);
});
