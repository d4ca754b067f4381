/**
 * A litmus test in a mail, however its lines were broken and joined. The notation tells where a statement begins: at `A:`, at
 * `together`, `end` and a quotation mark, at the condition; so its lines can be made anew.
 */
import {print} from '../../litmus/print';
import {read} from '../../litmus/read';
import type {Test} from '../../model/program';
import type {MailLine} from './mail';

/** The first test that is whole and well-formed; undefined where there is none. */
export function testIn(lines: readonly MailLine[]): Test | undefined {
  const tried = lines.flatMap(({text}, i) => (/\blitmus\b/.test(text) ? [i] : []));
  for (const at of tried.slice(0, MOST)) {
    const from = lines.slice(at, at + LONGEST);
    // First with what was answered between its lines, in case a line of it has lost its mark; then without.
    const {depth} = from[0]!;
    const quoted = from.filter((line) => line.depth === depth || line.text === '');
    const found = testOf(from) ?? testOf(from.map(withoutComment)) ?? testOf(quoted.map(withoutComment));
    if (found) return found;
  }
  return undefined;
}

/** Words "litmus" that are tried, and lines of a test. */
const MOST = 20;
const LONGEST = 1000;

function testOf(lines: readonly MailLine[]): Test | undefined {
  const text = plain(lines.map((line) => line.text).join('\n'));
  const tokens = [...text.slice(text.search(/\blitmus\b/)).matchAll(TOKEN)]
    .map(([token]) => token)
    // What is left of a quotation whose lines were joined.
    .filter((token) => !/^[>|]$/.test(token));
  const made = statements(tokens);
  if (made === undefined) return undefined;
  try {
    return joinQuestion(read(made));
  } catch {
    return undefined;
  }
}

/** There is none in a block of ours, but somebody may have written one into it. */
function withoutComment({depth, text}: MailLine): MailLine {
  return {depth, text: text.replace(/^((?:[^"#]|"[^"]*")*)#.*$/, '$1')};
}

/** A quoted line may go over several; of what is no part of the notation, each character is a token. */
const TOKEN = /"[^"]*"|[\w-]+(?:@[\w-]*)?'?|\/\\|\\\/|\S/g;

/** With the signs that mailers put in the place of others made those again. */
function plain(text: string): string {
  return (
    text
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/[\u201c\u201d\u201e]/g, '"')
      .replace(/[\u2010-\u2013\u2212]/g, '-')
      .replace(/\u00a0/g, ' ')
      // Archives of lists take @ for an address.
      .replace(/\bD *(?:\(a\)|\(at\)|\[at\]|\(\)| at ) *(?=[A-Z]\s*:)/g, 'D@')
      // A word too long for its line.
      .replace(/([\w-])\\\s+/g, '$1')
  );
}

/** A statement a line, up to the end of the condition; undefined where that does not come. */
function statements(tokens: readonly string[]): string | undefined {
  const lines: string[] = [];
  let line: string[] = [];
  const begin = () => {
    if (line.length > 0) lines.push(line.join(' '));
    line = [];
  };
  let depth = 0;
  let asks = false;
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (!asks) {
      if (/^(?:exists|forall)$/.test(token) && next === '(') {
        if (line.at(-1) !== '~' || line.length > 1) begin();
        asks = true;
      } else if (
        /^(?:together|end)$/.test(token) ||
        token.startsWith('"') ||
        (token === '~' && next === 'exists') ||
        (isActor(token) && next === ':') ||
        /^"|^end$|^together$/.test(line.at(-1) ?? '')
      ) {
        begin();
      }
    }
    line.push(token.startsWith('"') ? token.replace(/\s+/g, ' ') : token);
    if (!asks) continue;
    if (token === '(') depth++;
    if (token === ')' && --depth === 0) {
      begin();
      return lines.join('\n');
    }
  }
  return undefined;
}

function isActor(token: string): boolean {
  return /^(?:[A-Z]'?|D@[A-Z])$/.test(token);
}

/** Quoted lines that were one before a mail had to have narrow lines (src/cite/test-lines.ts). */
function joinQuestion(test: Test): Test {
  const question: string[] = [];
  let goesOn = '';
  for (const words of test.question) {
    goesOn += words.endsWith('\\') ? words.slice(0, -1) : words;
    if (/[ \\]$/.test(words)) continue;
    question.push(goesOn);
    goesOn = '';
  }
  return {...test, question: goesOn === '' ? question : [...question, goesOn.trimEnd()]};
}

/** Whether two tests are the same but for how their questions are broken into lines. */
export function sameTest(a: Test, b: Test): boolean {
  return bare(a) === bare(b) && asked(a) === asked(b);
}

/** Whether all but the question is the same. */
export function sameSteps(a: Test, b: Test): boolean {
  return bare(a) === bare(b);
}

function bare(test: Test): string {
  return print({...test, question: []});
}

/** What a mail may have lost or made otherwise is no difference. */
function asked({question}: Test): string {
  return question.join('').replace(/[^\p{L}\p{N}]+/gu, '');
}
