import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DraftKeeper } from '../src/host/draft-keeper.js';

function desk({ answer } = {}) {
  const desk = { values: { text: '' }, sent: [], told: [], version: 0 };
  desk.keeper = new DraftKeeper({
    read: () => desk.values,
    save: async (draft) => {
      desk.sent.push(structuredClone(draft));
      return (answer ?? (() => ({ version: ++desk.version, savedAt: '2026-05-02T08:10' })))(draft);
    },
    tell: (state) => desk.told.push(state.kind),
    delay: 3000,
  });
  desk.type = (text) => {
    desk.values = { text };
    desk.keeper.changed();
  };
  return desk;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const newer = () => Promise.reject(Object.assign(new Error('mới hơn'), { status: 409, body: { draft: { version: 9, values: { text: 'khác' }, savedAt: '2026-05-02T08:20' } } }));

test('typing is saved once it has paused', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const d = desk();
  d.type('a');
  t.mock.timers.tick(2999);
  d.type('ab');
  t.mock.timers.tick(2999);
  assert.equal(d.sent.length, 0);
  t.mock.timers.tick(1);
  await settled();
  assert.deepEqual(d.sent, [{ version: 0, values: { text: 'ab' } }]);
  assert.deepEqual(d.told, ['saving', 'saved']);
});

test('the next draft names the version of the one before', async () => {
  const d = desk();
  d.values = { text: 'a' };
  await d.keeper.keep();
  d.values = { text: 'b' };
  await d.keeper.keep();
  assert.deepEqual(d.sent.map(({ version }) => version), [0, 1]);
});

test('before handing in, a save under way is awaited and none begins by itself', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let release;
  const d = desk({ answer: () => new Promise((resolve) => (release = () => resolve({ version: 1, savedAt: '2026-05-02T08:10' }))) });
  d.values = { text: 'a' };
  d.keeper.keep();
  d.type('ab');
  let rested = false;
  const rest = d.keeper.rest().then(() => (rested = true));
  await settled();
  assert.equal(rested, false);
  release();
  await rest;
  t.mock.timers.tick(10_000);
  await settled();
  assert.equal(d.sent.length, 1);
  d.type('abc');
  t.mock.timers.tick(3000);
  await settled();
  assert.equal(d.sent.length, 2);
});

test('two saves never overlap', async () => {
  const releases = [];
  const d = desk({ answer: () => new Promise((resolve) => releases.push(resolve)) });
  const first = d.keeper.keep();
  const second = d.keeper.keep();
  await settled();
  assert.equal(d.sent.length, 1);
  releases[0]({ version: 1, savedAt: '' });
  await settled();
  assert.equal(d.sent.length, 2);
  releases[1]({ version: 2, savedAt: '' });
  await Promise.all([first, second]);
});

test('what has not changed is not saved again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const d = desk();
  d.keeper.changed();
  t.mock.timers.tick(3000);
  await settled();
  assert.equal(d.sent.length, 0);
  assert.equal(d.keeper.dirty, false);
});

test('a newer draft is never overwritten silently', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const d = desk({ answer: newer });
  d.values = { text: 'mine' };
  await d.keeper.keep();
  assert.deepEqual(d.told, ['saving', 'conflict']);
  d.type('mine still');
  t.mock.timers.tick(3000);
  await settled();
  await d.keeper.keep();
  assert.equal(d.sent.length, 1);
});

test('the newer draft can be taken', async () => {
  let refuse = true;
  const d = desk({ answer: (draft) => (refuse ? newer() : { version: draft.version + 1, savedAt: '' }) });
  d.values = { text: 'mine' };
  await d.keeper.keep();
  refuse = false;
  d.values = d.keeper.newer.values;
  d.keeper.takeNewer();
  assert.equal(d.keeper.dirty, false);
  d.values = { text: 'khác nữa' };
  await d.keeper.keep();
  assert.equal(d.sent.at(-1).version, 9);
});

test('what is typed here can be kept in spite of the newer draft', async () => {
  let refuse = true;
  const d = desk({ answer: (draft) => (refuse ? newer() : { version: draft.version + 1, savedAt: '' }) });
  d.values = { text: 'mine' };
  await d.keeper.keep();
  refuse = false;
  await d.keeper.overwriteNewer();
  assert.deepEqual(d.sent.at(-1), { version: 9, values: { text: 'mine' } });
});

const unreachable = () => Promise.reject(Object.assign(new Error('mất mạng'), { status: 0 }));

test('a save that was refused says so and the next one tries again', async () => {
  let fail = true;
  const d = desk({ answer: () => (fail ? Promise.reject(Object.assign(new Error('không được'), { status: 403 })) : { version: 1, savedAt: '' }) });
  d.values = { text: 'a' };
  await d.keeper.keep();
  assert.equal(d.keeper.dirty, true);
  fail = false;
  await d.keeper.keep();
  assert.deepEqual(d.told, ['saving', 'failed', 'saving', 'saved']);
});

test('without a connection it tries again by itself, less and less often', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let fail = true;
  const d = desk({ answer: () => (fail ? unreachable() : { version: 1, savedAt: '' }) });
  d.type('a');
  const tick = async (milliseconds) => (t.mock.timers.tick(milliseconds), await settled());
  await tick(3000);
  assert.deepEqual(d.told, ['saving', 'waiting']);
  await tick(5000);
  await tick(9999);
  assert.equal(d.sent.length, 2);
  fail = false;
  await tick(1);
  assert.deepEqual(d.told.slice(-2), ['saving', 'saved']);
  assert.equal(d.keeper.dirty, false);
  await tick(600_000);
  assert.equal(d.sent.length, 3);
});

test('as soon as there is a connection again what waits is saved; otherwise nothing is', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let fail = true;
  const d = desk({ answer: () => (fail ? unreachable() : { version: 1, savedAt: '' }) });
  d.keeper.online();
  await settled();
  assert.equal(d.sent.length, 0);
  d.values = { text: 'a' };
  await d.keeper.keep();
  fail = false;
  d.keeper.online();
  await settled();
  assert.deepEqual(d.told, ['saving', 'waiting', 'saving', 'saved']);
});

test('after handing in nothing is saved any more', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const d = desk();
  d.type('a');
  d.keeper.stop();
  t.mock.timers.tick(3000);
  await d.keeper.keep();
  assert.equal(d.sent.length, 0);
});
