/** The condition: `exists (P)`, `~exists (P)` or `forall (P)`; `~` binds tightest, then `/\`, then `\/`. */
import type {Atom, Condition, Proposition} from '../model/program';
import {LIMITS} from './limits';
import type {Line} from './line';
import {SAY, asActor, asByte, asCell, asRegister} from './words';

/** A condition, or nothing if the line does not begin as one. */
export function parseCondition(line: Line): Condition | undefined {
  const place = line.place;
  const quantifier = parseQuantifier(line);
  if (!quantifier) return undefined;
  line.expect('(');
  const proposition = parseOr(line, 0);
  line.expect(')');
  return {quantifier, proposition, place};
}

function parseQuantifier(line: Line): Condition['quantifier'] | undefined {
  if (line.skip('exists')) return 'exists';
  if (line.skip('~', '~exists')) {
    line.expect('exists');
    return '~exists';
  }
  return line.skip('forall') ? 'forall' : undefined;
}

function parseOr(line: Line, depth: number): Proposition {
  return parseList(line, 'or', '\\/', () => parseList(line, 'and', '/\\', () => parseNot(line, depth)));
}

/** Operands of one connective. One operand is itself; parentheses keep an `and` inside an `and` apart. */
function parseList(line: Line, kind: 'and' | 'or', mark: string, operand: () => Proposition): Proposition {
  const first = operand();
  const of = [first];
  while (line.skip(mark)) of.push(operand());
  return of.length === 1 ? first : {kind, of};
}

function parseNot(line: Line, depth: number): Proposition {
  if (depth === LIMITS.depth) line.failWith(`"(" and "~" nest more than ${LIMITS.depth} deep. Ask something simpler`);
  if (line.skip('~')) return {kind: 'not', of: parseNot(line, depth + 1)};
  if (!line.skip('(')) return parseAtom(line);
  const inner = parseOr(line, depth + 1);
  line.expect(')');
  return inner;
}

function parseAtom(line: Line): Atom {
  const place = line.place;
  const register = line.take(SAY.register, asRegister);
  if (register !== undefined) {
    line.expect('=');
    const value = line.take(SAY.value, asByte) ?? line.oneOf(['fault', 'unset'] as const);
    return {kind: 'register', register, value, place};
  }
  const viewer = line.need('a cell as a process or the device sees it (A:x, D:x)', (word) => {
    const actor = asActor(word);
    return actor?.kind === 'device' || (actor?.kind === 'process' && actor.thread === 0) ? actor : undefined;
  });
  line.expect(':');
  const cell = line.need(SAY.cell, asCell);
  line.expect('=');
  const value = line.take(SAY.value, asByte) ?? line.oneOf(['fault'] as const);
  return {kind: 'cell', viewer, cell, value, place};
}
