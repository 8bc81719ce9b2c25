import { Host } from '../host/host.js';
import { actionSource, taskSource } from '../host/sources.js';

export const runTask = (main, { id, forMember }, done) => run(new Host(main, taskSource(id, forMember), { done }));
export const runAction = (main, action, done) => run(new Host(main, actionSource(action), { done }));

/** Opens the host and asks before the page is left with something typed that isn't kept. */
async function run(host) {
  addEventListener('beforeunload', (event) => {
    if (!host.unsaved) return;
    event.preventDefault();
    event.returnValue = '';
  });
  await host.open();
}
