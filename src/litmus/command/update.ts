/** `--update`: writes litmus/*.expected anew, and says in words what has changed. */
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {expectedFile, loadCatalogue, orphansOf} from '../catalogue';
import {type Oracle, expectedOf} from '../expected';
import {verdictChanges} from '../verdict-changes';
import type {Terminal} from './terminal';

/** The exit status. Throws a LitmusError for a catalogue that cannot be read. */
export async function update(oracle: Oracle, {root, out}: Pick<Terminal, 'root' | 'out'>): Promise<number> {
  const {entries} = loadCatalogue(root);
  let written = 0;
  for (const entry of entries) {
    const file = expectedFile(entry.file);
    const path = `${root}/${file}`;
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const after = expectedOf(entry, oracle);
    if (before === after) continue;
    writeFileSync(path, after);
    written++;
    const changes = before === undefined ? [`${entry.name}: is new`] : verdictChanges(entry.name, before, after);
    if (changes.length === 0) changes.push(`${entry.name}: the verdicts are the same, what stands behind them is not`);
    await out(`${changes.join('\n')}\n`);
  }
  const orphans = orphansOf(root);
  for (const file of orphans) {
    rmSync(`${root}/${file}`);
    await out(`${file}: removed, for there is no such test any more\n`);
  }
  const left = entries.length - written;
  const tests = entries.length === 1 ? '1 test' : `${entries.length} tests`;
  await out(`${tests}: ${written} written, ${left} unchanged, ${orphans.length} removed\n`);
  return 0;
}
