import {describe, expect, it} from 'vitest';
import {JOURNAL_LIMIT} from '../journal';
import {Collector} from './collector';
import {callReport, droppedReport, endReport, lineReport, switchReport} from './report';

describe('what a run adds up to', () => {
  it('keeps lines and calls in their order, to the end', () => {
    const run = new Collector('a\nb');
    const reports = [
      lineReport('log', '1'),
      callReport(0, ['exec', 'A']),
      switchReport('kernel'),
      lineReport('error', '2'),
    ];
    expect(reports.every((report) => run.take(report))).toBe(true);
    expect(run).toMatchObject({dropped: 0, usesKernel: true, usesDevice: false, ended: undefined});
    expect(run.lines.map(({text}) => text)).toEqual(['1', '2']);
    expect(run.journal).toEqual([[0, 'exec', 'A']]);
    expect(run.take(endReport())).toBe(true);
    expect(run.ended).toBeNull();
    expect([run.take(lineReport('log', '3')), run.take(endReport({message: 'no'})), run.lines.length]).toEqual([
      false,
      false,
      2,
    ]);
  });

  it('takes no more than the limits, whatever it is sent', () => {
    const lines = new Collector('', 10);
    for (let i = 0; i < 25; i++) lines.take(lineReport('log', 'x'));
    expect([lines.lines.length, lines.dropped]).toEqual([10, 15]);
    lines.take(droppedReport(40));
    lines.take(droppedReport(7));
    expect(lines.dropped).toBe(40);

    const text = new Collector('');
    for (let i = 0; i < 600; i++) text.take(lineReport('log', 'x'.repeat(2000)));
    expect(text.lines.map(({text}) => text.length).reduce((sum, length) => sum + length)).toBeLessThanOrEqual(502_000);
    expect(text.lines.length + text.dropped).toBe(600);

    const calls = new Collector('');
    for (let i = 0; i < JOURNAL_LIMIT + 5; i++) calls.take(callReport(0, ['exec', 'A']));
    expect(calls.journal).toHaveLength(JOURNAL_LIMIT);
  });

  it('says no line that the program does not have', () => {
    const failed = (line: number) => {
      const run = new Collector('one\ntwo');
      run.take(endReport({message: 'no', line}));
      return run.ended;
    };
    expect(failed(2)).toEqual({message: 'no', line: 2});
    expect(failed(3)).toEqual({message: 'no'});
  });

  it('refuses what is no report', () => {
    expect(new Collector('').take('nonsense')).toBe(false);
    expect(new Collector('').take('{"kind":"ready"}')).toBe(false);
  });
});
