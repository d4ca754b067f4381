/**
 * "Copy for mail" of a program: plain text of at most 72 columns, from which /run makes the program again, also when a mailer
 * has broken its lines otherwise: they are numbered, and one too long goes on behind its number and a `+`.
 *
 *     A program of 3 lines on kernel 5.8, device pin:
 *
 *     1| import {Kernel} from 'model';
 *     2|
 *     3| console.log(new Kernel().process.read('x'), 'a long line, whose end h
 *     3+ as no room on its line');
 *
 *     It prints:
 *
 *       fault
 *
 *     https://example.org/run#2;5.8;pin;ts=…;end
 */
import {printSetting} from '../litmus/print-answer';
import type {Chosen} from '../sandbox/setting';
import {versionOf} from './run-block';
import {COLUMNS, wrap} from './wrap';

export interface RunOfProgram {
  readonly title: string;
  readonly code: string;
  readonly chosen: Chosen;
  /** The lines that it printed; absent where it has not been run. */
  readonly printed?: readonly string[] | undefined;
  /** How it ended, where that was not well: `Failed: … (line 3)`. */
  readonly ended?: string | undefined;
  readonly model?: number | undefined;
  readonly link: string;
}

/** Lines of output; a mail with more is read by nobody. */
const MOST = 40;

/** What a program is called that has no title of its own. */
const UNTITLED = 'A program';

/** The block, without a line break at its end. */
export function programBlock({title, code, chosen, printed, ended, model, link}: RunOfProgram): string {
  const lines = code.replace(/\n$/, '').split('\n');
  const name = title === UNTITLED ? '' : `${title}: `;
  const count = `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`;
  return [
    ...wrap(`${name}${name === '' ? 'A' : 'a'} program of ${count} on ${printSetting(chosen)}:`, '  '),
    ...wrap(`Source: the program below, and the model${versionOf(model)}`, '        '),
    '',
    ...listing(lines),
    '',
    ...output(printed),
    ...(ended === undefined ? [] : wrap(ended, '  ')),
    '',
    link,
  ].join('\n');
}

function listing(lines: readonly string[]): string[] {
  const digits = String(lines.length).length;
  return lines.flatMap((line, i) => {
    const number = String(i + 1).padStart(digits);
    const [first = '', ...more] = pieces(line.replaceAll('\t', '  ').trimEnd(), COLUMNS - digits - 2);
    return [`${number}| ${first}`.trimEnd(), ...more.map((piece) => `${number}+ ${piece}`)];
  });
}

/** Cut where no blank stands, for one at the end of a line may be lost. */
function pieces(line: string, room: number): string[] {
  const rest = [...line];
  const found: string[] = [];
  while (rest.length > room) {
    let end = room;
    while (end > room / 2 && (rest[end] === ' ' || rest[end - 1] === ' ')) end--;
    found.push(rest.splice(0, end).join(''));
  }
  return [...found, rest.join('')];
}

function output(printed: readonly string[] | undefined): string[] {
  if (!printed) return ['It has not been run here.'];
  if (printed.length === 0) return ['It prints nothing.'];
  const lines = printed.flatMap((line) => line.split('\n'));
  const more = lines.length - MOST;
  return [
    'It prints:',
    '',
    ...lines.slice(0, MOST).flatMap((line) => hardly(line.replaceAll('\t', '  ').trimEnd())),
    ...(more > 0 ? [`  and ${more} more ${more === 1 ? 'line' : 'lines'}`] : []),
  ];
}

/** As it was printed, two blanks to the right; broken where the column ends, for its blanks may be a table. */
function hardly(line: string): string[] {
  return line === '' ? [''] : pieces(line, COLUMNS - 4).map((piece, i) => `${i === 0 ? '  ' : '    '}${piece}`);
}
