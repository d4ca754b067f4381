/** Programs that print more than anyone can read. */
import {endless, FINISHED, type Hostile} from './hostile';

export const FLOODS: readonly Hostile[] = [
  {
    name: 'a million lines',
    source: 'for (let i = 0; i < 1e6; i++) console.log(i);',
    ends: FINISHED,
    prints: ['0', '999', '999000 more lines'],
  },
  endless('lines without end', 'for (;;) console.log({a: [1, 2, 3]});'),
  endless('long lines without end', "for (;;) console.error('x'.repeat(1e4));"),
  endless('lines from timers without end', 'setInterval(() => { for (let i = 0; i < 1e4; i++) console.warn(i); }, 0);'),
  endless(
    'lines from microtasks without end',
    'const again = () => { console.log(1); queueMicrotask(again); };\nagain();',
  ),
  {
    name: 'one line of a hundred million characters',
    source: "console.log('x'.repeat(1e8));\nconsole.log('done');",
    ends: FINISHED,
    prints: [`${'x'.repeat(1999)}…`, 'done'],
  },
  {
    name: 'a line of a million lines',
    source: "console.log('\\n'.repeat(1e6));\nconsole.log('done');",
    ends: FINISHED,
    prints: ['done'],
  },
  {
    name: 'ten thousand arguments',
    source: 'console.log(...new Array(1e4).fill(7));',
    ends: FINISHED,
    prints: ['7 7 7'],
  },
  endless(
    'console in a getter of what it prints',
    'const p: any = new Proxy({}, {ownKeys() { console.log(p); return []; }});\nfor (;;) console.log(p);',
  ),
  {
    name: 'markup',
    source: `console.log('<img src="http://TRAP/img" onerror="document.title = 1"><script>document.title = 2</script>');`,
    ends: FINISHED,
    prints: ['<img src="http://TRAP/img" onerror="document.title = 1"><script>document.title = 2</script>'],
  },
  {
    name: 'control characters',
    source: "console.log('\\u0000\\u001b[2J\\u202e\\ud800', 'kept');",
    ends: FINISHED,
    prints: ['kept'],
  },
];
