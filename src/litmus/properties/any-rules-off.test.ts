/** Whatever is switched off, the model answers: it does not throw, comes to an end, and does not run out of frames. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {explore} from '../../explore';
import {SWITCHABLE} from '../../model/rules';
import {compile} from '../compile';
import {read} from '../read';
import {kernelOf} from '../results';
import {Run} from '../run';
import {Case, cases} from './testing/arbitrary';
import {forAll, TIMEOUT} from './testing/runs';

/** A hundred times what these programs have. */
const BOUND = 300_000;

const upToThree = fc.uniqueArray(fc.constantFrom(...SWITCHABLE), {maxLength: 3});

/** How the exploration ended, and how many executions came to an end with a step that somebody waits to take. */
function end({test, kernel, device}: Case, without: readonly string[]) {
  const program = compile(test);
  const run = new Run(program, kernelOf(kernel, without), device);
  let waiting = 0;
  const exploration = explore(run, {
    bound: BOUND,
    onTerminal(state) {
      run.outcome(state);
      if (state[run.machine.layout.at]! < program.blocks.length) waiting++;
    },
  });
  return {standing: exploration.standing, terminals: exploration.terminals, waiting};
}

describe('with up to three rules switched off', () => {
  it(
    'every test comes to an end',
    () =>
      forAll(
        fc.tuple(cases(), upToThree),
        ([one, without]) => {
          const {standing, terminals} = end(one, without);
          expect(standing).toBe('complete');
          expect(terminals).toBeGreaterThan(0);
        },
        1200,
      ),
    TIMEOUT,
  );

  it(
    'nobody waits for ever, but for userfaultfd',
    () => {
      const unhindered = cases({without: ['wp', 'unwp']});
      forAll(fc.tuple(unhindered, upToThree), ([one, without]) => expect(end(one, without).waiting).toBe(0), 1200);
    },
    TIMEOUT,
  );

  it('an access comes to an end that mprotect has left behind in the middle of a fork', () => {
    const test = read("litmus t;A:map x;A:x=1;together;A:protect x none;A':fork B;end;B:r0=x;exists (r0=1)");
    expect(end(new Case(test, '4.20', 'pin'), ['R18.lock'])).toMatchObject({standing: 'complete', waiting: 0});
  });

  it('whoever waits for userfaultfd does wait', () => {
    const test = read('litmus t;A:map x;A:x=1;A:wp x;together;A:x=2;A:r0=x;end;exists (A:x=1)');
    expect(end(new Case(test, '6.12', 'pin'), []).waiting).toBe(1);
  });
});
