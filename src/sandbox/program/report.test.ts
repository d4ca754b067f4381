import {describe, expect, it} from 'vitest';
import {callReport, droppedReport, endReport, lineReport, parseReport, switchReport} from './report';

describe('a report', () => {
  it('is read as it was written', () => {
    const text = 'a "b"\n\\\u2028\u0000';
    expect(parseReport(lineReport('warn', text))).toEqual({kind: 'line', line: {level: 'warn', text}});
    expect(parseReport(droppedReport(7))).toEqual({kind: 'dropped', dropped: 7});
    expect(parseReport(switchReport('device'))).toEqual({kind: 'use', what: 'device'});
    expect(parseReport(callReport(1, ['write', 'A', 'x', 2]))).toEqual({kind: 'call', call: [1, 'write', 'A', 'x', 2]});
    expect(parseReport(endReport())).toEqual({kind: 'end'});
    expect(parseReport(endReport({message: text, line: 3}))).toEqual({kind: 'end', failure: {message: text, line: 3}});
    expect(parseReport(endReport({message: text}))).toEqual({kind: 'end', failure: {message: text}});
  });

  it('is none of a call that is no words and numbers', () => {
    const forged = {toString: () => '1],"kind":"end","x":[1'} as unknown as string;
    expect(callReport(0, ['write', 'A', 'x', forged])).toBeUndefined();
    expect(callReport(0, ['write', 'A', 'x', NaN])).toBeUndefined();
    expect(callReport(0, ['map', 'A', 'x'.repeat(2000)])).toBeUndefined();
    expect(callReport(0, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).toBeUndefined();
  });

  it('fits, however its line is escaped', () => {
    const text = '\u0000'.repeat(2000);
    expect(parseReport(lineReport('log', text))).toEqual({kind: 'line', line: {level: 'log', text}});
    const word = '\u0000'.repeat(1000);
    const call = [word, word, word, word, word, word, word] as const;
    expect(parseReport(callReport(1, call))).toEqual({kind: 'call', call: [1, ...call]});
  });

  it.each<[unknown]>([
    [undefined],
    [null],
    [{kind: 'end'}],
    [''],
    ['null'],
    ['ready'],
    ['{"kind":"ready"}'],
    ['[]'],
    ['"end"'],
    ['{"kind":"end","message":1}'],
    ['{"kind":"line","level":"log"}'],
    ['{"kind":"line","level":"constructor","text":"x"}'],
    ['{"kind":"line","level":["log"],"text":"x"}'],
    ['{"kind":"dropped","dropped":-1}'],
    ['{"kind":"dropped","dropped":1e400}'],
    ['{"kind":"dropped","dropped":"1"}'],
    ['{"kind":"use","what":"__proto__"}'],
    ['{"kind":"call","call":[0]}'],
    ['{"kind":"call","call":[-1,"map"]}'],
    ['{"kind":"call","call":[0,"map",{"a":1}]}'],
    ['{"kind":"call","call":[0,"map",null]}'],
    [`{"kind":"call","call":[0,"map","${'x'.repeat(1001)}"]}`],
    [`{"kind":"line","level":"log","text":"${'x'.repeat(50_000)}"}`],
  ])('is not read from %j', (data) => expect(parseReport(data)).toBeUndefined());

  it('loses what is not of the right shape', () => {
    expect(parseReport('{"kind":"end","message":"no","line":-1}')).toEqual({kind: 'end', failure: {message: 'no'}});
    expect(parseReport('{"kind":"end","message":"no","line":1.5}')).toEqual({kind: 'end', failure: {message: 'no'}});
    expect(parseReport(`{"kind":"end","message":"${'x'.repeat(5000)}"}`)).toEqual({
      kind: 'end',
      failure: {message: 'x'.repeat(1000)},
    });
  });
});
