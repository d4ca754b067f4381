/** Programs that take memory until there is none, or until they are stopped. */
import {FAILED, type Hostile, SOMEHOW} from './hostile';

export const MEMORY: readonly Hostile[] = [
  {
    name: 'arrays that grow',
    source: 'const all = [];\nfor (;;) all.push(new Array(1e5).fill(all.length));',
    ends: SOMEHOW,
  },
  {name: 'a string that doubles', source: "let s = 'xy';\nfor (;;) s += s;", ends: FAILED},
  {
    name: 'buffers',
    source: 'const all = [];\nfor (let i = 0; i < 6; i++) all.push(new Uint8Array(2 ** 27).fill(1));',
    ends: SOMEHOW,
  },
  {name: 'one buffer too large', source: 'new ArrayBuffer(2 ** 53 - 1);', ends: FAILED},
  {name: 'a map that grows', source: 'const map = new Map();\nfor (let i = 0; ; i++) map.set(i, {i});', ends: SOMEHOW},
  {
    name: 'spreading without end',
    source: 'const all = [...(function* () { for (;;) yield [1, 2, 3]; })()];',
    ends: SOMEHOW,
  },
  {name: 'closures that are never called', source: 'for (;;) setTimeout(() => {}, 1e6);', ends: SOMEHOW},
  {name: 'promises that are never kept', source: 'for (;;) new Promise(() => {}).then(() => {});', ends: SOMEHOW},
];
