import {describe, expect, it} from 'vitest';
import {sequenceOf} from '../../../remark/sequence';
import {columnsOf} from '../columns';
import {drawLanes} from './lanes';

const read = (...lines: string[]) => sequenceOf(lines.map((text, i) => ({text, line: i + 1})));

describe('a sequence', () => {
  it('has a lane for each participant, and an arrow below what is said', () => {
    expect(
      drawLanes(
        read('participant A', 'participant K as kernel', 'A->>K: fork', 'K->>K: share P', 'K-->>A: returns'),
        40,
      ),
    ).toEqual([
      '         A                kernel',
      '         │                   │',
      '         │ fork              │',
      '         ├──────────────────►│',
      '         │                   │',
      '         │        share P ┌──┤',
      '         │                └─►│',
      '         │                   │',
      '         │ returns           │',
      '         │◄╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤',
      '         │                   │',
    ]);
  });

  it('crosses the lanes between, and says beside its lane what a participant does by itself', () => {
    const rows = drawLanes(read('participant A', 'participant B', 'participant C', 'C->>A: back', 'C->>C: alone'), 72);
    expect(rows).toContain('           │◄──────────────────────┼───────────────────────┤');
    expect(rows).toContain('           │                       │              alone ┌──┤');
    expect(rows).toContain('           │                       │                    └─►│');
  });

  it('has notes and blocks as lines', () => {
    const rows = drawLanes(
      read('A->>B: x', 'note over A,B: both', 'alt first', 'A->>B: y', 'else', 'B->>A: z', 'end'),
      40,
    );
    expect(rows).toContain('(A and B: both)');
    expect(rows).toContain('── If: first');
    expect(rows).toContain('── Otherwise');
    expect(rows).toContain('─'.repeat(40));
  });

  it('wraps what is too long, and loses no word', () => {
    const words = 'a label of many words that no lane is wide enough for, and that goes on and on';
    const names = ['user process', 'the driver', 'IOMMU core', 'a very long name', 'device'];
    const rows = drawLanes(
      read(
        ...names.map((name, i) => `participant p${i} as ${name}`),
        ...names.flatMap((_, i) => [`p${i}->>p${(i + 2) % 5}: ${words} ${i}`, `p${i}->>p${i}: ${words} itself ${i}`]),
      ),
      72,
    );
    expect(rows.every((row) => columnsOf(row) <= 72)).toBe(true);
    const text = rows.join(' ').replace(/[\s│├┤┌└┐┘─►◄┼]+/g, ' ');
    for (const word of new Set(words.split(' '))) expect(text).toContain(` ${word} `);
  });
});
