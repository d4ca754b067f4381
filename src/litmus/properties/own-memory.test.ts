/**
 * Without a device, and one step after the other, all the machinery must come to something very simple: every process has
 * memory of its own. What the kernel does meanwhile (migration, reclaim, KSM, soft-dirty) nobody can see.
 */
import {describe, expect, it} from 'vitest';
import type {Operation, Test} from '../../model/program';
import type {Value} from '../answer';
import {namesOf, toOutcome} from '../ask';
import {layout} from '../layout';
import {read} from '../read';
import {kernelOf, Results} from '../results';
import {stepsOf} from '../steps';
import {Case, cases} from './testing/arbitrary';
import {forAll, TIMEOUT} from './testing/runs';

/** One page of a process. */
interface Page {
  /** Whose address is copied by fork only where the mapping is shared. */
  bytes: Map<string, number>;
  shared: boolean;
  rights: 'none' | 'read' | 'write';
  dontFork: boolean;
  wipeOnFork: boolean;
}

/** Undefined for a process that there never was, or that has exited. */
type Memory = Map<number, Page> | undefined;

/** The outcome of a sequential test, as a reader of the man pages would expect it. */
function expected(test: Test): Record<string, Value> {
  const pages = layout(test);
  const processes = new Map<string, Memory>([['A', new Map()]]);
  const outcome: Record<string, Value> = {};
  const pageOf = (name: string, cell: string) => processes.get(name)?.get(pages.get(cell)!);
  const load = (name: string, cell: string): Value => {
    const page = pageOf(name, cell);
    return page && page.rights !== 'none' ? (page.bytes.get(cell) ?? 0) : 'fault';
  };
  for (const {actor, operation} of stepsOf(test)) {
    if (actor.kind === 'process') step(actor.name, operation);
  }
  for (const name of processes.keys()) outcome[`${name}:x`] = load(name, 'x');
  return outcome;

  function step(name: string, operation: Operation): void {
    const memory = processes.get(name);
    const page = 'cell' in operation ? pageOf(name, operation.cell) : undefined;
    switch (operation.op) {
      case 'map': {
        const {shared} = operation;
        const at = pages.get(operation.cells[0])!;
        const fresh: Page = {bytes: new Map(), shared, rights: 'write', dontFork: false, wipeOnFork: false};
        if (memory && !memory.has(at)) memory.set(at, fresh);
        return;
      }
      case 'unmap':
        return void memory?.delete(pages.get(operation.cell)!);
      case 'store':
        if (page?.rights === 'write') page.bytes.set(operation.cell, operation.value);
        return;
      case 'load':
        outcome[`r${operation.register}`] = load(name, operation.cell);
        return;
      case 'fork':
        return void processes.set(operation.child, memory && forked(memory));
      case 'exec':
        return memory?.clear();
      case 'exit':
        return void processes.set(name, undefined);
      case 'protect':
        if (page) page.rights = operation.rights;
        return;
      case 'advise':
        if (page) advise(page, operation.advice);
    }
  }
}

function forked(memory: Map<number, Page>): Map<number, Page> {
  const child = new Map<number, Page>();
  for (const [at, page] of memory) {
    if (page.dontFork) continue;
    const bytes = page.shared ? page.bytes : new Map(page.wipeOnFork ? [] : page.bytes);
    child.set(at, {...page, bytes});
  }
  return child;
}

function advise(page: Page, advice: Extract<Operation, {op: 'advise'}>['advice']): void {
  if (advice === 'dontfork' || advice === 'dofork') page.dontFork = advice === 'dontfork';
  // A shared mapping cannot be wiped, and what is dropped of it comes back from its page cache.
  else if (page.shared) return;
  else if (advice === 'dontneed') page.bytes.clear();
  else page.wipeOnFork = advice === 'wipeonfork';
}

function outcomes({test, kernel, device}: Case, without: readonly string[] = []): Record<string, Value>[] {
  const results = new Results(test);
  const {outcomes} = results.of(kernelOf(kernel, without), device);
  const names = namesOf(results);
  return outcomes.map((values) => {
    const outcome = {...toOutcome(names, values)};
    delete outcome['D:x'];
    return outcome;
  });
}

/** userfaultfd-wp is left out: which page it marks depends on which PTEs there are, and these on what fork copied. */
const alone = cases({
  together: false,
  blocks: 16,
  without: ['register', 'deregister', 'dma-read', 'dma-write', 'wp', 'unwp'],
});

describe('memory without a device', () => {
  it(
    'is each process its own',
    () => forAll(alone, (one) => expect(outcomes(one)).toEqual([expected(one.test)]), 1500),
    TIMEOUT,
  );

  it.each([
    ['R14.protect', '4.20', 'A: map x;A: x=1;A: fork B;B: x=2'],
    ['R11', '6.12', 'A: map x;A: x=1;A: advise x wipeonfork;A: fork B'],
    ['R10', '6.12', 'A: map x;A: x=1;A: advise x dontfork;A: fork B'],
    ['R33.maps', '5.8', 'A: map x;A: x=1;A: fork B;A: x=2'],
    ['R33.refs', '5.9', 'A: map x;A: x=1;A: fork B;A: x=2'],
    ['R17.mark', '6.12', 'A: map x;A: x=1;K: reclaim A x;A: fork B;A: x=2'],
  ])('is not without %s', (rule, kernel, steps) => {
    const test = read(`litmus t;${steps};exists (A:x=1 /\\ B:x=1)`);
    const one = new Case(test, kernel, 'pin');
    expect(outcomes(one)).toEqual([expected(test)]);
    expect(outcomes(one, [rule])).not.toEqual([expected(test)]);
  });
});
