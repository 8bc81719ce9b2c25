// Lints the product's models as `npm run lint` does, and shows for every rule of ours a model that it turns down.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { BpmnModdle } = createRequire(require.resolve('bpmnlint'))('bpmn-moddle');
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const at = path => fileURLToPath(new URL(path, import.meta.url));
const config = JSON.parse(readFileSync(at('../.bpmnlintrc'), 'utf8'));
const models = at('../../../../../processes/');

for (const file of readdirSync(models).filter(name => name.endsWith('.bpmn'))) {
  test(`${file} keeps to every rule`, async () => {
    assert.deepEqual(await lint(readFileSync(models + file, 'utf8'), config), []);
  });
}

const DOER = '<camunda:property name="roles" value="SECRETARY" />';
const RETRY = '<extensionElements><camunda:failedJobRetryTimeCycle>R5/PT1M</camunda:failedJobRetryTimeCycle></extensionElements>';
const CALL = 'camunda:delegateExpression="${sendMaterialsDelegate}"';
const CONDITION = '<conditionExpression xsi:type="tFormalExpression">${approved}</conditionExpression>';
const timer = '<timerEventDefinition><timeDate>2026-04-20T08:00:00</timeDate></timerEventDefinition>';

/** Rule, what is wrong, a model in which it is, a word of what is said. */
const turnedDown = [
  ['doer', 'nobody does it', task(''), 'Nobody does this task'],
  ['doer', 'the roles stand in two places', task(DOER + property('rolesFrom', 'reviewerRoles')), 'not in both'],
  ['doer', 'a person by expression', task(property('person', '${preparerId}')), 'plain name of a variable'],
  ['doer', 'a property that nobody reads', task(DOER + property('role', 'MEMBER')), 'not known'],
  ['doer', 'entered for a role', task(DOER + property('enteredBy', 'DUTY_OFFICER')), 'may be entered for him'],
  ['instruction', 'no documentation', task(DOER, ''), 'one Vietnamese sentence'],
  ['instruction', 'two sentences', task(DOER, 'Đồng chí đọc. Đồng chí ký.'), 'one Vietnamese sentence'],
  ['instruction', 'no full stop', task(DOER, 'Đồng chí đọc rồi ký'), 'one Vietnamese sentence'],
  ['instruction', 'English', task(DOER, 'Read it and sign it.'), 'one Vietnamese sentence'],
  ['no-timer-start', 'the clock starts it', `<startEvent id="x">${timer}</startEvent>`, 'by the clock'],
  ['gateway-default', 'no default', gateway('', CONDITION, CONDITION), 'default way out'],
  ['gateway-default', 'a condition on the default', gateway('b', CONDITION, CONDITION), 'only the default has none'],
  ['gateway-default', 'a way without condition', gateway('b', '', ''), 'only the default has none'],
  ['gateway-default', 'an answer without name', gateway('b', CONDITION, '').replace('name="Không"', ''), 'needs a name'],
  ['gateway-default', 'an inclusive one without default', gateway('', CONDITION, CONDITION).replaceAll('exclusive', 'inclusive'), 'default way out'],
  ['service-retry', 'in the submission', service(CALL, RETRY), 'asynchronous'],
  ['service-retry', 'tried once', service(`${CALL} camunda:asyncBefore="true"`, ''), 'tried again'],
  ['service-retry', 'a class', service('camunda:class="x.Y" camunda:asyncBefore="true"', RETRY), 'delegate of the product'],
  ['vietnamese-names', 'no name', '<endEvent id="x" />', 'Vietnamese name'],
  ['vietnamese-names', 'without diacritics', '<endEvent id="x" name="Ket thuc" />', 'Vietnamese name'],
  ['known-messages', 'a message that nobody sends', '', 'Nobody sends', '<message id="x" name="sessionAdjourned" />'],
  ['known-messages', 'an event without message', '<startEvent id="x"><messageEventDefinition /></startEvent>', 'which message'],
  ['sub-process-ends', 'no end', '<subProcess id="x"><startEvent id="s" /></subProcess>', 'needs an end'],
  ['sub-process-ends', 'no start', '<subProcess id="x"><endEvent id="e" /></subProcess>', 'needs one start']
];

for (const [rule, wrong, content, said, beside = ''] of turnedDown) {
  test(`${rule}: ${wrong}`, async () => {
    const reports = await lint(model(content, beside), only(rule));
    assert.deepEqual(reports.map(report => report.id), ['x']);
    assert.ok(reports[0].message.includes(said), reports[0].message);
  });
}

/** Rule, a model that it lets pass although it comes near. */
const letPass = [
  ['doer', task(property('person', 'reviewerId') + property('rolesFrom', 'reviewerRoles') + property('except', 'preparerId'))],
  ['doer', task(property('person', 'participantId') + property('enteredBy', 'DUTY_OFFICER'))],
  ['instruction', task(DOER, 'Đồng chí đọc, rồi ký.')],
  ['no-timer-start', `<boundaryEvent id="x">${timer}</boundaryEvent>`],
  ['gateway-default', gateway('b', CONDITION, '')],
  ['service-retry', service(`${CALL} camunda:asyncBefore="true"`, RETRY)],
  ['vietnamese-names', '<exclusiveGateway id="x"><outgoing>a</outgoing></exclusiveGateway><sequenceFlow id="a" sourceRef="x" targetRef="y" /><endEvent id="y" name="Đã ký" />'],
  ['known-messages', '<startEvent id="x"><messageEventDefinition messageRef="m" /></startEvent>', '<message id="m" name="questionAsked" />'],
  ['sub-process-ends', '<subProcess id="x"><startEvent id="s" /><endEvent id="e" /></subProcess>']
];

for (const [rule, content, beside = ''] of letPass) {
  test(`${rule}: lets pass what is right`, async () => {
    assert.deepEqual(await lint(model(content, beside), only(rule)), []);
  });
}

test('every rule is shown at work', () => {
  const rules = readdirSync(at('../rules/rules/')).map(file => file.replace('.js', '')).sort();
  assert.deepEqual([...new Set(turnedDown.map(([rule]) => rule))].sort(), rules);
  assert.deepEqual([...new Set(letPass.map(([rule]) => rule))].sort(), rules);
});

test('the messages known to the rule are those of the product', () => {
  const java = at('../../../java/');
  const files = readdirSync(java, { recursive: true }).filter(name => /process\/\w+Variables\.java$/.test(name));
  const code = files.map(name => readFileSync(`${java}/${name}`, 'utf8')).join('');
  const sent = [...code.matchAll(/_MESSAGE = "(\w+)"/g)].map(([, name]) => name).sort();
  assert.deepEqual(config.rules['nennep/known-messages'][1].names, sent);
});

async function lint(xml, rules) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  assert.deepEqual(warnings.map(warning => warning.message), []);
  const resolver = new NodeResolver({ require: createRequire(at('../package.json')) });
  return Object.values(await new Linter({ resolver }).lint(rootElement, rules)).flat();
}

function only(rule) {
  const name = `nennep/${rule}`;
  return { rules: { [name]: config.rules[name] ?? 'error' } };
}

function model(content, beside) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
  ${beside}
  <process id="p" name="Quy trình">${content}</process>
</definitions>`;
}

function property(name, value) {
  return `<camunda:property name="${name}" value="${value}" />`;
}

function task(properties, documentation = 'Đồng chí làm việc này.') {
  return `<userTask id="x" name="Làm việc">${documentation && `<documentation>${documentation}</documentation>`}
    <extensionElements><camunda:properties>${properties}</camunda:properties></extensionElements></userTask>`;
}

function service(attributes, extensions) {
  return `<serviceTask id="x" name="Gửi đi" ${attributes}>${extensions}</serviceTask>`;
}

function gateway(byDefault, first, second) {
  return `<exclusiveGateway id="x" name="Được chưa?" ${byDefault && `default="${byDefault}"`}><outgoing>a</outgoing><outgoing>b</outgoing></exclusiveGateway>
    <sequenceFlow id="a" name="Được" sourceRef="x" targetRef="y">${first}</sequenceFlow>
    <sequenceFlow id="b" name="Không" sourceRef="x" targetRef="y">${second}</sequenceFlow>
    <endEvent id="y" name="Đã xong" />`;
}
