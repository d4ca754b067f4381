/** What a block says its run was made under. */
import {isDeviceKind} from '../../model/device-kind';
import {isKernelRelease} from '../../model/kernels';
import {switchedOff} from '../../model/rules';
import type {At} from '../links/linked';
import type {Chosen} from '../setting';
import type {MailLine} from './mail';

/** `Test pin-fork-write, kernel 5.8, device pin, without R13`, or the sentence above. */
export interface SettingSaid {
  /** Of the test, or of its end where a mailer has broken it. */
  readonly name: string;
  readonly chosen: Chosen;
}

const UNDER =
  /\bkernel (\d+(?:\.\d+){1,2}), ?device ([a-z]+)(?:, ?without (R\d+(?:\.[a-z]+)?(?:(?:, ?| )R\d+(?:\.[a-z]+)?)*))?/
    .source;
/** Not one that goes on with what cannot be read. */
const HEAD = new RegExp(`\\bTest ([a-z0-9-]+), ${UNDER}(?! ?[.,:]|[\\w.]| without| ?\\W? ?R\\d)`, 'g');
const SENTENCE = new RegExp(
  `(?<![a-z0-9-])([a-z0-9-]{1,80}) on ${UNDER} ?: ?(?:Always|Sometimes|Never|not applicable|unknown)`,
  'g',
);
const PROGRAM = new RegExp(`\\bprogram of (\\d+) lines? on ${UNDER} ?:`);

/** In the order in which they stand there. */
export function settingsIn(lines: readonly MailLine[]): SettingSaid[] {
  const text = inOneLine(lines);
  return [...text.matchAll(SENTENCE), ...text.matchAll(HEAD)].flatMap(([, name, ...under]) => {
    const chosen = chosenOf(under);
    return chosen ? [{name: name!, chosen}] : [];
  });
}

/** Of a program: how many lines it has, and what it was run under. */
export function programSaid(lines: readonly MailLine[]): {count: number; chosen: Chosen} | undefined {
  const [, count, ...under] = PROGRAM.exec(inOneLine(lines)) ?? [];
  const chosen = count === undefined ? undefined : chosenOf(under);
  return chosen && {count: Number(count), chosen};
}

/** `Step 12 of 18: …`, `Execution 2, step 12 of 18: …`. */
export function stepIn(lines: readonly MailLine[]): At | undefined {
  const found = /\b(?:Execution (\d{1,4}), step|Step) (\d{1,5}) of \d+:/.exec(inOneLine(lines));
  return found ? {execution: Number(found[1] ?? 1), step: Number(found[2])} : undefined;
}

/** Whether it speaks as a block does, be it broken wherever. */
export function speaksOfRun(lines: readonly MailLine[]): boolean {
  const text = inOneLine(lines).replaceAll(' ', '');
  return /programof\d+lines?onkernel|Source:the(?:model|programbelow)|Observation[a-z0-9-]+(?:Always|Sometimes|Never)\d/.test(
    text,
  );
}

/** A comment of a program or a test says nothing of this mail. */
const COMMENT = /^\s*(?:#|\/\/|\/?\*)/;

function inOneLine(lines: readonly MailLine[]): string {
  return lines
    .map(({text}) => text)
    .filter((text) => !COMMENT.test(text))
    .join(' ')
    .replace(/[\s>|]+/g, ' ');
}

function chosenOf([kernel = '', device = '', rules]: readonly (string | undefined)[]): Chosen | undefined {
  const without = rules?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (!isKernelRelease(kernel) || !isDeviceKind(device)) return undefined;
  try {
    switchedOff(without);
  } catch {
    return undefined;
  }
  return {kernel, device, without};
}
