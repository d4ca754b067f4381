/** That history/ has all that this repository says today: else somebody who cited it would not learn of a change. */
import {describe, expect, it} from 'vitest';
import {missing, UPDATE} from './command';
import {loadHistory, modelHistory} from './load';
import {modelVersion} from './record';
import {readPresent} from './present';
import {HistoryView} from './view';

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

  it('knows the change of a fact that was corrected', () => {
    const history = loadHistory(process.cwd());
    expect(history).toBeInstanceOf(HistoryView);
    expect(history.historyOf('fact', 'p19-4')?.changes).toContainEqual({
      date: '2026-11-23',
      what: 'mark',
      from: 'unverified',
      to: 'read',
    });
  });
});
