import {describe, expect, it} from 'vitest';
import {check} from './check';
import {parse} from './parse';
import {printProblem} from './problem';
import {read} from './read';
import {generate} from './testing/generate';
import {CANONICAL, EVERYTHING} from './testing/samples';

/** Steps (";" ends one), a condition, and what is said of them; the first step stands at line 2, column 1. */
const WRONG: [steps: string, condition: string, messages: string[]][] = [
  // Processes.
  ['A: map x;B: x = 1', 'A:x = 1', ['2:10: B was never forked. Write a step such as "A: fork B" before this one']],
  [
    'A: map x;K: migrate B x',
    'A:x = 1',
    ['2:10: B was never forked. Write a step such as "A: fork B" before this one'],
  ],
  ['A: map x;D@B: r0 = x', 'A:x = 1', ['2:10: B was never forked. Write a step such as "A: fork B" before this one']],
  [
    'A: map x;B: x = 1;A: fork B',
    'A:x = 1',
    ['2:10: B is not there yet: it is forked at line 2. Move this step behind that'],
  ],
  [
    'A: map x;together;B: x = 1;A: x = 2;end;A: fork B',
    'A:x = 1',
    ['2:19: B is not there yet: it is forked at line 2. Move this step behind that'],
  ],
  ['A: map x;B: fork B', 'A:x = 1', ['2:10: B cannot fork itself. Write a step such as "A: fork B"']],
  ['A: map x;A: fork A', 'A:x = 1', ['2:10: A exists from the start. Give the child another name, such as B']],
  [
    'A: map x;A: fork B;B: exit;A: fork B',
    'A:x = 1',
    ['2:28: B was forked at line 2. Give this child another name, such as C'],
  ],
  [
    "A: map x;A': x = 1",
    'A:x = 1',
    ['2:10: A\' runs only between "together" and "end". Put this step there, or write A'],
  ],
  // Registrations.
  [
    'A: map x;A: deregister x',
    'A:x = 1',
    [
      '2:10: A has nothing to take back: it has not registered x here. Write "A: register x" before, or take this step out',
    ],
  ],
  [
    'A: map x;A: register x;A: deregister x;A: deregister x',
    'A:x = 1',
    [
      '2:40: A has nothing to take back: it has not registered x here. Write "A: register x" before, or take this step out',
    ],
  ],
  [
    'A: map x;A: register x;A: fork B;B: deregister x',
    'A:x = 1',
    [
      '2:34: B has nothing to take back: it has not registered x here. Write "B: register x" before, or take this step out',
    ],
  ],
  [
    'A: map x;A: deregister x;A: register x',
    'A:x = 1',
    [
      '2:10: A has nothing to take back: it has not registered x here. Write "A: register x" before, or take this step out',
    ],
  ],
  [
    'A: map x;A: register x;A: fork B;D@B: r0 = x',
    'A:x = 1',
    [
      '2:34: D@B acts through what B registered, and B registers nothing. Write a step such as "B: register x", or D for what A registered',
    ],
  ],
  // Mappings.
  [
    'A: map x;A: map x',
    'A:x = 1',
    ['2:10: A has x mapped already, since line 2. Write "A: unmap x" before, or take another name'],
  ],
  [
    'A: map x;A: fork B;B: map x',
    'A:x = 1',
    ['2:20: B has x mapped already, since line 2. Write "B: unmap x" before, or take another name'],
  ],
  [
    'A: map x y;A: unmap x;A: map x;A: map y',
    'A:x = 1',
    ['2:32: A has y mapped already, since line 2. Write "A: unmap y" before, or take another name'],
  ],
  [
    "together;A: map x;A': map x;end",
    'A:x = 1',
    ['2:19: A has x mapped already, since line 2. Write "A: unmap x" before, or take another name'],
  ],
  ['A: map x x', 'A:x = 1', ['2:1: x is named twice. Write two cells, or "map x"']],
  [
    'A: map x;A: map y;A: unmap x;A: unmap y;A: map x y',
    'A:x = 1',
    [
      '2:41: x and y lie on different pages, for another step maps one of them without the other, and a name keeps its address. Map each alone, or take other names',
    ],
  ],
  // The condition.
  [
    'A: map x;D: r1 = x;A: r0 = x',
    'r5 = 1',
    ['4:9: no step sets r5. Ask for r0 or r1, or write a step such as "A: r5 = x"'],
  ],
  ['A: map x', 'r5 = 1', ['4:9: no step sets r5. Take it out, or write a step such as "A: r5 = x"']],
  ['A: r0 = x', 'A:x = fault', ['4:9: nobody maps x. Take it out, or write a step such as "A: map x"']],
  [
    'A: map x',
    'D:y = 1 \\/ ~(B:x = 1 /\\ D@B:x = 1)',
    [
      '4:9: nobody maps y. Ask for x, or write a step such as "A: map y"',
      '4:22: B was never forked. Ask for A, or write a step such as "A: fork B"',
      '4:33: B was never forked. Ask for A, or write a step such as "A: fork B"',
    ],
  ],
  [
    'A: map x;A: fork B',
    'D@B:x = 1',
    [
      '4:9: D@B sees what B registered, and B registers nothing. Write a step such as "B: register x", or D for what A registered',
    ],
  ],
  // Size.
  [
    'A: map x;A: fork B;A: fork C;A: fork E;A: fork F;A: fork G;G: fork H',
    'A:x = 1',
    ['2:60: H is one process too many: a test has at most 6'],
  ],
  [
    'A: map a b;A: map c d;A: map e f;A: map g h;A: r0 = i',
    'A:a = 1',
    ['2:45: i is one cell too many: a test has at most 8'],
  ],
  [
    `A: map x${';A: x = 1'.repeat(200)}`,
    'A:x = 1',
    ['2:1801: a test has at most 200 steps, and this one has 201. Ask the same with fewer'],
  ],
];

/** What runs, and may end in a `fault`. */
const RIGHT: [steps: string, condition: string][] = [
  ['A: r0 = x;A: x = 1;A: unmap x', 'r0 = fault'],
  ['A: register x;D: r0 = x', 'r0 = fault'],
  ['A: map x;D: r0 = x', 'r0 = fault /\\ D:x = fault'],
  ['K: migrate A x;K: merge A x y;A: wp x;A: r0 = x', 'r0 = unset'],
  ['A: map x;A: register x;A: exit;A: x = 1;D: r0 = x', 'r0 = 0'],
  // A child that the same block forks, and its child, in whatever order they are written.
  ['A: map x;together;C: x = 1;B: fork C;A: fork B;B: x = 2;end', 'C:x = 1'],
  ["A: map x;together;A': x = 1;A: x = 2;end", 'A:x = 1'],
  // A page is registered, by whichever of its cells.
  ['A: map x y;A: register x;A: deregister y', 'A:x = 0'],
  ["A: map x;together;A: deregister x;A': register x;end", 'A:x = 0'],
  ['A: map x;A: fork B;D@B: r0 = x;B: register x', 'r0 = fault'],
  // What is not certainly mapped may be mapped.
  ['A: map x;A: unmap x;A: map x', 'A:x = 0'],
  ['A: map x;A: exec;A: map x', 'A:x = 0'],
  ['A: map x;A: advise x dontfork;A: fork B;B: map x', 'A:x = 0'],
  ['A: map x;together;A: advise x dontfork;end;A: fork B;B: map x', 'A:x = 0'],
  ["A: map x;together;A: fork B;A': unmap x;end;B: map x", 'A:x = 0'],
  ["A: map x;together;A: unmap x;A': map x;end;A: map x", 'A:x = 0'],
  ["A: map x;together;A: exec;A': map x;end;A: map x", 'A:x = 0'],
  ['A: fork B;A: map x;B: map x', 'A:x = 0'],
  ['A: map x;A: unmap x;A: map x y', 'A:y = 0'],
];

const text = (steps: string, condition: string) => `litmus t\n${steps}\n\nexists (${condition})\n`;

describe('what cannot be meant', () => {
  it.each(WRONG)('%s — %s', (steps, condition, messages) =>
    expect(check(parse(text(steps, condition)), 't').map(printProblem)).toEqual(
      messages.map((message) => `t:${message}`),
    ),
  );

  it('is in the order of the text', () => {
    const lines = check(parse('litmus t\nB: x = 1\nA: fork A\nC: x = 1\nexists (r0 = 1)')).map(({line}) => line);
    expect(lines).toEqual([2, 3, 4, 5]);
  });

  it('is thrown by read, ten problems at most', () => {
    expect(() => read(text('B: x = 1', 'r0 = 1'), 'f.litmus')).toThrow(
      /^f\.litmus:2:1: B was never forked\..*\nf\.litmus:4:9: no step sets r0\./,
    );
    try {
      read(text('B: x = 1;'.repeat(20), 'r0 = 1'));
    } catch (error) {
      expect((error as Error).message.split('\n').length).toBe(10);
    }
  });
});

describe('what may happen', () => {
  it.each(RIGHT)('%s — %s', (steps, condition) => expect(check(parse(text(steps, condition)))).toEqual([]));

  it('is every sample', () => {
    expect(check(parse(CANONICAL))).toEqual([]);
    expect(read(EVERYTHING)).toEqual(parse(EVERYTHING));
  });
});

it('has an opinion about any test', () => {
  for (let seed = 0; seed < 2000; seed++)
    for (const {message} of check(generate(seed))) expect(message).not.toContain('undefined');
});
