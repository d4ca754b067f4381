/** Values that are dangerous to print. */
import {endless, FINISHED, type Hostile} from './hostile';

/** Prints a value, and then something plain. */
const prints = (name: string, value: string, ...expected: string[]): Hostile => ({
  name: `printing ${name}`,
  source: `console.log(${value});\nconsole.log('then');`,
  ends: FINISHED,
  prints: [...expected, 'then'],
});

export const VALUES: readonly Hostile[] = [
  prints('a getter without end', '{get x() { while (true); }, y: 1}', '{x: [getter], y: 1}'),
  prints(
    'getters of an array and a class',
    '[Object.defineProperty([], 0, {get() { while (true); }}), new (class A { get b() { while (true); } c = 1; })()]',
    '[[[getter]], A {c: 1}]',
  ),
  endless('printing a Proxy that never ends', 'console.log(new Proxy({}, {ownKeys() { while (true); }}));'),
  prints(
    'a Proxy that throws',
    "new Proxy({}, new Proxy({}, {get() { throw new Error('trap'); }}))",
    '[cannot be shown]',
  ),
  prints(
    'a Proxy that was revoked',
    '(() => { const {proxy, revoke} = Proxy.revocable({}, {}); revoke(); return proxy; })()',
    '[cannot be shown]',
  ),
  prints(
    'a Proxy that is made of Proxies',
    'new Proxy({}, {ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({configurable: true, enumerable: true, value: new Proxy([], {})})})',
    '{a: []}',
  ),
  prints(
    'a circle',
    '(() => { const o: any = {}; o.o = [o, {o}]; return o; })()',
    '{o: [[circular], {o: [circular]}]}',
  ),
  prints(
    'a deep object',
    '(() => { let o: any = {}; for (let i = 0; i < 1e5; i++) o = {o}; return o; })()',
    '{o: {o: {o: {…}}}}',
  ),
  prints('a long array', 'new Array(1e7).fill(1)', '… 9999900 more]'),
  prints('an array of holes', 'new Array(4294967295)', '[empty, empty,'),
  prints(
    'an object of a hundred thousand keys',
    'Object.fromEntries(Array.from({length: 1e5}, (_, i) => ["k" + i, i]))',
    'k99: 99, … 99900 more}',
  ),
  prints(
    'a large map and a large set',
    'new Map(Array.from({length: 1e5}, (_, i) => [i, i])), new Set(Array.from({length: 1e5}, (_, i) => i))',
    'Map(100000) {0 => 0, 1 => 1',
  ),
  prints('a large typed array', 'new Uint8Array(1e8)', 'Uint8Array(100000000) [0, 0'),
  prints('a large number', '2n ** 20000n', '398027684033796659235430720619120245370477278049242593871342686565238'),
  prints(
    'methods that throw',
    '{toString() { throw 1; }, valueOf() { throw 1; }, toJSON() { throw 1; }, [Symbol.toPrimitive]() { throw 1; }, get [Symbol.toStringTag]() { throw 1; }, constructor: 1}',
    '[function toString]',
  ),
  prints(
    'built-ins with methods of their own',
    'Object.assign(new Date(0), {toISOString() { while (true); }}), Object.assign(() => {}, {toString() { while (true); }}), Object.assign(/x/, {toString() { while (true); }})',
    '1970-01-01T00:00:00.000Z [function] /x/',
  ),
  prints(
    'an error with getters',
    "Object.defineProperties(new Error('seen'), {name: {get() { while (true); }}, stack: {get() { while (true); }}})",
    'Error: seen',
  ),
  prints(
    'an object without a prototype',
    'Object.create(null), Object.create({constructor: {name: {}}})',
    '[no prototype] {}',
  ),
  prints(
    'impostors',
    'Object.create(Map.prototype), Object.create(Error.prototype), Object.create(Date.prototype), Object.create(Promise.prototype)',
    'Map {} Error Date {} Promise {}',
  ),
  prints('symbols', "Symbol('x'.repeat(1e6)), {[Symbol('hidden')]: 1}", `Symbol(${'x'.repeat(1900)}`),
  prints('keys that are long and strange', "{'a b': 1, ['x'.repeat(1e7)]: 2}", "{'a b': 1, 'xxxx"),
  prints('nothing', '', ''),
  {
    name: 'a cell with a name of a million letters',
    source: `import {Kernel} from 'model';
const a = new Kernel().process;
a.map('x'.repeat(1e6));
console.log(a.read('x'.repeat(1e6)), 'over');`,
    ends: FINISHED,
    prints: ['0 over'],
  },
];
