/**
 * A result is found again for every kernel that agrees on the rules that were asked after (results.ts). So a rule that was not
 * asked after must change nothing, and what was found again must be what a fresh exploration finds.
 */
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {type RuleId, SWITCHABLE} from '../../model/rules';
import {kernelOf, type Result, Results} from '../results';
import {type Case, cases} from './testing/arbitrary';
import {forAll, TIMEOUT} from './testing/runs';

const BOUND = 20_000;
const some = fc.uniqueArray(fc.constantFrom(...SWITCHABLE), {minLength: 1, maxLength: 8});

function fresh({test, kernel, device}: Case, without: readonly RuleId[] = []): Result {
  return new Results(test).of(kernelOf(kernel, without), device, BOUND);
}

it(
  'a rule that was not asked after changes nothing',
  () =>
    forAll(
      fc.tuple(cases({blocks: 8}), some),
      ([one, rules]) => {
        const before = fresh(one);
        const asked = new Set(before.asked);
        const off = rules.filter((id) => !asked.has(id));
        const {rules: inForce} = kernelOf(one.kernel, off);
        // R51 is in force where R52 is not: what was asked after may follow from what was switched off.
        fc.pre(before.asked.every((id) => inForce.has(id) === kernelOf(one.kernel, []).rules.has(id)));
        expect(fresh(one, off)).toEqual(before);
      },
      400,
    ),
  TIMEOUT,
);

it(
  'a rule that was asked after often does: the test above is not empty',
  () => {
    const sample = fc.sample(cases({blocks: 8}), {numRuns: 40, seed: 1});
    const changes = (one: Case, {key, asked}: Result) =>
      asked.some((id) => SWITCHABLE.includes(id) && fresh(one, [id]).key !== key);
    expect(sample.filter((one) => changes(one, fresh(one))).length).toBeGreaterThan(5);
  },
  TIMEOUT,
);

it(
  'what is found again is what a fresh exploration finds',
  () =>
    forAll(
      fc.tuple(cases({blocks: 8}), fc.array(some, {minLength: 2, maxLength: 6})),
      ([one, sets]) => {
        const results = new Results(one.test);
        for (const without of [[], ...sets]) {
          expect(results.of(kernelOf(one.kernel, without), one.device, BOUND)).toEqual(fresh(one, without));
        }
      },
      150,
    ),
  TIMEOUT,
);
