/** The listing of a program in a mail (src/cite/program-block.ts): its lines are numbered, so it can be made again. */
import type {MailLine} from './mail';

export interface ProgramFound {
  readonly text: string;
  /** Whether every line stands on a line of its own: only then its blanks are as they were. */
  readonly intact: boolean;
}

/** The program of so many lines; undefined where one of them is missing. */
export function programIn(lines: readonly MailLine[], count: number): ProgramFound | undefined {
  if (count > lines.length * 100) return undefined;
  const text = lines.map((line) => line.text.replaceAll('\u00a0', ' ')).join('\n');
  const head = /program of \d+ lines?\s+on\s+kernel[^:]*:/.exec(text);
  if (!head) return undefined;
  let rest = text.slice(head.index + head[0].length);
  const found: string[] = [];
  let intact = true;
  for (let number = 1; number <= count; number++) {
    const begins = marker(`${number}\\|`).exec(rest);
    if (!begins || (number > 1 && begins.index > rest.length)) return undefined;
    if (begins[1] !== '' && begins[1] !== '\n') intact &&= /\n[ \t]*$/.test(begins[1]!);
    rest = rest.slice(begins.index + begins[0].length);
    const next = number < count ? marker(`${number + 1}\\|`).exec(rest) : END.exec(rest);
    const whole = next ? rest.slice(0, next.index) : number < count ? undefined : rest;
    if (whole === undefined) return undefined;
    rest = rest.slice(whole.length);
    const parts = whole.split(marker(`${number}\\+`)).filter((_, i) => i % 2 === 0);
    const lines = parts.map((part) => part.replace(/\s+$/, '').replace(/^ /, ''));
    if (lines.some((line) => line.includes('\n'))) intact = false;
    found.push(lines.map((line) => line.replace(/\s*\n\s*/g, ' ')).join(''));
  }
  return {text: `${found.join('\n')}\n`, intact};
}

/** A number with its sign, at the beginning of a line or behind a blank. */
function marker(sign: string): RegExp {
  return new RegExp(`(^|\\s+)${sign}(?=\\s|$)`);
}

/** What follows the last line. */
const END = /\n[ \t]*\n|\s+It prints(?:\s+nothing)?[:.]|\s+It has not been run here/;
