/** Programs that never come to an end, in every form that the language has for it. */
import {endless, type Hostile} from './hostile';

export const LOOPS: readonly Hostile[] = [
  endless('while (true)', 'while (true);'),
  endless('for (;;)', 'for (;;) {}'),
  endless('do while', 'let n = 0; do n++; while (n >= 0);'),
  endless('a loop whose finally goes on', 'for (;;) { try { break; } finally { continue; } }'),
  endless(
    'recursion that is caught and begun again',
    'function f(): void { try { f(); } catch {} f(); }\nfor (;;) { try { f(); } catch {} }',
  ),
  {name: 'recursion', source: 'function f(): void { f(); }\nf();', ends: /^Failed: RangeError: .* \(line 1\)$/},
  endless('a generator without end', 'function* all() { for (let i = 0; ; i++) yield i; }\nfor (const _ of all());'),
  endless(
    'an async generator without end',
    'async function* all() { for (;;) yield 1; }\nfor await (const _ of all());',
  ),
  endless('a getter without end', 'const o = {get x(): number { while (true); }};\no.x;'),
  endless('a trap without end', 'new Proxy({} as any, {get() { while (true); }}).x;'),
  endless('a comparator without end', '[3, 1, 2].sort(() => { while (true); });'),
  endless('a regular expression that backtracks', "/^(a+)+$/.test('a'.repeat(40) + 'b');"),
  endless('a callback of replace without end', "'x'.replace(/x/, () => { for (;;); });"),
  endless('toJSON without end', 'JSON.stringify({toJSON() { for (;;); }});'),
  endless('toPrimitive without end', '+({[Symbol.toPrimitive]() { for (;;); }} as any);'),
  endless(
    'an iterator that Map takes in',
    'new Map({[Symbol.iterator]: () => ({next: () => ({done: false, value: [0, 0]})})} as any);',
  ),
  endless('a static block without end', 'class C { static { while (true); } }'),
  endless('microtasks without end', 'const again = () => queueMicrotask(again);\nagain();'),
  endless(
    'promises that follow each other',
    'const again = (): Promise<void> => Promise.resolve().then(again);\nawait again();',
  ),
  endless('a promise that is never kept', 'await new Promise(() => {});'),
  endless('a thenable that is never kept', 'await {then() {}};'),
  endless('awaiting without end', 'for (;;) await null;'),
  endless('a timer that sets the next', 'const again = () => setTimeout(again, 0);\nagain();'),
  endless('setInterval', 'setInterval(() => {}, 1);'),
  endless('a thousand timers without end', 'for (let i = 0; i < 1000; i++) setInterval(() => {}, 0);'),
  endless('a timer in a far future', 'setTimeout(() => {}, 1e9);'),
  endless('a loop in a timer', 'setTimeout(() => { while (true); });'),
  endless(
    'a loop after the program has failed in part',
    'Promise.resolve().then(() => { while (true); });\nthrow new Error();',
  ),
];
