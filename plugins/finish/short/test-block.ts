/** A litmus test as a mail has it: the run that its page shows first, from which /run makes it again. */
import type {TestView} from '../../litmus/test-view';
import {shortPath} from '../../../src/cite/addresses';
import {blockOf} from '../../../src/cite/run-block';
import {read} from '../../../src/litmus/read';
import type {Ways} from './ways';

/** `model`: its version. */
export function testBlock({name, text, sandbox}: TestView, {absolute}: Ways, model: number): string {
  const {kernel, device, without} = sandbox;
  // Its short address, not that of the run: whoever reads the mail in a terminal has no JavaScript.
  return blockOf(read(text), {kernel, device, without}, absolute(shortPath('test', name)), model || undefined);
}
