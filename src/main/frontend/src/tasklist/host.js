// The form host inside Tasklist: pages/host.html hands over the embedded form as soon as Tasklist has loaded it.

import { openSession } from '../api.js';
import { followClock } from '../clock.js';
import { Host } from '../host/host.js';
import { taskSource } from '../host/sources.js';
import { thank } from './next-task.js';

export async function mount(camForm, $scope, container) {
  style();
  const me = await openSession();
  if (me.demoClock) followClock(me.now);
  const host = new Host(container, taskSource(camForm.taskId), {
    heading: false,
    buttons: false,
    takenOver: () => location.reload(),
  });
  // claimed or released by Tasklist's own means: what may be done has changed
  $scope.$watch('options.disableForm', (now, before) => now !== before && host.open());
  $scope.$on('$destroy', () => host.close());
  await host.open();
  return host;
}

/** Tasklist completes through this in place of the engine's own call; `done` is told of success or that there was none. */
export async function complete(host, $scope, done) {
  const answer = await host.submit();
  // on this message Tasklist says nothing of its own: the form shows why, and a notice would lie over the button
  $scope.$applyAsync(() => (answer ? done(null, answer) : done(new Error('submission prevented'))));
  if (answer) await thank(answer.message);
}

function style() {
  const id = 'nn-host-style';
  if (document.getElementById(id)) return;
  const link = Object.assign(document.createElement('link'), { id, rel: 'stylesheet', href: '/f/host-style.css' });
  document.head.append(link);
}
