import { test } from 'node:test';
import assert from 'node:assert/strict';
import { HandingIn } from '../src/host/handing-in.js';
import { plainText } from '../src/host/plain-text.js';

test('the same content bears the same name, changed content another', () => {
  let keys = 0;
  const handing = new HandingIn(() => `key ${++keys}`);
  assert.equal(handing.keyOf({ opinion: 'Nhất trí' }), 'key 1');
  assert.equal(handing.keyOf({ opinion: 'Nhất trí' }), 'key 1');
  assert.equal(handing.keyOf({ opinion: 'Nhất trí cao' }), 'key 2');
});

test('a name is as long as the server keeps it, and never the same for two forms', () => {
  const [one, other] = [new HandingIn(), new HandingIn()].map((handing) => handing.keyOf({}));
  assert.match(one, /^[0-9a-f]{32}$/);
  assert.notEqual(one, other);
});

const schema = {
  components: [
    { type: 'text', text: 'Xin đọc kỹ' },
    { type: 'textarea', key: 'opinion', label: 'Ý kiến' },
    { type: 'checkbox', key: 'read', label: 'Đã đọc' },
    { type: 'group', label: 'Giờ giấc', components: [{ type: 'datetime', key: 'at', dateLabel: 'Ngày họp' }] },
    { type: 'select', key: 'matter', label: 'Nội dung', valuesKey: 'matters' },
    { type: 'radio', key: 'mode', label: 'Hình thức', values: [{ value: 'ONLINE', label: 'Trực tuyến' }] },
    { type: 'filepicker', key: 'materials', label: 'Tài liệu' },
    { type: 'dynamiclist', path: 'questions', label: 'Câu hỏi', components: [{ type: 'textarea', key: 'wording', label: 'Nội dung hỏi' }] },
  ],
};

test('what was typed reads as a person would write it down, and what was left open is left out', () => {
  const values = {
    opinion: 'Nhất trí', read: true, at: '2026-06-10T14:00', matter: 'ITEM-1', mode: 'ONLINE', materials: ['f1'],
    questions: [{ wording: 'Ai kiểm tra?' }, { wording: '' }],
  };
  assert.equal(
    plainText(schema, values, { matters: [{ value: 'ITEM-1', label: 'Thảo luận' }] }, new Map([['f1', { name: 'de-cuong.pdf' }]])),
    [
      'Ý kiến: Nhất trí', 'Đã đọc: có', 'Ngày họp: 14:00 ngày 10/06/2026', 'Nội dung: Thảo luận', 'Hình thức: Trực tuyến', 'Tài liệu: de-cuong.pdf',
      'Câu hỏi, dòng 1:', '  Nội dung hỏi: Ai kiểm tra?',
    ].join('\n'),
  );
  assert.equal(plainText(schema, {}), '');
  assert.equal(plainText(schema, { matter: 'dv0005' }, { $people: { dv0005: 'Hoàng Đức Thắng' } }), 'Nội dung: Hoàng Đức Thắng');
});
