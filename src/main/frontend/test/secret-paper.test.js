import { test } from 'node:test';
import assert from 'node:assert/strict';
import { chosen } from '../src/host/secret-paper.js';

const schema = {
  components: [
    {
      type: 'group',
      components: [
        { type: 'text', text: 'Đồng chí chọn' },
        {
          type: 'dynamiclist',
          path: 'lines',
          components: [
            { type: 'select', key: 'target', valuesKey: 'targets' },
            { type: 'text', text: '{{this.note}}' },
            { type: 'radio', key: 'level', valuesExpression: '=this.levels' },
          ],
        },
      ],
    },
  ],
};
const levels = [
  { value: 'GOOD', label: 'Hoàn thành tốt nhiệm vụ' },
  { value: 'NONE', label: 'Không lựa chọn' },
];
const data = {
  targets: [
    { value: '1', label: 'Nguyễn Văn An' },
    { value: '2', label: 'Trần Thị Bình' },
  ],
  lines: [
    { target: '1', levels },
    { target: '2', levels: levels.slice(1) },
  ],
};

test('before a secret paper is handed in, each line says who and which level', () => {
  const values = { lines: [{ target: '1', level: 'GOOD' }, { target: '2', level: 'NONE' }] };
  assert.deepEqual(chosen(schema, values, data), [
    { name: 'Nguyễn Văn An', choice: 'Hoàn thành tốt nhiệm vụ' },
    { name: 'Trần Thị Bình', choice: 'Không lựa chọn' },
  ]);
});

test('a level that the line does not offer is not shown as if it were', () => {
  assert.deepEqual(chosen(schema, { lines: [{ target: '2', level: 'GOOD' }] }, data), [{ name: 'Trần Thị Bình', choice: '' }]);
});
