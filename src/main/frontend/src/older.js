// What the libraries take for granted and browsers of 2021 don't have yet (Chrome 90, Firefox 91, Safari 14.1): the syntax is seen to by build.mjs.

const define = (target, name, value) => target[name] ?? Object.defineProperty(target, name, { value, writable: true, configurable: true });

function at(index) {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(Object, 'hasOwn', (object, key) => Object.prototype.hasOwnProperty.call(object, key));
// only ever used for plain values
define(globalThis, 'structuredClone', (value) => JSON.parse(JSON.stringify(value)));
