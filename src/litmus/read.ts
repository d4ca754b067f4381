/** A text to a test that can be run: parsed and checked. */
import type {Test} from '../model/program';
import {check} from './check';
import {LIMITS} from './limits';
import {parse} from './parse';
import {LitmusError} from './problem';

/** `file` is the name in messages. Throws a LitmusError whose message is what a terminal should show. */
export function read(text: string, file = 'input'): Test {
  const test = parse(text, file);
  const problems = check(test, file);
  if (problems.length > 0) throw new LitmusError(problems.slice(0, LIMITS.problems));
  return test;
}
