/** A condition asks for registers that a step sets, for cells that somebody maps, for processes that there are. */
import type {Atom, Proposition, Test} from '../model/program';
import {type Complain, either} from './problem';
import {cellsOf, registerOf, stepsOf} from './steps';

export function checkCondition(test: Test, complain: Complain): void {
  const steps = stepsOf(test);
  const operations = steps.map(({operation}) => operation);
  const registers = new Set(operations.map(registerOf).filter((register) => register !== undefined));
  const cells = new Set(operations.flatMap((operation) => (operation.op === 'map' ? cellsOf(operation) : [])));
  const processes = new Set([
    'A',
    ...operations.flatMap((operation) => (operation.op === 'fork' ? [operation.child] : [])),
  ]);
  const registrants = new Set(
    steps.flatMap(({actor, operation}) => (actor.kind === 'process' && operation.op === 'register' ? actor.name : [])),
  );

  for (const atom of atomsOf(test.condition.proposition)) {
    const {place} = atom;
    if (atom.kind === 'register') {
      if (registers.has(atom.register)) continue;
      const ask = others([...registers].sort((a, b) => a - b).map((register) => `r${register}`));
      complain(place, `no step sets r${atom.register}. ${ask}write a step such as "A: r${atom.register} = x"`);
      continue;
    }
    const name = atom.viewer.kind === 'process' ? atom.viewer.name : atom.viewer.owner;
    if (!processes.has(name)) {
      complain(place, `${name} was never forked. ${others([...processes])}write a step such as "A: fork ${name}"`);
    } else if (!cells.has(atom.cell)) {
      complain(place, `nobody maps ${atom.cell}. ${others([...cells])}write a step such as "A: map ${atom.cell}"`);
    } else if (atom.viewer.kind === 'device' && name !== 'A' && !registrants.has(name)) {
      const message = `D@${name} sees what ${name} registered, and ${name} registers nothing`;
      complain(place, `${message}. Write a step such as "${name}: register ${atom.cell}", or D for what A registered`);
    }
  }
}

/** Every atom, in the order of the text. */
export function atomsOf(proposition: Proposition): Atom[] {
  switch (proposition.kind) {
    case 'and':
    case 'or':
      return proposition.of.flatMap(atomsOf);
    case 'not':
      return atomsOf(proposition.of);
    default:
      return [proposition];
  }
}

/** What to ask for instead, if there is anything. */
function others(names: readonly string[]): string {
  return names.length > 0 ? `Ask for ${either(names)}, or ` : 'Take it out, or ';
}
