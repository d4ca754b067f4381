/** Draws a sequence in text: a lane for each participant, time runs down. */
import type {Participant, Sequence, SequenceStep} from '../../../remark/sequence';
import {stepInWords} from '../../../remark/sequence';
import {wrap} from '../../../../src/cite/wrap';
import {columnsOf, padded} from '../columns';

/** The least columns that a label is wrapped in. */
const LEAST = 24;

/** The rows, none wider than `room`. */
export function drawLanes({participants, steps}: Sequence, room: number): string[] {
  const pitch = Math.floor(room / participants.length);
  const at = new Map(participants.map((participant, i) => [participant, i * pitch + Math.floor((pitch - 1) / 2)]));
  const lanes = () => row(room, (cells) => participants.forEach((one) => (cells[at.get(one)!] = '│')));
  return [
    ...heads(participants, pitch),
    ...steps.flatMap((step) => [lanes(), ...stepRows(step, at, lanes(), room)]),
    lanes(),
  ].map((line) => line.trimEnd());
}

/** The names, each above its lane. */
function heads(participants: readonly Participant[], pitch: number): string[] {
  const names = participants.map(({name}) => wrap(name, '', pitch - 1));
  const height = Math.max(...names.map(({length}) => length));
  return Array.from({length: height}, (_, n) =>
    names
      .map((lines) => {
        const line = lines[n - (height - lines.length)] ?? '';
        return padded(' '.repeat(Math.floor((pitch - 1 - columnsOf(line)) / 2)) + line, pitch);
      })
      .join('')
      .trimEnd(),
  );
}

function stepRows(step: SequenceStep, at: ReadonlyMap<Participant, number>, lanes: string, room: number): string[] {
  if (step.kind !== 'message') {
    const says = stepInWords(step);
    if (says === undefined) return ['─'.repeat(room)];
    return wrap(says, '', room - 3).map((line, i) =>
      step.kind === 'note' ? line : `${i === 0 ? '── ' : '   '}${line}`,
    );
  }
  const [from, to] = [at.get(step.from)!, at.get(step.to)!];
  if (from === to) return toItself(step.text, from, lanes, room);
  const left = Math.min(from, to);
  // The words stand above their arrow; long ones go on over the lanes beside it.
  const start = Math.max(0, Math.min(left + 2, room - LEAST));
  const said = wrap(step.text, '', room - start).map((line) => over(lanes, start, `${line} `));
  const arrow = row(room, (cells) => {
    [...lanes].forEach((character, x) => (cells[x] = character));
    const [first, last] = [left, Math.max(from, to)];
    const line = step.dotted ? '╌' : '─';
    for (let x = first + 1; x < last; x++) cells[x] = cells[x] === '│' ? '┼' : line;
    cells[from] = from < to ? '├' : '┤';
    cells[to + (from < to ? -1 : 1)] = from < to ? '►' : '◄';
  });
  return [...said, arrow];
}

/** What a participant does by itself: a small loop at its lane, the words beside it, on the side that has room. */
function toItself(text: string, lane: number, lanes: string, room: number): string[] {
  const isRight = lane + 5 + LEAST <= room || lane < room / 2;
  const said = wrap(text, '', isRight ? room - lane - 5 : lane - 5);
  const marks = isRight ? ['├──┐', '│  │', '│◄─┘'] : ['┌──┤', '│  │', '└─►│'];
  return [...said, ...(said.length === 1 ? [''] : [])].map((line, i, all) => {
    const mark = marks[i === 0 ? 0 : i === all.length - 1 ? 2 : 1]!;
    if (isRight) return over(lanes, lane, line === '' ? mark : `${mark} ${line} `);
    const words = line === '' ? '' : ` ${line} `;
    return over(over(lanes, lane - 3 - columnsOf(words), words), lane - 3, mark);
  });
}

/** A line with words over a part of it. */
function over(line: string, start: number, words: string): string {
  const end = start + columnsOf(words);
  return padded([...line].slice(0, start).join(''), start) + words + [...line].slice(end).join('');
}

function row(room: number, fill: (cells: string[]) => void): string {
  const cells = Array<string>(room).fill(' ');
  fill(cells);
  return cells.join('');
}
