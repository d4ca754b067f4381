/** A test as a mail has it: the run that its page shows first, from which /run makes it again. */
import {blockOf} from '../../src/cite/run-block';
import {read} from '../../src/litmus/read';
import type {TestView} from './test-view';

/**
 * `link` is the last line: the short address of the test and not that of the run, for whoever reads the mail in a terminal has
 * no JavaScript. `model` is its version, from 1.
 */
export function testMail({text, sandbox}: TestView, link: string, model: number): string {
  const {kernel, device, without} = sandbox;
  return blockOf(read(text), {kernel, device, without}, link, model || undefined);
}
