/**
 * What grammar cannot see: steps and conditions on what is not there. Only what is certainly a mistake: whatever may
 * happen when a test runs, such as a load without a mapping, is a `fault` there and none of the business here.
 */
import type {Block, ProcessName, Step, Test} from '../model/program';
import {checkCondition} from './check-condition';
import {Forks} from './forks';
import {layout} from './layout';
import {LIMITS} from './limits';
import {Mappings} from './mappings';
import {printActor} from './print';
import type {Complain, Problem} from './problem';
import {cellsOf, stepsOf} from './steps';

/** Everything that is wrong with a test, in the order of its text. `file` is its name in messages. */
export function check(test: Test, file = 'input'): Problem[] {
  const problems: Problem[] = [];
  const complain: Complain = ({line, column}, message) => void problems.push({file, line, column, message});
  const steps = stepsOf(test);
  checkSize(steps, complain);
  // A test beyond the limits is not looked at further: each of its many steps might be reported.
  if (problems.length > 0) return problems;
  new Checker(test, steps, complain).run();
  checkCondition(test, complain);
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

function checkSize(steps: readonly Step[], complain: Complain): void {
  if (steps.length > LIMITS.steps) {
    const message = `a test has at most ${LIMITS.steps} steps, and this one has ${steps.length}. Ask the same with fewer`;
    return complain(steps[LIMITS.steps]!.place, message);
  }
  const processes = new Set<string>(['A']);
  const cells = new Set<string>();
  for (const {operation, place} of steps) {
    if (operation.op === 'fork' && processes.add(operation.child).size > LIMITS.processes) {
      return complain(place, `${operation.child} is one process too many: a test has at most ${LIMITS.processes}`);
    }
    for (const cell of cellsOf(operation)) {
      if (cells.add(cell).size > LIMITS.cells) {
        return complain(place, `${cell} is one cell too many: a test has at most ${LIMITS.cells}`);
      }
    }
  }
}

class Checker {
  private readonly forks: Forks;
  private readonly mappings: Mappings;
  private readonly pages: ReadonlyMap<string, number>;
  /** How many registrations of a page by a process there may be now. */
  private readonly registered = new Map<string, number>();
  private readonly registrants: ReadonlySet<ProcessName>;

  constructor(
    private readonly test: Test,
    steps: readonly Step[],
    private readonly complain: Complain,
  ) {
    this.forks = new Forks(steps, complain);
    this.pages = layout(test);
    this.mappings = new Mappings(this.pages, complain);
    this.registrants = new Set(
      steps.flatMap(({actor, operation}) =>
        actor.kind === 'process' && operation.op === 'register' ? [actor.name] : [],
      ),
    );
  }

  run(): void {
    for (const block of this.test.blocks) this.block(block);
  }

  private block(block: Block): void {
    const steps = block.kind === 'step' ? [block.step] : block.steps;
    this.forks.enter(steps);
    this.mappings.enter(steps, block.kind === 'together');
    // At the same time, a registration may come before whatever is written above it.
    for (const step of steps) if (step.operation.op === 'register') this.count(step, 1);
    for (const step of steps) {
      if (block.kind === 'step') this.thread(step);
      this.device(step);
      if (step.operation.op === 'deregister') this.deregister(step);
      this.mappings.step(step);
    }
    this.mappings.leave();
  }

  private thread({actor, place}: Step): void {
    if (actor.kind !== 'process' || actor.thread === 0) return;
    const say = printActor(actor);
    this.complain(place, `${say} runs only between "together" and "end". Put this step there, or write ${actor.name}`);
  }

  private device({actor, place}: Step): void {
    if (actor.kind !== 'device' || actor.owner === 'A') return;
    const {owner} = actor;
    if (!this.forks.known(owner) || this.registrants.has(owner)) return;
    const message = `D@${owner} acts through what ${owner} registered, and ${owner} registers nothing`;
    this.complain(place, `${message}. Write a step such as "${owner}: register x", or D for what A registered`);
  }

  private deregister(step: Step): void {
    const {actor, place} = step;
    if (actor.kind !== 'process' || this.count(step, -1) >= 0) return;
    this.count(step, 1);
    const [cell] = cellsOf(step.operation);
    const message = `${actor.name} has nothing to take back: it has not registered ${cell} here`;
    this.complain(place, `${message}. Write "${actor.name}: register ${cell}" before, or take this step out`);
  }

  private count({actor, operation}: Step, by: 1 | -1): number {
    const owner = actor.kind === 'process' ? actor.name : '';
    const key = `${owner} ${this.pages.get(cellsOf(operation)[0]!)}`;
    const count = (this.registered.get(key) ?? 0) + by;
    this.registered.set(key, count);
    return count;
  }
}
