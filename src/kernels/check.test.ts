import {describe, expect, it} from 'vitest';
import {checkRecords} from './check';
import type {Disagreement} from './disagreements';
import type {ReadRecord} from './files';
import type {Skip} from './record';
import {ENTRIES, outcomes, RACE, run, STEADY} from './testing/records';

const record = (runs: ReadRecord['runs'], test = 'steady', skips: Skip[] = []): ReadRecord => ({
  test,
  runs,
  skips,
  file: `litmus/${test}.kernels.json`,
  lineOf: (_, index) => 4 + index,
});
const because: Disagreement = {
  id: 'because',
  backends: ['io_uring'],
  kernels: ['6.1'],
  tests: {steady: ['r0=1']},
  reason: 'A reason.',
  sources: [],
  file: 'litmus/disagreements.yaml',
  line: 2,
};
const complaints = (records: ReadRecord[], disagreements: Disagreement[] = []) =>
  checkRecords(ENTRIES, records, disagreements).map(({file, line, message}) => `${file}:${line}: ${message}`);

describe('records', () => {
  it('that agree are not complained of', () => {
    expect(complaints([record([run(STEADY)]), record([run(RACE, {outcomes: outcomes({1: 2})})], 'race')])).toEqual([]);
  });

  it('that differ are, with what the kernel did and what may be done', () => {
    expect(complaints([record([run(STEADY, {outcomes: outcomes({1: 3})})])])).toEqual([
      'litmus/steady.kernels.json:4: io_uring on 6.1.192: the kernel and the model differ: r0=1 (3 times), and never ' +
        'r0=2. Run it again; then correct the rules, or say why in litmus/disagreements.yaml',
    ]);
  });

  it.each([
    ['another program', {program: '0123456789abcdef'}, 'is of another program than steady is now'],
    ['another kind', {kind: 'get'}, 'the kind must be pin, not get'],
    ['another release', {version: '#1 SMP Debian 6.1.193-1 (2026)'}, 'say that it is 6.1.193'],
    ['no package', {package: undefined}, '"package" is missing'],
    ['too many rounds', {rounds: 4}, 'it says 4 rounds, and its outcomes count 3'],
    ['another register', {outcomes: [{count: 3, values: {r1: 2}}]}, 'an outcome has r1; the test has r0'],
    [
      'a kernel to come',
      {release: '7.99', kernel: '7.99.0', version: '#1 SMP Debian 7.99-1 (2027)'},
      'the model knows kernels from 4.20 to 7.3',
    ],
  ] as const)('with %s are complained of', (_, given, message) => {
    expect(complaints([record([run(STEADY, given as Parameters<typeof run>[1])])])[0]).toContain(message);
  });

  it('of no test, in the wrong file, or twice are complained of', () => {
    expect(complaints([record([], 'nothing')])[0]).toContain('there is no test nothing');
    expect(complaints([{...record([]), file: 'litmus/other.kernels.json'}])[0]).toContain(
      'it says that it is of steady',
    );
    expect(complaints([record([run(STEADY), run(STEADY)])])[0]).toContain('is on record already, in line 4');
  });

  it('with a skip of another program are complained of', () => {
    const {backend, lab, kernel, release} = run(STEADY);
    const skip = {backend, lab, program: '0123456789abcdef', reason: 'none', kernels: [{kernel, release}]};
    expect(complaints([record([], 'steady', [skip])])[0]).toContain('the skip is of another program');
  });
});

describe('a disagreement', () => {
  const differs = record([run(STEADY, {outcomes: outcomes({1: 3})})]);

  it('explains what it names and nothing else', () => {
    expect(complaints([differs], [because])).toEqual([]);
    for (const changed of [{kernels: ['6.12']}, {backends: ['vfio' as const]}, {tests: {steady: ['r0=fault']}}]) {
      expect(complaints([differs], [{...because, ...changed}]).join('\n')).toContain('the kernel and the model differ');
    }
  });

  it('that explains nothing, or names no test, is complained of', () => {
    expect(complaints([record([run(STEADY)])], [because])).toEqual([
      'litmus/disagreements.yaml:2: because explains no run of steady on record. Take the test out, or correct its ' +
        'outcomes, backends and kernels',
    ]);
    expect(complaints([], [{...because, tests: {nothing: ['r0=1']}}])[0]).toContain('there is no test nothing');
  });
});
