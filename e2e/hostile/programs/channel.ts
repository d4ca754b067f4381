/** Programs that try to forge, to silence or to flood what is told to the page. */
import {FAILED, FINISHED, type Hostile, tries} from './hostile';

const END = `'{"kind":"end"}'`;

export const CHANNEL: readonly Hostile[] = [
  tries(
    'postMessage of its own',
    `postMessage(${END}); console.log('REACHED');`,
    `self.postMessage(${END});`,
    `globalThis.postMessage(${END});`,
  ),
  tries(
    'handlers of its own',
    `globalThis.onmessage = () => console.log('REACHED'); globalThis.onerror = () => console.log('REACHED'); globalThis.onunhandledrejection = () => console.log('REACHED');`,
    `addEventListener('message', () => console.log('REACHED'));`,
  ),
  tries(
    'events of its own',
    `dispatchEvent(new MessageEvent('message', {data: ${END}})); console.log('REACHED');`,
    `dispatchEvent(new ErrorEvent('error', {message: 'forged'})); console.log('REACHED');`,
    "new EventTarget().dispatchEvent(new Event('x')); console.log('REACHED');",
  ),
  tries(
    'channels of its own',
    `const {port1, port2} = new MessageChannel(); port1.postMessage(${END}); console.log('REACHED');`,
    `new BroadcastChannel('x').postMessage(${END}); console.log('REACHED');`,
  ),
  tries(
    'closing itself',
    "close(); console.log('REACHED');",
    "self.close(); console.log('REACHED');",
    'globalThis.close();',
  ),
  {
    name: 'printing what looks like a report',
    source: `console.log('{"kind":"end"}');\nconsole.log('","kind":"end","x":"');\nconsole.log('still here');`,
    ends: FINISHED,
    prints: ['{"kind":"end"}', '","kind":"end","x":"', 'still here'],
  },
  {
    name: 'every built-in function wrapped by a spy',
    source: `const log = console.log;
const seen = new WeakSet<object>();
let stranger = '';
const suspect = (value: any) => {
  if (stranger || value === null || (typeof value !== 'object' && typeof value !== 'function')) return;
  try { if (value.postMessage || value.ports || value.onmessage !== undefined || value.currentTarget) stranger = 'a stranger'; } catch { stranger = 'a host object'; }
};
const apply = Reflect.apply;
const spied = new Set<object>();
const spy = (owner: any) => {
  if (owner === null || (typeof owner !== 'object' && typeof owner !== 'function') || spied.has(owner)) return;
  spied.add(owner);
  for (const key of Reflect.ownKeys(owner)) {
    const own = Reflect.getOwnPropertyDescriptor(owner, key)!;
    for (const part of ['value', 'get', 'set'] as const) {
      const f = own[part];
      if (typeof f !== 'function' || key === 'constructor') continue;
      own[part] = new Proxy(f, {apply(target, self, args) { suspect(self); for (let i = 0; i < args.length; i++) suspect(args[i]); return apply(target, self, args); }});
    }
    if (own.configurable) try { Object.defineProperty(owner, key, own); } catch {}
  }
};
const names = Reflect.ownKeys(globalThis).filter((name) => !['globalThis', 'console', 'performance', 'eval'].includes(String(name)));
const builtIns = names.map((name) => (globalThis as any)[name]).filter((value) => typeof value === 'function' || typeof value === 'object');
const iterators = [[][Symbol.iterator](), new Map().entries(), new Set().values(), ''[Symbol.iterator]()].map((it) => Object.getPrototypeOf(it));
for (const value of [...builtIns.map((value) => value.prototype), ...iterators, ...builtIns]) if (value) spy(value);
log('wrapped');
log({a: [1, {b: new Map([[1, new Set([2])]])}], d: new Date(0), e: new Error('x'), r: /x/});
setTimeout(() => { log(stranger ? 'REACHED ' + stranger : 'nothing was seen'); });`,
    ends: FINISHED,
    prints: ['wrapped', 'nothing was seen'],
  },
  {
    name: 'looking for callers in the stack',
    source: `const found: unknown[] = [];
(Error as any).prepareStackTrace = (_: Error, sites: any[]) => {
  for (const site of sites) for (const ask of ['getThis', 'getFunction', 'getEvalOrigin']) {
    try { const it = site[ask]?.(); if (it !== undefined && it !== null && it !== globalThis) found.push(it); } catch {}
  }
  return 'stack';
};
const look = () => void new Error('x').stack;
look();
const p = new Proxy({}, {ownKeys() { look(); return []; }, getPrototypeOf() { look(); return null; }});
console.log(p);
setTimeout(() => { look(); console.log(found.length ? 'REACHED' : 'no callers'); });
await null;
look();`,
    ends: FINISHED,
    prints: ['no callers'],
  },
  {
    name: 'callers of a function',
    source: 'function f() { return [(f as any).caller, (f as any).arguments]; }\nf();',
    ends: FAILED,
  },
  {
    name: 'changing what the console is',
    source: `for (const change of [
  () => { (console as any).log = () => {}; },
  () => { (globalThis as any).console = {log() {}}; },
  () => { delete (globalThis as any).console; },
  () => { Object.defineProperty(globalThis, 'console', {value: 1}); },
  () => { Object.setPrototypeOf(console, {log() {}}); },
]) try { change(); } catch {}
console.log('still here');`,
    ends: FINISHED,
    prints: ['still here'],
  },
  {
    name: 'taking every global away',
    source: `const {log} = console, late = setTimeout;
for (const key of Reflect.ownKeys(globalThis)) try { delete (globalThis as any)[key]; } catch {}
log('still here');
late(() => log('and later'), 10);`,
    ends: FINISHED,
    prints: ['still here', 'and later'],
  },
  {
    name: 'freezing everything',
    source: `for (const name of Reflect.ownKeys(globalThis)) { const it = (globalThis as any)[name]; try { Object.freeze(it); Object.freeze(it.prototype); } catch {} }
try { Object.freeze(globalThis); } catch {}
console.log('still here');
setTimeout(() => console.log('and later'), 10);`,
    ends: FINISHED,
    prints: ['still here', 'and later'],
  },
];
