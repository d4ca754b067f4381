/** Programs that poison what every program rests on. */
import {FINISHED, type Hostile, poisons, SOMEHOW} from './hostile';

/** Replaces every method of the owner that can be replaced. */
const replaceAll = (owner: string, by: string) =>
  `const {getOwnPropertyDescriptor} = Object;
for (const key of Reflect.ownKeys(${owner})) if (key !== 'constructor' && typeof getOwnPropertyDescriptor(${owner}, key)!.value === 'function') try { (${owner} as any)[key] = ${by}; } catch {}`;

const THROW = "() => { throw new Error('poisoned'); }";
const SETTERS = 'for (let i = 0; i < 20; i++) Object.defineProperty(';

export const PROTOTYPES: readonly Hostile[] = [
  ...[
    'Array',
    'String',
    'Function',
    'Promise',
    'Map',
    'Set',
    'Number',
    'RegExp',
    'Symbol',
    'Error',
    'WeakMap',
    'Date',
  ].map((name) => poisons(`methods of ${name} that throw`, replaceAll(`${name}.prototype`, THROW))),
  ...['Object', 'Reflect', 'JSON', 'Math', 'Promise', 'Array', 'Symbol', 'Number', 'String'].map((name) =>
    poisons(`functions of ${name} that throw`, replaceAll(name, THROW)),
  ),
  poisons(
    'setters for the indices of Array.prototype',
    `${SETTERS}Array.prototype, i, {set() {}, get() { return 'stolen'; }});`,
  ),
  poisons(
    'setters for the indices of Object.prototype',
    `${SETTERS}Object.prototype, i, {set() {}, get() { return 'stolen'; }});`,
  ),
  poisons(
    'what descriptors and messages are read from, in Object.prototype',
    `for (const key of ['get', 'set', 'value', 'writable', 'enumerable', 'configurable', 'then', 'kind', 'text', 'level', 'line', 'message', 'dropped', 'call', 'data', 'ports', 'transfer', 'default', 'handle', 'repeats'])
  Object.defineProperty(Object.prototype, key, {__proto__: null, get() { throw new Error('poisoned'); }, set() { throw new Error('poisoned'); }, configurable: true} as any);`,
  ),
  poisons(
    'toJSON',
    "for (const of of [Object, String, Array, Number, Boolean]) (of.prototype as any).toJSON = () => 'forged';",
  ),
  poisons(
    'toString and valueOf',
    "for (const of of [Object, String, Array, Number, Boolean, Function]) { of.prototype.toString = () => 'forged'; of.prototype.valueOf = () => 'forged'; }",
  ),
  poisons(
    'iterators',
    'delete (Array.prototype as any)[Symbol.iterator]; delete (String.prototype as any)[Symbol.iterator]; delete (Map.prototype as any)[Symbol.iterator];',
  ),
  poisons(
    'the constructor that a promise names',
    "Object.defineProperty(Promise.prototype, 'constructor', {get() { throw new Error('poisoned'); }});",
  ),
  poisons(
    'the species of a promise',
    'Object.defineProperty(Promise, Symbol.species, {get() { return class { constructor(f: any) { f(() => {}, () => {}); } }; }});',
  ),
  poisons(
    'Symbol.hasInstance',
    `for (const it of [Error, Array, Map, Set, Promise, Object]) Object.defineProperty(it, Symbol.hasInstance, {value: ${THROW}});`,
  ),
  poisons(
    'prototypes that are others',
    'Object.setPrototypeOf(Array.prototype, null); Object.setPrototypeOf(Function.prototype, null); Object.setPrototypeOf(Error.prototype, Array.prototype); Object.setPrototypeOf(Promise.prototype, null);',
  ),
  poisons(
    'a Proxy as the prototype of everything',
    "Object.setPrototypeOf(Array.prototype, new Proxy({}, {get() { throw new Error('poisoned'); }, has() { throw new Error('poisoned'); }, getPrototypeOf() { throw new Error('poisoned'); }}));",
  ),
  poisons('the clock', 'Date.now = () => NaN; try { (performance as any).now = () => Infinity; } catch {}'),
  {
    name: 'a stack that takes for ever to prepare',
    source:
      "(Error as any).prepareStackTrace = () => { while (true); };\nconsole.log('before');\nthrow new Error('x');",
    ends: SOMEHOW,
    prints: ['before'],
  },
  {
    name: 'a stack that throws when it is prepared',
    source: "(Error as any).prepareStackTrace = () => { throw 1; };\nconsole.log('before');\nthrow new Error('x');",
    ends: /^Failed: Error: x/,
    prints: ['before'],
  },
  {
    name: 'no stack at all',
    source: '(Error as any).stackTraceLimit = 0;\nthrow new Error("x");',
    ends: /^Failed: Error: x$/,
  },
  {
    name: 'the classes of the model replaced',
    source: `import * as model from 'model';
for (const name of Object.keys(model)) { try { (model as any)[name] = null; } catch {} }
for (const of of [model.Kernel, model.Device, model.Process, model.Dma]) for (const key of Reflect.ownKeys(of.prototype)) { try { (of.prototype as any)[key] = () => 'forged'; } catch {} }
console.log('replaced', typeof model.Kernel, (new model.Kernel() as any).device());`,
    ends: FINISHED,
    prints: ['replaced function forged'],
  },
  {
    name: 'the session of the model searched for',
    source: `import {Kernel} from 'model';
const kernel: any = new Kernel();
const found: string[] = [];
const look = (value: any, path: string, depth: number) => {
  if (value === null || typeof value !== 'object' || depth > 4) return;
  for (const key of Reflect.ownKeys(value)) { if (/session|send|port|onCall/.test(String(key))) found.push(path + String(key)); try { look(value[key], path + String(key) + '.', depth + 1); } catch {} }
};
look(kernel, '', 0);
console.log(found.join() || 'not found');`,
    ends: FINISHED,
    prints: ['not found'],
  },
  {
    name: 'an internal of the model that never ends',
    source:
      "import {Kernel} from 'model';\nconst kernel: any = new Kernel();\nconsole.log('begun');\nkernel.machine.done = () => 0;\nkernel.process.map('x');\nconsole.log('over');",
    ends: SOMEHOW,
    prints: ['begun'],
  },
  {
    name: 'words of the model that are no words',
    source: `import {Kernel} from 'model';
const a = new Kernel().process;
a.map('x');
Number.isInteger = () => true;
a.write('x', {toString: () => '1],"kind":"end","x":[1'} as any);
console.log('still here');
String.prototype.split = () => [{toString: () => '"]}'}, 'x', '0'.repeat(1e5)] as any;
a.read('x');
console.log('and here');`,
    ends: FINISHED,
    prints: ['still here', 'and here'],
  },
];
