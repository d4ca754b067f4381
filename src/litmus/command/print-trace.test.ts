import {describe, expect, it} from 'vitest';
import {DEVICE_KINDS} from '../../model/device-kind';
import {loadCatalogue} from '../catalogue';
import {ORACLE} from '../oracle';
import {parse} from '../parse';
import {ask, traceOf} from '../testing/fake-model';
import {CANONICAL} from '../testing/samples';
import {traceOf as realTraceOf} from '../trace';
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

It ends with r0=2;

The state at the end:

  Page tables: nothing is mapped
  Frames: none is in use`));

it('says across the columns what each micro-step changed, and how things stand at the end', () => {
  const setting = {kernel: '5.8', device: 'pin'} as const;
  const printed = traceLines(test, setting, {...ORACLE, traceOf: realTraceOf}, true);
  const copy = printed.indexOf('  the pte is P2, writable');
  expect(printed.slice(copy, copy + 7)).toEqual([
    '  the pte is P2, writable',
    '    [R38.flush]',
    "    * A's pte of x: P2 writable, dirty; was P1 read-only",
    '    * P1: 1026 references (1 map + 1 pin + 1 transient), was 1027',
    '    * P2: 1 reference (1 map), was 0',
    '  range_end',
    '    * P1: 1025 references (1 map + 1 pin), was 1026',
  ]);
  expect(printed.slice(-12)).toEqual([
    'It ends with r0=1; r1=2; r2=3;',
    '',
    'The state at the end:',
    '',
    '  Page tables',
    '    A  x  P2 writable, dirty',
    '    B  x  P1 read-only, dirty',
    '  Frames',
    '    P1  x = 3; 1025 references (1 map + 1 pin)',
    '    P2  x = 2; 1 reference (1 map)',
    '  Device, kind pin',
    "    A's x  to read and write; holds P1",
  ]);
});

it('shows one that does not satisfy the proposition where none does', () =>
  expect(lines('5.8')).toMatch(/^No execution satisfies r0 = 2 \/\\ r1 = 3\. The shortest one:\n\nA /));

it('says nothing of executions that were not seen', () => {
  const stopped = traceLines(test, {kernel: '5.8', device: 'pin', bound: 5}, {ask, traceOf}, false);
  expect(stopped).toEqual(['Of the executions seen so far none satisfies r0 = 2 /\\ r1 = 3']);
});

it('has processes, then devices, then the kernel', () => {
  const after = {processes: [], frames: [], registrations: []};
  const events = ['K', 'D@B', 'B', "A'", 'D', 'A'].map((actor) => ({actor, step: '', text: 'x', rules: [], after}));
  expect(printTrace('Heading', {events, outcome: {}})[2]).toBe("A    A'   B    D    D@B  K");
});

describe('with the width of a mail', () => {
  const {entries} = loadCatalogue(process.cwd());
  const some = [...entries.filter((_, i) => i % 9 === 0), ...entries.filter(({name}) => name.startsWith('soft-dirty'))];

  it('no line is longer', () => {
    for (const {test, without} of some)
      for (const device of DEVICE_KINDS)
        for (const off of without.length > 0 ? [[], without] : [[]]) {
          const trace = realTraceOf(test, {kernel: '7.3', device, without: off});
          for (const line of trace ? printTrace('Heading', trace, [], 72) : [])
            expect(line.length).toBeLessThanOrEqual(72);
        }
  });

  it('more actors than there is room for are named on each line', () => {
    const after = {processes: [], frames: [], registrations: []};
    const events = ['A', "A'", 'B', 'D', 'D@B', 'K'].map((actor) => ({
      actor,
      step: `${actor.toLowerCase()} steps`,
      text: 'the child shares P1, read-only on both sides, and what else there is to say',
      rules: ['R14' as const],
      after,
    }));
    expect(printTrace('Heading', {events, outcome: {r0: 1}}, [], 72).slice(2, 8)).toEqual([
      'A:   a steps',
      'A:     the child shares P1, read-only on both sides, and what else there',
      '         is to say [R14]',
      "A':  a' steps",
      "A':    the child shares P1, read-only on both sides, and what else there",
      '         is to say [R14]',
    ]);
  });
});
