/** Brings the tests of one kernel and one backend to their records, in as many boots as it takes. */
import {type LabLine, readLabLine} from '../../src/kernels/lab-line';
import type {Entry} from '../../src/litmus/entry';
import {excerpt} from './last-words';
import type {End} from './watch';
import {Wrong} from './wrong';

export interface Work {
  /** "6.1 io_uring", for the lines that it says. */
  readonly title: string;
  readonly backend: string;
  /** What uname -r has to say. */
  readonly release: string;
  readonly lab: number;
  readonly tests: readonly Entry[];
  /** Runs these tests, the first first; `take` gets each line of JSON. */
  readonly start: (tests: readonly Entry[], take: (line: string) => void) => Promise<End>;
  readonly keep: (line: LabLine) => void;
  /** A test in which the kernel hung or died, twice. */
  readonly fail: (test: Entry, why: string) => void;
  readonly say: (line: string) => void;
  /** Says nothing of a test that is skipped. */
  readonly quiet?: boolean;
}

/** It will be the same the next time: there is no sense in going on. */
export class Refused extends Wrong {}

/** Returns how many tests are left without a record. */
export async function runTests(work: Work): Promise<number> {
  const {title, backend, release, lab, tests, start, keep, fail, say} = work;
  const began = Date.now();
  const suspects = new Set<string>();
  let todo = [...tests];
  const drop = (name: string) => (todo = todo.filter((entry) => entry.name !== name));
  const take = (text: string) => {
    let line: LabLine;
    try {
      line = readLabLine(text);
      const odd = line.backend !== backend ? line.backend : line.kernel !== release ? line.kernel : undefined;
      if (odd !== undefined) throw new Error(`it is of ${odd}`);
      if (line.lab !== lab) throw new Error(`it is of version ${line.lab} of the program, not ${lab}`);
    } catch (error) {
      return say(`  ${title}: a line cannot be used, ${(error as Error).message}`);
    }
    if (!todo.some(({name}) => name === line.test)) return;
    keep(line);
    drop(line.test);
    if (line.skipped !== undefined && work.quiet) return;
    say(`  ${title} ${tests.length - todo.length}/${tests.length} ${line.test}: ${inWords(line)} [${clock(began)}]`);
  };
  for (let idle = 0; todo.length > 0 && idle < 2;) {
    const before = todo.length;
    const {how, why, tail} = await start(todo, take);
    if (how === 'interrupted') break;
    if (how === 'refused') throw new Refused(`${title}: ${why}${tail.length > 0 ? `: ${tail.at(-1)}` : ''}`);
    // The tests run in this order, so the first without a record is the one it happened in; unless none has begun.
    const current = how === 'no start' ? undefined : todo[0];
    const what = how === 'done' ? 'it gave no record that can be read' : why;
    idle = current || todo.length < before ? 0 : idle + 1;
    if (how !== 'done') {
      say(`  ${title}: ${why}${current ? `, in ${current.name}` : ', before the tests'}; its console:`);
      for (const line of excerpt(tail, 10)) say(`    | ${line.slice(0, 160)}`);
    }
    if (!current) continue;
    // Emulation has faults of its own that come once: what happens twice is the kernel's.
    if (!suspects.has(current.name)) {
      suspects.add(current.name);
      say(`  ${title}: once more from ${current.name} on`);
      continue;
    }
    fail(current, what);
    drop(current.name);
    say(`  ${title} ${tests.length - todo.length}/${tests.length} ${current.name}: ERROR ${what} [${clock(began)}]`);
  }
  return todo.length;
}

export function inWords(line: LabLine): string {
  if (line.skipped !== undefined) return `skipped: ${line.skipped}`;
  if (line.error !== undefined) return `ERROR ${line.error}`;
  const {rounds = 0, outcomes = []} = line;
  return `${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${outcomes.length} ${outcomes.length === 1 ? 'outcome' : 'outcomes'}`;
}

/** Time since then, 4:05 or 1:04:05. */
export function clock(since: number): string {
  const seconds = Math.round((Date.now() - since) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, ...rest] = parts as [number, number, number];
  const text = rest.map((part) => String(part).padStart(2, '0')).join(':');
  return hours > 0 ? `${hours}:${text}` : text.replace(/^0/, '');
}
