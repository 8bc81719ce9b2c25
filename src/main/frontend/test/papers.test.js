import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachmentName } from '../src/pages/papers.js';

test('a download keeps its Vietnamese name', () => {
  assert.equal(attachmentName(`attachment; filename="=?UTF-8?Q?x?="; filename*=UTF-8''%C4%90%E1%BB%81%20c%C6%B0%C6%A1ng.docx`), 'Đề cương.docx');
  assert.equal(attachmentName('attachment; filename="05-NQ-CB.docx"'), '05-NQ-CB.docx');
  assert.equal(attachmentName(null), 'van-ban');
});
