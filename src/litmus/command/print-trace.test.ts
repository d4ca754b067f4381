import {expect, it} from 'vitest';
import {parse} from '../parse';
import {ask, traceOf} from '../testing/fake-model';
import {CANONICAL} from '../testing/samples';
import {printTrace, traceLines} from './print-trace';

const test = parse(CANONICAL);
const lines = (kernel: string, complete = true) =>
  traceLines(test, {kernel, device: 'pin'}, {ask, traceOf}, complete).join('\n');

it('is one column per actor', () =>
  expect(lines('5.9')).toBe(`The shortest execution that satisfies r0 = 2 /\\ r1 = 3:

A                            B       D
---------------------------  ------  ------
map x
x = 1
register x
fork B
  range_start [R13 R40]
  the child shares P1 [R14]
x = 2
                                     r0 = x
                                     x = 3
r1 = x
                             r2 = x

It ends with r0=2;`));

it('shows one that does not satisfy the proposition where none does', () =>
  expect(lines('5.8')).toMatch(/^No execution satisfies r0 = 2 \/\\ r1 = 3\. The shortest one:\n\nA /));

it('says nothing of executions that were not seen', () => {
  const stopped = traceLines(test, {kernel: '5.8', device: 'pin', bound: 5}, {ask, traceOf}, false);
  expect(stopped).toEqual(['Of the executions seen so far none satisfies r0 = 2 /\\ r1 = 3']);
});

it('has processes, then devices, then the kernel', () => {
  const events = ['K', 'D@B', 'B', "A'", 'D', 'A'].map((actor) => ({actor, step: '', text: 'x', rules: []}));
  expect(printTrace('Heading', {events, outcome: {}})[2]).toBe("A    A'   B    D    D@B  K");
});
