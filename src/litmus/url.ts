/**
 * A test on one line, for the fragment of an address: readable, and made of letters, digits and `- . : ; =` alone, so
 * that no mailer, no format=flowed and no finder of links breaks it. It ends with a letter or a digit.
 *
 *     pin-fork-write;A:map.x;A:x=1;A:register.x;A:fork.B;A:x=2;D:r0=x;D:x=3;A:r1=x;B:r2=x;exists.r0=2.and.r1=3
 *
 * | notation                   | here                                                                 |
 * | -------------------------- | -------------------------------------------------------------------- |
 * | newline                    | `;`                                                                  |
 * | `litmus name`              | `name`                                                               |
 * | blank                      | `.`, and none beside `:` and `=`                                     |
 * | `A'`                       | `A2`: its second thread                                              |
 * | `D@B`                      | `DB`: archives of lists turn `@` into " at "                         |
 * | `exists (P)`, `forall (P)` | `exists.P`, `forall.P`                                               |
 * | `~exists (P)`              | `not.exists.P`                                                       |
 * | `/\` `\/` `~`              | `and` `or` `not`                                                     |
 * | `( … )`                    | `begin … end`, where reading needs them                              |
 * | `"Does D see x?"`          | left out, or `ask.Does.D.see.x-3f-`: `-` is `--`, others `-` hex `-` |
 *
 * What mailers do to a link is undone: the punctuation of the sentence around it, a line break inside (with the `>` of
 * a quotation), percent signs, quoted-printable's `=3D`, the `&gt;` of an archive.
 */
import type {Proposition, Step, Test} from '../model/program';
import {parse} from './parse';
import {needsGroupInAnd, needsGroupInOr, printProposition, printStep} from './print';

/** The test as one line. The question is left out, for what a link costs is its length, unless it is asked for. */
export function encode(test: Test, {question = false} = {}): string {
  const {quantifier, proposition} = test.condition;
  return [
    test.name,
    ...(question ? test.question.map(encodeWords) : []),
    ...test.blocks.flatMap((block) =>
      block.kind === 'step' ? [encodeStep(block.step)] : ['together', ...block.steps.map(encodeStep), 'end'],
    ),
    `${quantifier.replace('~', 'not.')}.${encodeProposition(proposition)}`,
  ].join(';');
}

/** The test of a link. Throws a LitmusError whose lines are those of `textOf(link)`. */
export function decode(link: string, file = 'link'): Test {
  return parse(textOf(link), file);
}

/** A link in the notation, right or wrong: what an editor shows beside the error. */
export function textOf(link: string): string {
  const [name = '', ...statements] = repair(link)
    .split(';')
    .filter((statement) => statement !== '');
  return [`litmus ${name}`, ...statements.map(decodeStatement)].join('\n') + '\n';
}

function encodeStep(step: Step): string {
  return printStep(step)
    .replace(/^([A-Z])'/, '$12')
    .replace(/^D@/, 'D')
    .replace(/ ?([:=]) /g, '$1')
    .replaceAll(' ', '.');
}

function encodeProposition(proposition: Proposition): string {
  switch (proposition.kind) {
    case 'not':
      return `not.${encodeOperand(proposition.of, needsGroupInAnd(proposition.of))}`;
    case 'and':
      return proposition.of.map((operand) => encodeOperand(operand, needsGroupInAnd(operand))).join('.and.');
    case 'or':
      return proposition.of.map((operand) => encodeOperand(operand, needsGroupInOr(operand))).join('.or.');
    default:
      return printProposition(proposition).replace('D@', 'D').replace(' = ', '=');
  }
}

function encodeOperand(operand: Proposition, group: boolean): string {
  return group ? `begin.${encodeProposition(operand)}.end` : encodeProposition(operand);
}

function encodeWords(words: string): string {
  const escape = (character: string) => (character === '-' ? '--' : `-${character.codePointAt(0)!.toString(16)}-`);
  return `ask.${words.replace(/[^A-Za-z0-9 ]/gu, escape).replaceAll(' ', '.')}`;
}

function decodeStatement(statement: string): string {
  if (statement.startsWith('ask.')) return `"${decodeWords(statement.slice(4))}"`;
  const condition = /^(exists|forall|not\.exists)\.(.*)$/.exec(statement);
  if (condition) return `${condition[1]!.replace('not.', '~')} (${decodeProposition(condition[2]!)})`;
  if (statement === 'together' || statement === 'end') return statement;
  return statement
    .replace(/^([A-Z])2:/, "$1':")
    .replace(/^D([A-Z]):/, 'D@$1:')
    .replace(':', ': ')
    .replace('=', ' = ')
    .replaceAll('.', ' ');
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['and', '/\\'],
  ['or', '\\/'],
  ['not', '~'],
  ['begin', '('],
  ['end', ')'],
]);

function decodeProposition(proposition: string): string {
  const words = proposition.split('.');
  return words
    .map((word) => MARKS.get(word) ?? word.replace(/^D([A-Z]):/, 'D@$1:').replace('=', ' = '))
    .join(' ')
    .replace(/([(~]) /g, '$1')
    .replaceAll(' )', ')');
}

function decodeWords(words: string): string {
  return words.replaceAll('.', ' ').replace(/--|-([0-9a-f]{1,6})-/g, (all, hex: string | undefined) => {
    const code = hex === undefined ? 0x2d : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** A link as it was made, from what arrived. */
function repair(link: string): string {
  let text = link.replace(/(?:%[0-9A-Fa-f]{2})+/g, unescape).replace(/&(?:gt|lt|quot|amp);/g, '');
  if (text.includes('=3D')) {
    // Quoted-printable that nobody decoded: there, `=` at the end of a line is part of the line break.
    text = text.replace(/=[ \t]*\r?\n/g, '').replaceAll('=3D', '=');
  }
  return trim(
    text
      .replace(/[\r\n]\s*(?:[>|]\s*)*/g, '')
      // Blanks and what no eye sees: a line break may have become one of them.
      .replace(/[\p{Z}\p{C}]/gu, ''),
  );
}

/** Without what cannot begin or end a link. A loop, for `[^…]+$` takes the square of a hostile link's length. */
function trim(text: string): string {
  const start = text.search(/[A-Za-z0-9-]/);
  let end = text.length;
  while (end > start && !/[A-Za-z0-9]/.test(text[end - 1]!)) end--;
  return start < 0 ? '' : text.slice(start, end);
}

function unescape(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}
