import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offered } from '../src/webapps/cockpit.js';
import { causeInWords, isInWords } from '../src/webapps/failures.js';
import { inVietnamese } from '../src/webapps/hard-coded.js';

const standing = (...places) => (place) => places.includes(place);

test('a word that the applications hold in English is put right where it stands, and nowhere else', () => {
  assert.equal(inVietnamese('\n   Tasklist\n  ', standing('.app-switch a')), 'Bàn làm việc');
  assert.equal(inVietnamese('null', standing('.null-value')), '(không có)');
  assert.equal(inVietnamese('First', standing('.dmn-decision-table-container')), 'Dòng khớp đầu tiên');
  assert.equal(inVietnamese('First', standing()), undefined);
  assert.equal(inVietnamese('Tasklist', standing('.null-value')), undefined);
  assert.equal(inVietnamese('Nguyễn Văn Hòa', standing('.app-switch a')), undefined);
});

test('a word is put right in each of its places', () => {
  assert.equal(inVietnamese('failedJob', standing('td.type, td.configuration')), 'tác vụ nền bị lỗi');
  assert.equal(inVietnamese('string', standing('.dmn-decision-table-container')), 'chữ');
});

test('Cockpit offers a monitor to look, an administrator to try again and to hold, and nobody to move a process or delete what happened', () => {
  const actions = 'cockpit.processInstance.runtime.action';
  assert.equal(offered(actions, 'cancel-process-instance-action', true), false);
  assert.equal(offered(actions, 'add-variable-action', true), false);
  assert.equal(offered(actions, 'job-retry-action', true), true);
  assert.equal(offered(actions, 'job-retry-action', false), false);
  assert.equal(offered('cockpit.incident.action', 'increase-incident-job-retry', false), false);
  assert.equal(offered('cockpit.repository.deployment.action', 'delete-deployment', true), false);
  assert.equal(offered('cockpit.navigation', 'deployments', true), true);
  assert.equal(offered('cockpit.navigation', 'deployments', false), false);
  assert.equal(offered('cockpit.processInstance.runtime.tab', 'variables-tab', false), true);
});

test('why a job failed is told in words that tell what to mend, once', () => {
  assert.equal(causeInWords(' No term of unit CB-PD\n'), 'Chưa có nhiệm kỳ của đơn vị CB-PD vào ngày này, nên chưa đánh số văn bản được');
  assert.equal(causeInWords("The template minutes.docx can't be read"), 'Không dùng được mẫu văn bản minutes.docx');
  assert.equal(causeInWords('java.lang.NullPointerException'), 'Lỗi kỹ thuật: java.lang.NullPointerException');
  assert.equal(isInWords(causeInWords('x')), true);
  assert.equal(isInWords('No term of unit CB-PD'), false);
});
