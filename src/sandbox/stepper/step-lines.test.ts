import {describe, expect, it} from 'vitest';
import {steps} from '../../picture/testing/executions';
import {stepOf, toldInFull} from './sentence';
import {stepLines} from './step-lines';

const all = steps('pin-fork-write', '5.8', 'pin');
const copied = all.findIndex(({text}) => text.startsWith('the pte is P2'));

describe('a step in a sentence', () => {
  it('says what it is a part of, and by which rules', () =>
    expect(toldInFull(all, copied)).toBe('A: x = 2: the pte is P2, writable [R38.flush]'));

  it('is told from those of others in between', () => {
    const race = steps('soft-dirty-races-stores', '7.3', 'get');
    const flush = race.findIndex(({text}) => text === 'flush');
    expect(race[flush - 1]!.actor).toBe("A'");
    expect(stepOf(race, flush)).toBe('K: clear-soft-dirty A');
  });

  it('may have nothing to tell', () => {
    const advised = steps('dontfork-undone', '7.3', 'get');
    expect(
      toldInFull(
        advised,
        advised.findIndex(({text}) => text === ''),
      ),
    ).toBe('A: advise x dontfork');
  });
});

it('a step as text is what happens, what it changes, and how things stand then', () =>
  expect(stepLines(all, copied)).toEqual([
    'Step 12 of 18. A: x = 2: the pte is P2, writable [R38.flush]',
    "  * A's pte of x: P2 writable, dirty; was P1 read-only",
    '  * P1: 1026 references (1 map + 1 pin + 1 transient), was 1027',
    '  * P2: 1 reference (1 map), was 0',
    '',
    'Page tables',
    '  A  x  P2 writable, dirty',
    '  B  x  P1 read-only, dirty',
    'Frames',
    '  P1  x = 1; 1026 references (1 map + 1 pin + 1 transient)',
    '  P2  x = 1; 1 reference (1 map)',
    'Device, kind pin',
    "  A's x  to read and write; holds P1",
  ]));
