/** Puts lines that kernel-lab printed on another machine into the records. Node only. */
import type {Entry} from '../litmus/entry';
import {oddOutcome} from './check';
import {addLine, readRecord, writeRecord} from './files';
import {knownRelease, type LabLine, readLabLine} from './lab-line';

/**
 * `text` has a line of JSON for each test; other lines are passed over. A line may name the `package` of its kernel; without
 * one it is of a running kernel, for which only outcomes are kept: what somebody's machine lacks is of no use to others.
 */
export function addLines(
  root: string,
  entries: readonly Pick<Entry, 'name' | 'test'>[],
  text: string,
): {added: number; problems: string[]} {
  const problems: string[] = [];
  let added = 0;
  text.split('\n').forEach((content, index) => {
    if (!content.trimStart().startsWith('{')) return;
    try {
      added += add(root, entries, readLabLine(content.trim()), JSON.parse(content) as {package?: unknown});
    } catch (error) {
      problems.push(`${index + 1}: ${(error as Error).message}`);
    }
  });
  if (added === 0 && problems.length === 0) {
    problems.push('1: no line with outcomes; skips and errors of a running kernel are not kept');
  }
  return {added, problems};
}

function add(
  root: string,
  entries: readonly Pick<Entry, 'name' | 'test'>[],
  line: LabLine,
  {package: from}: {package?: unknown},
): number {
  const entry = entries.find(({name}) => name === line.test);
  if (!entry) throw new Error(`there is no test ${line.test} in litmus/`);
  if (from === undefined && (line.skipped !== undefined || line.error !== undefined)) return 0;
  knownRelease(line);
  const odd = oddOutcome(entry.test, line.outcomes ?? []);
  if (odd) throw new Error(odd);
  const about = typeof from === 'string' ? {package: from, machine: 'qemu' as const} : {machine: 'running' as const};
  writeRecord(root, addLine(readRecord(root, line.test), entry.test, line, about));
  return 1;
}
