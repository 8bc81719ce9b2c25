import { test } from 'node:test';
import assert from 'node:assert/strict';
import { errorTree, listErrors, parsePath, placeErrors } from '../src/host/paths.js';

const topic = { id: 'Field_1', valuePath: ['topic'], indexes: {} };
const names = [0, 1, 2].map((row) => ({ id: 'Field_2', valuePath: ['rows', row, 'name'], indexes: { List_1: row } }));
const nested = { id: 'Field_3', valuePath: ['rows', 1, 'tasks', 0, 'due'], indexes: { List_1: 1, List_2: 0 } };
const instances = [topic, ...names, nested];

test('a path is read into its steps', () => {
  assert.deepEqual(parsePath('topic'), ['topic']);
  assert.deepEqual(parsePath('rows[2].name'), ['rows', 2, 'name']);
  assert.deepEqual(parsePath('rows[1].tasks[0].due'), ['rows', 1, 'tasks', 0, 'due']);
  assert.deepEqual(parsePath(''), []);
});

test('a refusal finds its field, in lists by the row', () => {
  const { placed, unplaced } = placeErrors(
    [
      { field: 'topic', message: 'a' },
      { field: 'rows[2].name', message: 'b' },
      { field: 'rows[1].tasks[0].due', message: 'c' },
    ],
    instances,
  );
  assert.deepEqual(unplaced, []);
  assert.deepEqual(errorTree(placed), { Field_1: ['a'], Field_2: { 2: ['b'] }, Field_3: { 1: { 0: ['c'] } } });
});

test('two refusals of one field are both kept', () => {
  const { placed } = placeErrors([{ field: 'topic', message: 'a' }, { field: 'topic', message: 'b' }], instances);
  assert.deepEqual(errorTree(placed), { Field_1: ['a', 'b'] });
});

test('a refusal that concerns no field on the screen is not lost', () => {
  const { placed, unplaced } = placeErrors([{ field: 'rows[7].name', message: 'a' }, { field: null, message: 'b' }], instances);
  assert.deepEqual(placed, []);
  assert.deepEqual(unplaced.map(({ message }) => message), ['a', 'b']);
});

test('the errors of form-js are listed in the order of the form', () => {
  const tree = { Field_3: { 1: { 0: ['c'] } }, Field_2: { 0: undefined, 1: ['b'] }, Field_1: ['a'] };
  assert.deepEqual(listErrors(tree, instances).map(({ instance, message }) => [instance.valuePath.join('.'), message]), [
    ['topic', 'a'],
    ['rows.1.name', 'b'],
    ['rows.1.tasks.0.due', 'c'],
  ]);
});
