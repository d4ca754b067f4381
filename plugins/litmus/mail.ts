/** A test as a mail has it: the run that its page shows first, from which /run makes it again. */
import {shortPath} from '../../src/cite/addresses';
import {blockOf} from '../../src/cite/run-block';
import {read} from '../../src/litmus/read';
import type {TestView} from './test-view';

/** The last line is the short address, to be completed where it is copied; `model` is its version, from 1. */
export function testMail({name, text, sandbox}: TestView, model: number): string {
  const {kernel, device, without} = sandbox;
  return blockOf(read(text), {kernel, device, without}, shortPath('test', name), model || undefined);
}
