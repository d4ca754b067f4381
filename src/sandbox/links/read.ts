/** What a fragment of /run holds, however it arrived. */
import {isKernelRelease} from '../../model/kernels';
import {switchedOff} from '../../model/rules';
import type {Observation} from '../../litmus/answer';
import {LitmusError} from '../../litmus/problem';
import {print} from '../../litmus/print';
import {read} from '../../litmus/read';
import {encode, textOf} from '../../litmus/url';
import type {Chosen} from '../setting';
import {BadLink} from './bad-link';
import {kindOf} from './kind';
import type {At, Catalogue, Linked, Made, UnderLink} from './linked';
import {unpack} from './pack';
import {repairs} from './repair';
import {isName, NONE, UNSAID, upgraded} from './upgrade';

/**
 * Takes a fragment with or without its `#`, or the whole address, as it arrived: what mailers and browsers do to it is undone.
 * With the `catalogue` a name must be one of its tests, and a test on a line that is one of them has its question again. Throws a
 * BadLink. A readable test of which something was lost is given as far as it can be read, with a note.
 */
export async function readFragment(arrived: string, catalogue?: Catalogue): Promise<Linked> {
  let failed: unknown;
  let readable: Linked | undefined;
  let partly: Linked | undefined;
  for (const fragment of repairs(arrived)) {
    try {
      const linked = await open(fragment);
      if ('test' in linked && catalogue && !catalogue(linked.test)) {
        throw new BadLink(`no test of the catalogue is called ${linked.test.slice(0, 60)}`);
      }
      const lost = lostOf(linked, fragment);
      if (lost === undefined) return asked(linked, catalogue);
      if (lost === '') readable ??= linked;
      else partly ??= {...linked, note: `The link did not arrive as it was made: ${lost}`};
    } catch (error) {
      failed ??= error;
    }
  }
  const found = readable ?? partly;
  if (found) return asked(found, catalogue);
  throw failed;
}

async function open(fragment: string): Promise<Linked> {
  const parts = upgraded(fragment);
  const [kernel, place = ''] = parts;
  // In the shortest links the step stands behind the kind: `p:12`.
  const [, kind, behind] = /^([^:]*)(?::(.*))?$/.exec(place)!;
  const chosen: {-readonly [key in keyof Chosen]?: Chosen[key]} = {};
  if (kernel !== undefined && kernel !== UNSAID) chosen.kernel = kernelOf(kernel);
  if (parts.length > 1 && kind !== UNSAID) {
    const device = kindOf(kind!);
    if (!device) throw new BadLink(`"${kind!.slice(0, 20)}" is no kind of device; it stands where the kind must`);
    chosen.device = device;
  }
  let at = 2;
  let under: UnderLink = {chosen, ...(behind === undefined ? {} : {at: stepOf(behind)})};
  for (; /^[a-z]=/.test(parts[at] ?? ''); at++) under = {...under, ...field(parts[at]!, chosen)};
  const body = parts.slice(at);
  const packed = /^(ts|lt)=(.*)$/.exec(body[0] ?? '');
  if (!isName(body.join(';'))) chosen.without ??= [];
  if (packed) {
    if (body[1] !== 'end')
      throw new BadLink('its end is missing: it was cut off on its way. Copy it again, to its end');
    return {...under, language: packed[1] === 'ts' ? 'ts' : 'litmus', text: await unpack(packed[2]!)};
  }
  const rest = body.join(';');
  if (rest === '') throw new BadLink('it holds no text: it was cut off on its way. Copy it again, to its end');
  if (isName(rest)) return {...under, test: rest};
  return {...under, language: 'litmus', text: textOf(rest)};
}

function kernelOf(text: string): string {
  if (isKernelRelease(text)) return text;
  throw new BadLink(`"${text.slice(0, 20)}" is no kernel that the model knows; it stands where the kernel must`);
}

/** `o=R13:R45.retry`, `s=12`, `s=2:12`, `m=3N`. */
function field(part: string, chosen: {without?: readonly string[]}): {at?: At; made?: Made} {
  const [key, value] = [part[0], part.slice(2)];
  if (key === 'o') {
    chosen.without = value === NONE ? [] : rulesOf(value);
    return {};
  }
  if (key === 's') return {at: stepOf(value)};
  if (key === 'm') return {made: madeOf(value)};
  throw new BadLink(`"${part.slice(0, 20)}" is nothing that a link of this version says`);
}

/** The rules that are off, as `--without` takes them. */
function rulesOf(value: string): string[] {
  const rules = value.split(':');
  try {
    switchedOff(rules);
  } catch (error) {
    throw new BadLink(`o=${value.slice(0, 40)}: ${(error as Error).message.replace(/\.$/, '')}`);
  }
  return rules;
}

function stepOf(value: string): At {
  const [, execution = '1', step = '0'] = /^(?:(\d{1,4}):)?(\d{1,5})$/.exec(value) ?? [];
  const at = {execution: Number(execution), step: Number(step)};
  if (at.execution > 0 && at.step > 0) return at;
  throw new BadLink(`s=${value.slice(0, 20)} is no step: a number from 1 on stands there, such as s=12 or s=2:12`);
}

const VERDICTS: Readonly<Record<string, Observation>> = {
  A: 'Always',
  S: 'Sometimes',
  N: 'Never',
  '-': 'not-applicable',
};

function madeOf(value: string): Made {
  const [, model, letter = ''] = /^(\d{1,6})([ASN-])$/.exec(value) ?? [];
  const verdict = VERDICTS[letter];
  if (verdict && Number(model) > 0) return {model: Number(model), verdict};
  throw new BadLink(`m=${value.slice(0, 20)} is no version of the model with a verdict, such as m=3N`);
}

/** As `m=` has it. */
export function verdictLetter(verdict: Observation): string {
  return Object.keys(VERDICTS).find((letter) => VERDICTS[letter] === verdict)!;
}

/** With the question that a short link leaves out, if the catalogue has it. */
function asked(linked: Linked, catalogue: Catalogue | undefined): Linked {
  if (!('text' in linked) || linked.language !== 'litmus' || !catalogue) return linked;
  try {
    const test = read(linked.text);
    const listed = test.question.length === 0 ? catalogue(test.name) : undefined;
    if (!listed) return linked;
    const {question} = read(listed.text);
    return print({...read(listed.text), question: []}) === print(test)
      ? {...linked, text: print({...test, question})}
      : linked;
  } catch {
    return linked;
  }
}

/**
 * What is wrong with a readable test: one that is wrong goes packed into a link, so this one was right when it was made. Empty
 * where it can be read, but would have been written otherwise: another reading of what arrived may be better.
 */
function lostOf(linked: Linked, fragment: string): string | undefined {
  if (!('text' in linked) || linked.language !== 'litmus' || /;lt=/.test(fragment)) return undefined;
  try {
    const test = read(linked.text, 'line');
    return fragment.endsWith(`;${encode(test, {question: true})}`) ? undefined : '';
  } catch (error) {
    if (!(error instanceof LitmusError)) throw error;
    const [{line, column, message} = {line: 1, column: 1, message: ''}] = error.problems;
    return `at line ${line}, column ${column}: ${message}.`;
  }
}
