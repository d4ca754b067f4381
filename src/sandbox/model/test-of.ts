/** The test of a text. The same text gives the same test, so that what is known of it need not be worked out again. */
import type {Test} from '../../model/program';
import {read} from '../../litmus/read';

/** So many texts are remembered: what is known of a test may be a million states. */
const KEPT = 4;

const known = new Map<string, Test>();

/** Throws a LitmusError for a text that is no test. */
export function testOf(text: string): Test {
  const test = known.get(text) ?? read(text, 'Code');
  known.delete(text);
  known.set(text, test);
  if (known.size > KEPT) known.delete(known.keys().next().value!);
  return test;
}
