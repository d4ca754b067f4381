/** That history/ has all that this repository says today: else somebody who cited it would not learn of a change. */
import {describe, expect, it} from 'vitest';
import {shortPath} from '../cite/addresses';
import {CITED_KINDS} from '../cite/citation';
import {readPermalinks} from '../facts/permalinks';
import {readRedirects} from '../facts/redirects';
import {missing, UPDATE} from './command';
import {loadHistory, modelHistory, readRecord} from './load';
import {modelVersion} from './record';
import {readPresent} from './present';

describe('history/', () => {
  it('has everything that is said today', {timeout: 60_000}, () => {
    const lines = missing(process.cwd(), readPresent(process.cwd()));
    if (lines.length > 0) expect.fail([`history/ does not have what is said today. ${UPDATE}`, ...lines].join('\n'));
  });

  it('has a version of the model for each change of it', () => {
    const {version, changes} = modelHistory(process.cwd());
    expect(version).toBe(modelVersion(loadHistory(process.cwd()).record));
    expect(changes.map((change) => change.version)).toEqual(changes.map((_, i) => i + 1));
    for (const {rules, verdicts} of changes.slice(1)) expect(rules.length + verdicts.length).toBeGreaterThan(0);
  });

  it('has nothing whose address was taken out of permalinks.json', () => {
    const served = new Set([
      ...readPermalinks(process.cwd()),
      ...readRedirects(process.cwd()).redirects.map(({from}) => from),
    ]);
    const {record} = readRecord(process.cwd());
    const gone = CITED_KINDS.flatMap((kind) => record[kind].map(({id}) => shortPath(kind, id))).filter(
      (address) => !served.has(address),
    );
    expect(gone).toEqual([]);
  });

  it('knows the change of a fact that was corrected', () => {
    const history = loadHistory(process.cwd());
    expect(history.historyOf('fact', 'p19-4')?.changes).toContainEqual({
      date: '2026-11-23',
      what: 'mark',
      from: 'unverified',
      to: 'read',
    });
  });
});
