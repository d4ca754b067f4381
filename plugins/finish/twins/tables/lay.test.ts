import {describe, expect, it} from 'vitest';
import {columnsOf} from '../columns';
import {gridOf, type Row} from './grid';
import {layTable} from './lay';

const row = (isHead: boolean, ...texts: string[]): Row => ({isHead, cells: texts.map((text) => ({text, span: 1}))});
const lay = (rows: Row[], room = 72) => layTable(gridOf(rows), room);
const KERNELS = [
  '4.20',
  '5.8',
  '5.9',
  '5.10',
  '5.11',
  '5.15',
  '5.18',
  '5.19',
  '6.1',
  '6.2',
  '6.5',
  '6.6',
  '6.12',
  '7.3',
];
const KINDS = ['pin', 'mr', 'request', 'get', 'mirror', 'sva', 'snoop'];

describe('a table', () => {
  it('that fits is drawn with a line below its heads', () => {
    expect(lay([row(true, 'actor', 'is'), row(false, 'A', 'the first'), row(false, 'D', 'the device')])).toEqual([
      'actor  is',
      '-----  ----------',
      'A      the first',
      'D      the device',
    ]);
  });

  it('with one long column wraps it, and leaves a line between its rows', () => {
    const long = 'map a fresh anonymous page, private, readable and writable, all zero, not yet touched by anybody';
    const lines = lay([row(true, 'operation', 'meaning'), row(false, 'map x', long), row(false, 'exit', 'ends')]);
    expect(lines.slice(2)).toEqual([
      'map x      map a fresh anonymous page, private, readable and writable,',
      '           all zero, not yet touched by anybody',
      '',
      'exit       ends',
    ]);
  });

  it('whose columns would be too narrow is a list', () => {
    const text = (n: number) => `${'word '.repeat(n)}end`;
    const lines = lay([
      row(true, 'who', 'memory', 'kernels', 'verdict', ''),
      row(false, text(3), text(9), text(6), text(20), text(5)),
    ]);
    expect(lines[0]).toBe('- who: word word word end');
    expect(lines[1]).toMatch(/^ {2}memory: word/);
    expect(lines.at(-1)).toBe('  word word word word word end');
    expect(lines.every((line) => columnsOf(line) <= 72)).toBe(true);
  });

  it('of kinds and kernels has the kernels below each other', () => {
    const lines = lay([
      row(true, 'Kernel', ...KERNELS),
      ...KINDS.map((kind) => row(false, kind, ...KERNELS.map((_, i) => (i < 2 ? 'Never a' : 'Always b')))),
    ]);
    expect(lines[0]).toBe('Kernel pin      mr       request  get      mirror   sva      snoop');
    expect(lines[2]).toBe('4.20   Never a  Never a  Never a  Never a  Never a  Never a  Never a');
    expect(lines).toHaveLength(2 + KERNELS.length);
  });

  it('of many long verdicts is cut into tables of about the same width', () => {
    const lines = lay([
      row(true, 'Kernel', ...KERNELS),
      ...KINDS.map((kind) => row(false, kind, ...KERNELS.map(() => 'Sometimes a b c'))),
    ]);
    expect(lines.filter((line) => line.startsWith('Kernel'))).toEqual([
      'Kernel pin             mr              request         get',
      'Kernel  mirror           sva              snoop',
    ]);
    expect(lines.every((line) => columnsOf(line) <= 72)).toBe(true);
  });

  it('of many rows with long names has the answers below the names', () => {
    const rows: Row[] = [
      {
        isHead: true,
        cells: [
          {text: 'Era', span: 1},
          {text: 'M', span: 2},
          {text: 'R', span: 12},
        ],
      },
      row(true, 'Kernel', ...KERNELS),
      {isHead: false, cells: [{text: 'fork', span: 1}]},
      row(false, 'fork copies a pinned page for the child\nR15', ...KERNELS.map((_, i) => (i < 2 ? 'no' : 'yes'))),
    ];
    expect(lay(rows)).toEqual([
      '-- fork --',
      '',
      'Era     M        R',
      'Kernel  4.20 5.8 5.9 5.10 5.11 5.15 5.18 5.19 6.1 6.2 6.5 6.6 6.12 7.3',
      '',
      'fork copies a pinned page for the child',
      'R15',
      '        no   no  yes yes  yes  yes  yes  yes  yes yes yes yes yes  yes',
    ]);
  });

  it('leaves out nothing of a cell, whatever the room', () => {
    const text = 'drivers/misc/uacce/uacce.c: uacce_fops_mmap and more of the same';
    for (const room of [30, 50, 72]) {
      const lines = lay([row(true, 'where', 'what', 'why'), row(false, text, text, text)], room);
      expect(lines.every((line) => columnsOf(line) <= room)).toBe(true);
      expect(lines.join(' ').replace(/\s/g, '').split(text.replace(/\s/g, '')).length).toBeGreaterThan(1);
    }
  });
});
