import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { texts, translate } from '../src/vietnamese/form-js.js';
import { inVietnamese, replacements } from '../src/vietnamese/hard-coded.mjs';

const source = readFileSync(fileURLToPath(import.meta.resolve('@bpmn-io/form-js-viewer')), 'utf8');

/** What form-js gives to its translate service; the example in its documentation comment apart. */
function asked() {
  const calls = source.matchAll(/(?<!\* .*)translate\((['"])(.*?)\1\s*[,)]/g);
  return new Set([...calls].map(([, , text]) => text));
}

test('every text form-js asks for has a Vietnamese one', () => {
  assert.ok(asked().size > 30);
  assert.deepEqual([...asked()].filter((text) => !(text in texts)), []);
});

test('no Vietnamese text is left over', () => {
  assert.deepEqual(Object.keys(texts).filter((text) => !asked().has(text)), []);
});

test('a translation keeps the placeholders of its text', () => {
  const placeholders = (text) => (text.match(/{[^}]+}/g) ?? []).sort();
  for (const [english, vietnamese] of Object.entries(texts)) {
    // the pattern itself says nothing to a reader, so it alone is dropped
    if (english !== 'Field must match pattern {value}.') assert.deepEqual(placeholders(vietnamese), placeholders(english));
  }
});

test('replacements are put in, zero too; what is missing stays visible', () => {
  assert.equal(translate('Field must have maximum value of {value}.', { value: 0 }), 'Không được lớn hơn 0.');
  assert.equal(translate('{page} of {total}', { page: '1' }), '1 trên {total}');
  assert.equal(translate('unknown'), 'unknown');
});

test('the texts written into form-js are replaced', () => {
  const translated = inVietnamese(source);
  for (const [english] of replacements.filter(([before, after]) => !after.startsWith(before))) assert.ok(!translated.includes(english));
});

test('a text that form-js no longer holds stops the build', () => {
  assert.throws(() => inVietnamese(source.replace("valueLabel || 'Select'", "valueLabel || 'Choose'")), /valueLabel/);
});
