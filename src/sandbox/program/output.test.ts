import {expect, it} from 'vitest';
import {outputText} from './output';

it('is what was printed, what was not, and how it ended unless well', () => {
  const lines = [
    {level: 'log', text: 'one'},
    {level: 'warn', text: 'two\nthree'},
  ] as const;
  expect(outputText({lines, dropped: 0, end: {kind: 'finished', ms: 1}})).toBe('one\ntwo\nthree');
  expect(outputText({lines, dropped: 1, end: {kind: 'stopped'}})).toBe('one\ntwo\nthree\n… and 1 more line\nStopped');
  expect(outputText({lines: [], dropped: 0, end: {kind: 'failed', message: 'no', line: 2}})).toBe(
    'Failed: no (line 2)',
  );
  expect(outputText({lines: [], dropped: 0, end: {kind: 'finished', ms: 1}})).toBe('');
});
