/** What real kernels did with a test, as its page shows it. Plain data, ready for JSON. */
import type {SourceLink} from '../../src/facts/links';
import type {Piece} from '../../src/facts/view';
import {COLUMNS} from '../../src/kernels/columns';
import type {Mark, RunView, TestRuns} from '../../src/kernels/view';
import type {CellMark, Marked} from '../../src/components/kernel-signs';

/** By the kind of device: for each column of the table of verdicts its mark, null where there is none. */
export type CellMarks = Readonly<Record<string, readonly (CellMark | null)[]>>;

export interface RunRow {
  release: string;
  backend: string;
  kind: string;
  /** Not in QEMU, but on somebody's machine. */
  running: boolean;
  rounds: number;
  date: string;
  mark: Marked;
  verdict: RunView['verdict'];
  /** The letter of an outcome that the table of verdicts has, else its text; how often it was seen. */
  seen: {letter?: string; text: string; count: number}[];
  /** In a race: how many outcomes the model has, and how many of them were seen. */
  possible?: {all: number; seen: number};
}

/** Runs that differ for the same reason. */
export interface Difference {
  /** Absent where nobody has found out yet. */
  because?: {id: string; reason: Piece[]; sources: SourceLink[]};
  runs: {backend: string; release: string; rounds: number; unpredicted: {text: string; count: number}[]}[];
}

export interface TestRunsView {
  marks: CellMarks;
  runs: RunRow[];
  differences: Difference[];
  failures: TestRuns['failures'];
  /** Releases that stable backports make answer otherwise than their column, and for which kinds. */
  otherwise: {release: string; column: string; kinds: string[]}[];
  skips: TestRuns['skips'];
}

/** How a page says what disagreements.yaml has. */
export interface Say {
  pieces(text: string): Piece[];
  links(sources: NonNullable<RunView['because']>['sources']): SourceLink[];
}

/** `letters`: of the outcomes that the table of verdicts has, by their texts. */
export function testRunsView(of: TestRuns, letters: ReadonlyMap<string, string>, say: Say): TestRunsView {
  return {
    marks: cellMarks(of),
    runs: of.runs.map((run) => runRow(run, letters)),
    differences: differencesOf(of.runs, say),
    failures: of.failures,
    otherwise: otherwiseOf(of.runs),
    skips: of.skips,
  };
}

export function cellMarks({marks}: Pick<TestRuns, 'marks'>): CellMarks {
  const isMarked = (mark: Mark): mark is Marked => mark !== 'none';
  return Object.fromEntries(
    marks
      .filter(({cells}) => cells.some(({mark}) => isMarked(mark)))
      .map(({kind, cells}) => [
        kind,
        COLUMNS.map((_, i) => {
          const {mark, by} = cells[i]!;
          return isMarked(mark) ? {mark, by: by.join('; ')} : null;
        }),
      ]),
  );
}

function runRow(run: RunView, letters: ReadonlyMap<string, string>): RunRow {
  const {release, backend, kind, machine, rounds, date, verdict, standsIn, race, seen, missing} = run;
  const known = seen.filter(({predicted}) => predicted).length;
  return {
    release,
    backend,
    kind,
    running: machine === 'running',
    rounds,
    date,
    mark: standsIn && verdict !== 'differs' ? 'stand-in' : verdict,
    verdict,
    seen: seen.map(({text, count}) => {
      const letter = letters.get(text);
      return {...(letter === undefined ? {} : {letter}), text, count};
    }),
    ...(race && known + missing.length > 1 ? {possible: {all: known + missing.length, seen: known}} : {}),
  };
}

function differencesOf(runs: readonly RunView[], say: Say): Difference[] {
  const found = new Map<string | undefined, Difference>();
  for (const {backend, release, rounds, verdict, seen, because} of runs) {
    if (verdict !== 'differs') continue;
    const difference = found.get(because?.id) ?? {
      ...(because
        ? {because: {id: because.id, reason: say.pieces(because.reason), sources: say.links(because.sources)}}
        : {}),
      runs: [],
    };
    const unpredicted = seen.filter(({predicted}) => !predicted).map(({text, count}) => ({text, count}));
    difference.runs.push({backend, release, rounds, unpredicted});
    found.set(because?.id, difference);
  }
  return [...found.values()];
}

function otherwiseOf(runs: readonly RunView[]): TestRunsView['otherwise'] {
  const found = new Map<string, TestRunsView['otherwise'][number]>();
  for (const {release, kind, column, era} of runs) {
    if (column !== undefined || era === undefined) continue;
    const one = found.get(release) ?? {release, column: era, kinds: []};
    if (!one.kinds.includes(kind)) one.kinds.push(kind);
    found.set(release, one);
  }
  return [...found.values()];
}
