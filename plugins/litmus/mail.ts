/** A test as a mail has it: the run that its page shows first, from which /run makes it again. */
import {blockOf} from '../../src/cite/run-block';
import type {TestRuns} from '../../src/kernels/view';
import {read} from '../../src/litmus/read';
import {seenUnder} from '../kernels/seen';
import type {TestView} from './test-view';

/**
 * `link` is the last line: the short address of the test and not that of the run, for whoever reads the mail in a terminal has
 * no JavaScript. `model` is its version, from 1; `runs` are those on real kernels, which cannot switch a rule off.
 */
export function testMail({text, sandbox}: TestView, link: string, model: number, runs?: TestRuns): string {
  const {kernel, device, without} = sandbox;
  const seen = runs && without.length === 0 ? seenUnder(runs, {kernel, device}) : undefined;
  return blockOf(read(text), {kernel, device, without}, link, {model: model || undefined, seen});
}
