/** That litmus/*.expected is what the model answers today; a change of it is then a change that somebody reviews. */
import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {expectedFile, loadCatalogue, orphansOf} from './catalogue';
import {expectedOf} from './expected';
import {ORACLE} from './oracle';
import {verdictChanges} from './verdict-changes';

const UPDATE = 'Run "npm run litmus -- --update", and read what it changes.';
const root = process.cwd();

describe('litmus/*.expected', () => {
  const {entries} = loadCatalogue(root);

  it.each(entries)(
    '$name is fresh',
    (entry) => {
      const file = expectedFile(entry.file);
      if (!existsSync(`${root}/${file}`)) expect.fail(`${file} is missing. ${UPDATE}`);
      const before = readFileSync(`${root}/${file}`, 'utf8');
      const after = expectedOf(entry, ORACLE);
      if (before !== after) {
        const changes = verdictChanges(entry.name, before, after);
        expect.fail([`${file} is stale. ${UPDATE}`, ...changes].join('\n'));
      }
    },
    // All of them take ten seconds on a quiet machine, and one may be far from that.
    60_000,
  );

  it('each stands beside a test', () => {
    const orphans = orphansOf(root);
    if (orphans.length > 0) expect.fail(`No test stands beside ${orphans.join(', ')}. ${UPDATE}`);
  });
});
