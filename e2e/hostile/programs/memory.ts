/** Programs that take memory until there is none, or until they are stopped. */
import {type Hostile} from './hostile';

/** Short, since memory is bounded by time alone; one that the browser ends sooner is told as failed. */
const takes = (name: string, source: string): Hostile => ({
  name,
  source,
  ends: /^(Failed: |Timed out after)/,
  seconds: 0.8,
});

export const MEMORY: readonly Hostile[] = [
  takes('arrays that grow', 'const all = [];\nfor (;;) all.push(new Array(1e5).fill(all.length));'),
  takes('a string that doubles', "let s = 'xy';\nfor (;;) s += s;"),
  takes('buffers', 'const all = [];\nfor (;;) all.push(new Uint8Array(2 ** 24).fill(1));'),
  takes('one buffer too large', 'new ArrayBuffer(2 ** 53 - 1);'),
  takes('a map that grows', 'const map = new Map();\nfor (let i = 0; ; i++) map.set(i, {i});'),
  takes('spreading without end', 'const all = [...(function* () { for (;;) yield [1, 2, 3]; })()];'),
  takes('timers that never come', 'for (;;) setTimeout(() => {}, 1e6);'),
  takes('promises that are never kept', 'for (;;) new Promise(() => {}).then(() => {});'),
];
