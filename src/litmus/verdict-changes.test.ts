import {describe, expect, it} from 'vitest';
import {verdictChanges} from './verdict-changes';

const BEFORE = `Test t

pin mr: 4.20 5.8
sva: 5.8
  Observation Never 0 1
  r0=1;

pin: 5.9
  Observation not-applicable

without R45.retry

mirror: 5.8
  Observation Sometimes 1 1

Smallest sets of rules

pin: 5.8 5.9
  R13
`;
const changes = (from: string, to: string) => verdictChanges('t', BEFORE, BEFORE.replace(from, to));

describe('changed verdicts', () => {
  it.each([
    ['Never', 'Always', ['t: pin mr on 4.20 5.8 was Never, is Always', 't: sva on 5.8 was Never, is Always']],
    ['not-applicable', 'unknown: stopped at 5 states', ['t: pin on 5.9 was not-applicable, is unknown']],
    ['Sometimes', 'Never', ['t without R45.retry: mirror on 5.8 was Sometimes, is Never']],
    ['pin: 5.9', 'pin: 5.9 5.10', ['t: pin on 5.10 is not-applicable, and had no verdict']],
    ['sva: 5.8\n', '', ['t: sva on 5.8 was Never, and has no verdict any more']],
    ['r0=1', 'r0=2', []],
    ['R13', 'R14', []],
  ])('%j to %j', (from, to, lines) => expect(changes(from, to)).toEqual(lines));

  it('are all of them where the old file is no such file', () =>
    expect(verdictChanges('t', '\0', BEFORE)).toHaveLength(4));
});
