/**
 * The fragment of a run. Where a link can be short enough for a line of a mail, what it need not say is left out.
 */
import type {Observation} from '../../litmus/answer';
import {print} from '../../litmus/print';
import {read} from '../../litmus/read';
import {encode, textOf} from '../../litmus/url';
import type {Test} from '../../model/program';
import type {Chosen, Language} from '../setting';
import {shortKind} from './kind';
import type {At, Made} from './linked';
import {pack} from './pack';
import {verdictLetter} from './read';
import {NONE, VERSION} from './upgrade';

/** What a link is made of. */
export interface Linkable {
  readonly chosen: Chosen;
  readonly at?: At;
  readonly made?: Made;
}

/** A test of the catalogue, and the rules that are off in it until somebody switches them on. */
export interface Named {
  readonly name: string;
  readonly without: readonly string[];
}

/** With `https://`, a host of 22 characters and `/run#` a link to a test of the catalogue has 72. */
export const NAMED_LENGTH = 37;
/** And one to the reader's own test of a dozen steps has 160. */
export const TEXT_LENGTH = 125;
/** A test whose line is longer is not read by anybody in a link. */
const READABLE = 300;

/** A test of the catalogue by its name. */
export function fragmentOfNamed({name, without}: Named, {chosen, at, made}: Linkable): string {
  const off = [...chosen.without].sort().join() === [...without].sort().join() ? [] : [offOf(chosen) ?? `o=${NONE}`];
  const make = (kind: string, more: readonly string[]) =>
    [VERSION, chosen.kernel, kind, ...off, ...more, name].join(';');
  const short = shortKind(chosen.device);
  return shortest(NAMED_LENGTH, [
    make(chosen.device, [...stepOf(at), ...madeOf(made)]),
    make(short, [...stepOf(at), ...madeOf(made)]),
    // What the model said then is told by the history of the test, which everybody has.
    make(short, stepOf(at)),
    make([short, ...stepOf(at)].join(':').replace('s=', ''), []),
  ]);
}

/** A text: a test on a readable line where that loses nothing but its question and, to be short, its verdict; else packed. */
export async function fragmentOfText(language: Language, text: string, {chosen, at, made}: Linkable): Promise<string> {
  const off = offOf(chosen);
  const make = (kind: string, body: string, more = [...stepOf(at), ...madeOf(made)]) =>
    [VERSION, chosen.kernel, kind, ...(off ? [off] : []), ...more, body].join(';');
  const lines = language === 'litmus' ? linesOf(text) : undefined;
  if (!lines) return make(chosen.device, `${language === 'ts' ? 'ts' : 'lt'}=${await pack(text)};end`);
  const short = shortKind(chosen.device);
  return shortest(TEXT_LENGTH, [
    make(chosen.device, lines.whole),
    make(chosen.device, lines.bare),
    make(short, lines.bare),
    // What the model said then matters less than that the link is whole.
    make(short, lines.bare, stepOf(at)),
    make([short, ...stepOf(at)].join(':').replace('s=', ''), lines.bare, []),
  ]);
}

/** The first that is not too long; where all are, nothing is left out. */
function shortest(length: number, links: readonly string[]): string {
  return links.find((link) => link.length <= length) ?? links[0]!;
}

/** The test on one line, with its question and without; undefined where that would lose something else, such as a comment. */
function linesOf(text: string): {whole: string; bare: string} | undefined {
  if (text.includes('#')) return undefined;
  try {
    const test = read(text);
    const whole = encode(test, {question: true});
    const bare = encode(test);
    const comesBack = (line: string, sent: Test) => print(read(textOf(line))) === print(sent);
    if (bare.length > READABLE || !comesBack(whole, test) || !comesBack(bare, {...test, question: []}))
      return undefined;
    return {whole, bare};
  } catch {
    return undefined;
  }
}

function offOf({without}: Chosen): string | undefined {
  return without.length > 0 ? `o=${without.join(':')}` : undefined;
}

/** The first step of the first execution is what is shown anyway. */
function stepOf(at: At | undefined): string[] {
  if (!at || (at.execution === 1 && at.step === 1)) return [];
  return [at.execution === 1 ? `s=${at.step}` : `s=${at.execution}:${at.step}`];
}

function madeOf(made: {readonly model: number; readonly verdict: Observation} | undefined): string[] {
  return made ? [`m=${made.model}${verdictLetter(made.verdict)}`] : [];
}
