// In the demo the server's clock runs apart from the machine's. The page's Date follows it, so that calendars open on the demo's today.

const machine = Date;
let offset = 0;

/** `now` is Vietnamese time; a zone behind it is left out, for the page reckons in the wall clock it shows. */
export function followClock(now) {
  offset = new machine(now.slice(0, 19)).getTime() - machine.now();
  globalThis.Date = new Proxy(machine, {
    construct: (target, parts, constructor) => Reflect.construct(target, parts.length ? parts : [target.now() + offset], constructor),
    apply: () => String(new globalThis.Date()),
    get: (target, key) => (key === 'now' ? () => target.now() + offset : Reflect.get(target, key)),
  });
}
