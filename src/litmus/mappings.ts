/** Which pages a process has certainly mapped: mapping one again is a mistake, an `unmap` is missing. */
import type {Cell, Place, ProcessName, Step} from '../model/program';
import type {Complain} from './problem';
import {cellsOf} from './steps';

interface Mapping {
  place: Place;
  /** Whether a child certainly has it too. */
  inherited: boolean;
}

export class Mappings {
  private readonly mapped = new Map<ProcessName, Map<number, Mapping>>();
  private together = false;
  /** What is given up while other steps run: `B 1` is page 1 of B, `B` all of B. */
  private unsure = new Set<string>();

  constructor(
    private readonly pages: ReadonlyMap<Cell, number>,
    private readonly complain: Complain,
  ) {}

  enter(steps: readonly Step[], together: boolean): void {
    this.together = together;
    this.unsure = new Set(together ? steps.flatMap((step) => this.givenUp(step)) : []);
    this.forget();
  }

  /** What was given up at the same time as it was mapped may or may not be there. */
  leave(): void {
    this.forget();
  }

  step(step: Step): void {
    const {actor, operation} = step;
    if (actor.kind !== 'process') return;
    const mine = this.of(actor.name);
    switch (operation.op) {
      case 'map':
        return this.map(step, operation.cells, mine);
      case 'unmap':
        return void mine.delete(this.page(operation.cell));
      case 'exec':
      case 'exit':
        return mine.clear();
      case 'advise': {
        const mapping = mine.get(this.page(operation.cell));
        if (!mapping) return;
        if (operation.advice === 'dontfork') mapping.inherited = false;
        if (operation.advice === 'dofork') mapping.inherited = !this.together;
        return;
      }
      case 'fork': {
        // A second fork of the name was reported already.
        if (this.mapped.has(operation.child)) return;
        // What else happens at the same time decides what the child has.
        const pages = this.together ? [] : [...mine].filter(([, {inherited}]) => inherited);
        return void this.mapped.set(operation.child, new Map(pages.map(([page, mapping]) => [page, {...mapping}])));
      }
    }
  }

  private map({actor, place}: Step, cells: readonly Cell[], mine: Map<number, Mapping>): void {
    const owner = actor.kind === 'process' ? actor.name : '';
    const [first, second] = cells;
    if (first === second) return this.complain(place, `${first} is named twice. Write two cells, or "map ${first}"`);
    const page = this.page(first!);
    if (second !== undefined && this.page(second) !== page) {
      const message = `${first} and ${second} lie on different pages, for another step maps one of them without the other`;
      return this.complain(place, `${message}, and a name keeps its address. Map each alone, or take other names`);
    }
    const before = mine.get(page);
    if (before) {
      const cell = cells.find((name) => this.pages.get(name) === page)!;
      const message = `${owner} has ${cell} mapped already, since line ${before.place.line}`;
      return this.complain(place, `${message}. Write "${owner}: unmap ${cell}" before, or take another name`);
    }
    if (!this.unsure.has(owner) && !this.unsure.has(`${owner} ${page}`)) mine.set(page, {place, inherited: true});
  }

  private givenUp({actor, operation}: Step): string[] {
    if (actor.kind !== 'process') return [];
    if (operation.op === 'exec' || operation.op === 'exit') return [actor.name];
    return operation.op === 'unmap' ? cellsOf(operation).map((cell) => `${actor.name} ${this.page(cell)}`) : [];
  }

  private forget(): void {
    for (const [name, mine] of this.mapped) {
      for (const page of mine.keys()) {
        if (this.unsure.has(name) || this.unsure.has(`${name} ${page}`)) mine.delete(page);
      }
    }
  }

  private of(name: ProcessName): Map<number, Mapping> {
    const mine = this.mapped.get(name) ?? new Map<number, Mapping>();
    this.mapped.set(name, mine);
    return mine;
  }

  private page(cell: Cell): number {
    return this.pages.get(cell)!;
  }
}
