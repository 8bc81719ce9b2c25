import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { evaluate } from '@bpmn-io/feelin';

const form = JSON.parse(readFileSync(new URL('../../../../forms/scoreSession.form', import.meta.url)));
const total = form.components.flatMap(({ components }) => components ?? []).find(({ id }) => id === 'scoreSession_total');

/** As the page shows it: each {{…}} is FEEL over the values of the form. */
const shown = (items) => total.text.replace(/\{\{(.+?)\}\}/g, (_, expression) => String(evaluate(expression, { items }).value));

test('the points given so far are added up while the sheet is filled in, with a comma and without the dust of binary fractions', () => {
  assert.equal(shown([{ points: 4.5 }, { points: 25 }, { points: null }]), '**Tổng điểm đã chấm: 29,5**; còn 1 tiêu chí chưa chấm.');
  assert.equal(shown([{ points: 0.1 }, { points: 0.2 }]), '**Tổng điểm đã chấm: 0,3**; còn 0 tiêu chí chưa chấm.');
  assert.equal(shown([{ points: null }, {}]), '**Tổng điểm đã chấm: 0**; còn 2 tiêu chí chưa chấm.');
});
