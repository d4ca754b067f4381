/** Real blocks, as "Copy for mail" makes them, and the runs that they are. */
import {programBlock} from '../../../cite/program-block';
import {runBlock} from '../../../cite/run-block';
import {ask} from '../../../litmus/ask';
import {loadCatalogue} from '../../../litmus/catalogue';
import {read} from '../../../litmus/read';
import {traceOf} from '../../../litmus/trace';
import {type At, type Catalogue, fragmentOfNamed, fragmentOfText, type Made} from '../../link';
import type {Chosen} from '../../setting';

const ROOT = 'https://does-it-follow.example.org/';
const {entries} = loadCatalogue(process.cwd());

/** As the page has it. */
export const CATALOGUE: Catalogue = (name) => {
  const found = entries.find((entry) => entry.name === name);
  return found && {text: found.text, chosen: {kernel: '7.3', device: 'pin', without: found.without}};
};

export interface BlockOfRun {
  readonly block: string;
  readonly language: 'ts' | 'litmus';
  /** Of a test of the catalogue. */
  readonly test?: string;
  readonly text: string;
  readonly chosen: Chosen;
  readonly at: At;
}

const MADE: Made = {model: 3, verdict: 'Never'};

function blockFor(text: string, chosen: Chosen, at: At, fragment: string): string {
  const test = read(text);
  const answer = ask(test, chosen);
  const trace = traceOf(test, chosen, answer.positive > 0);
  return runBlock({test, setting: chosen, answer, trace, at, model: 3, link: `${ROOT}run#${fragment}`});
}

export function named(name: string, chosen: Chosen, at: At): BlockOfRun {
  const {text, without} = entries.find((entry) => entry.name === name)!;
  const fragment = fragmentOfNamed({name, without}, {chosen, at, made: MADE});
  return {block: blockFor(text, chosen, at, fragment), language: 'litmus', test: name, text, chosen, at};
}

export async function own(text: string, chosen: Chosen, at: At): Promise<BlockOfRun> {
  const fragment = await fragmentOfText('litmus', text, {chosen, at, made: MADE});
  return {block: blockFor(text, chosen, at, fragment), language: 'litmus', text, chosen, at};
}

export async function program(text: string, chosen: Chosen, printed: readonly string[]): Promise<BlockOfRun> {
  const at = {execution: 1, step: 1};
  const link = `${ROOT}run#${await fragmentOfText('ts', text, {chosen, at})}`;
  const block = programBlock({title: 'A program', code: text, chosen, printed, model: 3, link});
  return {block, language: 'ts', text, chosen, at};
}

/** With every actor, and a condition longer than a line. */
const LONG = `litmus my-own-test
"Does the device of the child see what the parent has written, or what the child has, or neither of them?"

A: map x y
A: map quitealongnameofacell1 quitealongnameofacell2 shared
A: x = 1
A: fork B
B: register x
together
  A: x = 2
  A': r0 = y
  D@B: r1 = x
  K: migrate B x
end
D@B: y = 7
A: r2 = quitealongnameofacell1

~exists ((r0 = 1 \\/ r0 = fault) /\\ ~(r1 = 2 /\\ B:x = 1) /\\ ~(D@B:y = 3) /\\ A:quitealongnameofacell2 = 0 /\\ r2 = 0)
`;

const COMMENTED = `litmus a-test-with-a-comment
"Why?"
# This is mine.

A: map x # one page
A: x = 1
A: register x
A: fork B
A: x = 2
D: r0 = x

exists (r0 = 2)
`;

const PROGRAM = `import {Kernel} from 'model';

const kernel = new Kernel();
const a = kernel.process;
a.map('x');
for (const value of [1, 2, 3]) {
  a.write('x', value); // a line that is longer than a mail has room for: it is broken, and put together again
  if (value > 2 || a.read('x') !== value) console.log(\`\${value} → "?"\`, {a: [a.read('x')]}, 'and   blanks');
}

console.log('done &gt; 2');
`;

export const BLOCKS: Readonly<Record<string, BlockOfRun>> = {
  'a test of the catalogue': named(
    'pin-fork-write',
    {kernel: '5.8', device: 'pin', without: []},
    {execution: 1, step: 12},
  ),
  'one with its rules off': named(
    'no-retry-stale-read',
    {kernel: '7.3', device: 'mirror', without: ['R45.retry', 'R46.retry']},
    {execution: 1, step: 3},
  ),
  'one with another rule off': named(
    'late-flush-stale-read',
    {kernel: '6.12', device: 'sva', without: ['R42.order', 'R13']},
    {execution: 1, step: 1},
  ),
  'one with four actors': named(
    'soft-dirty-fork-write',
    {kernel: '5.10', device: 'mr', without: []},
    {execution: 1, step: 20},
  ),
  'one with a long name': named(
    'parent-unmaps-child-writes',
    {kernel: '4.20', device: 'snoop', without: []},
    {execution: 1, step: 1},
  ),
  'a test of one’s own': await own(LONG, {kernel: '6.1', device: 'mirror', without: ['R14']}, {execution: 1, step: 2}),
  'one that is packed': await own(COMMENTED, {kernel: '6.1.192', device: 'get', without: []}, {execution: 1, step: 5}),
  'a program': await program(PROGRAM, {kernel: '5.9', device: 'mirror', without: ['R45.retry']}, [
    '3 → "?" { a: [ 3 ] } and   blanks',
    'done &gt; 2',
  ]),
};
