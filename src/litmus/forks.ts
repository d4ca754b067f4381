/** Which processes there are at a step: no step before its process was forked, no name forked twice. */
import type {Place, ProcessName, Step} from '../model/program';
import type {Complain} from './problem';

export class Forks {
  private readonly exist = new Set<ProcessName>(['A']);
  /** The first fork of each name, wherever it is. */
  private readonly places = new Map<ProcessName, Place>();

  constructor(
    steps: readonly Step[],
    private readonly complain: Complain,
  ) {
    for (const {operation, place} of steps) {
      if (operation.op !== 'fork') continue;
      const {child} = operation;
      const first = this.places.get(child);
      if (child === 'A')
        complain(place, `A exists from the start. Give the child another name, such as ${this.free()}`);
      else if (first)
        complain(
          place,
          `${child} was forked at line ${first.line}. Give this child another name, such as ${this.free()}`,
        );
      else this.places.set(child, place);
    }
  }

  /** Whether anybody forks this process, sooner or later. */
  known(name: ProcessName): boolean {
    return name === 'A' || this.places.has(name);
  }

  /** Steps that run at the same time (or one alone): a child runs when its parent has come to the fork. */
  enter(steps: readonly Step[]): void {
    // As long as there is somebody new, for a child may fork in the same block.
    for (let size = 0; size !== this.exist.size;) {
      size = this.exist.size;
      for (const {actor, operation} of steps) {
        if (actor.kind === 'process' && operation.op === 'fork' && this.exist.has(actor.name)) {
          this.exist.add(operation.child);
        }
      }
    }
    for (const step of steps) for (const name of namesIn(step)) this.absent(name, step);
  }

  private absent(name: ProcessName, {operation, place}: Step): void {
    if (this.exist.has(name)) return;
    const fork = this.places.get(name);
    if (!fork) {
      this.complain(place, `${name} was never forked. Write a step such as "A: fork ${name}" before this one`);
    } else if (operation.op === 'fork' && operation.child === name) {
      this.complain(place, `${name} cannot fork itself. Write a step such as "A: fork ${name}"`);
    } else {
      this.complain(place, `${name} is not there yet: it is forked at line ${fork.line}. Move this step behind that`);
    }
  }

  /** The first letter that nobody has. */
  private free(): ProcessName {
    return [...'BCEFGHIJLMNOPQRSTUVWXYZ'].find((name) => !this.places.has(name)) ?? 'B';
  }
}

/** The processes that a step needs. */
function namesIn({actor, operation}: Step): ProcessName[] {
  if (actor.kind === 'process') return [actor.name];
  if (actor.kind === 'device') return [actor.owner];
  return 'process' in operation ? [operation.process] : [];
}
