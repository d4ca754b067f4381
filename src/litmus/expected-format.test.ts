/** The form of a `.expected` file; that the repository's are fresh is proven by expected.test.ts. */
import {expect, it} from 'vitest';
import {parseEntry} from './entry';
import {expectedOf, printExpected} from './expected';
import {ask} from './testing/fake-model';
import {sample} from './testing/repository';

const entry = (...remarks: string[]) => parseEntry(sample('t', ...remarks), 'litmus/t.litmus', ['fork']);
const HEAD = `# Computed: npm run litmus -- --update

Test t
Condition exists (r0 = 2 /\\ r1 = 3)
`;
const NEWER = '5.9 5.10 5.11 5.15 5.18 5.19 6.1 6.2 6.5 6.6 6.12 7.3';

it('has a block for each distinct answer', () =>
  expect(expectedOf(entry(), {ask})).toBe(`${HEAD}
pin mr request get sva snoop: 4.20 5.8
mirror: 5.8
  Observation Never 0 1
  r0=1;
  States 10, transitions 9
  Rules R14 R33

pin mr request get mirror sva snoop: ${NEWER}
  Observation Always 1 0
  r0=2;
  States 10, transitions 9
  Rules R15

mirror: 4.20
  Observation not-applicable
`));

it('has the second question, and the smallest sets of rules', () =>
  expect(
    expectedOf(entry('# without: R45.retry R46.retry'), {
      ask,
      smallestSets: () => [
        {device: 'mirror', kernels: ['5.8', '5.9'], sets: [['R45.retry', 'R46.retry'], ['R13']]},
        {device: 'pin', kernels: ['5.8'], sets: []},
        {device: 'sva', kernels: ['5.8', '5.9'], sets: [['R45.retry', 'R46.retry'], ['R13']]},
      ],
    }),
  ).toMatch(`
without R45.retry R46.retry

pin mr request get sva snoop: 4.20 5.8 ${NEWER}
mirror: 5.8 ${NEWER}
  Observation Sometimes 1 1
  r0=1;
  r0=2;
  States 10, transitions 9
  Rules

mirror: 4.20
  Observation not-applicable

Smallest sets of rules
# Those of a line, switched off together, change the observation.

mirror sva: 5.8 5.9
  R45.retry R46.retry
  R13

pin: 5.8
  none
`));

it('says where no verdict was reached', () => {
  const {test} = entry();
  expect(printExpected({test, answers: [ask(test, {kernel: '5.8', device: 'pin', bound: 5})]})).toBe(`${HEAD}
pin: 5.8
  Observation unknown: stopped at 5 states, the bound
`);
});
