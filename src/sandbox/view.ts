/** What a sandbox shows at a moment. */
import type {CellMark} from '../components/kernel-signs';
import type {Answer, Outcome} from '../litmus/answer';
import type {TraceEntry} from '../model/kernel';
import type {Line} from './end';
import type {Chosen, Language} from './setting';

/** What was printed; `recorded` when it was printed while the site was built. */
export interface Output {
  readonly lines: readonly Line[];
  /** Lines that are not kept. */
  readonly dropped: number;
  readonly recorded: boolean;
}

/** An execution to step through. */
export interface Pictured {
  /** "The shortest execution that satisfies r0 = 2", "Kernel 5.8, device pin". */
  readonly says: string;
  readonly steps: readonly TraceEntry[];
  /** Of a test: how it ends. */
  readonly outcome?: Outcome;
  /** The first load of the device: its value, and the step, counted from 1, that tells it. */
  readonly read?: {readonly value: number | 'fault'; readonly step: number};
}

/** The outcome for every kernel and kind of device. */
export interface Table {
  readonly kernels: readonly string[];
  readonly rows: readonly {
    readonly kind: string;
    readonly cells: readonly {readonly verdict: string; readonly outcomes: string; readonly mark?: CellMark}[];
  }[];
  readonly outcomes: readonly {readonly label: string; readonly text: string; readonly says?: string}[];
  /** What the letters stand for, and what else there is to know. */
  readonly says: string;
  /** The test of the catalogue that does the same, where real kernels have run it: the cells then have marks. */
  readonly test?: string;
}

/** A rule that an answer asked after, and what falls when it is switched off as well. */
export interface RuleLine {
  readonly id: string;
  readonly title: string;
  readonly changes: boolean;
  /** What it then comes to. */
  readonly becomes: string;
}

/** A mistake in the text that does not keep it from running. */
export interface Mistake {
  readonly line: number;
  readonly message: string;
}

/** The run that is shown, once it has its answer. */
export interface Ran {
  readonly text: string;
  readonly language: Language;
  readonly chosen: Chosen;
  /** Of a test. */
  readonly answer?: Answer;
  /** Of a program that did not end by itself: how it did. */
  readonly ended?: string;
}

export interface View {
  readonly language: Language;
  readonly chosen: Chosen;
  /** The time limit of a program. */
  readonly seconds: number;
  /** `Ready`, `Running`, `Finished in 12 ms` … */
  readonly status: string;
  readonly running: boolean;
  /** How far an exploration is. */
  readonly progress?: string;
  /** The verdict of a test, in a sentence. */
  readonly verdict?: string;
  readonly output: Output;
  readonly mistakes: readonly Mistake[];
  readonly pictures: readonly Pictured[];
  /** Which of them is shown, counted from 0. */
  readonly which: number;
  /** The step of the execution that is shown, counted from 1. */
  readonly step: number;
  /** Why there is no picture. */
  readonly pictureMissing?: string;
  readonly table?: Table;
  readonly rules?: readonly RuleLine[];
  /** What the reader has to know: that the text is not kept, that a link could not be opened. */
  readonly notes: readonly string[];
  /** Whether the text is the reader's own, and not the page's. */
  readonly changed: boolean;
  /** Whether what Reset took away can be brought back. */
  readonly undo: boolean;
  /** What has become of the verdict since the link was made that the text came by. */
  readonly since?: string;
  /** The address that Share made. */
  readonly link?: string;
  /** What "Copy for mail" made, where it could not be copied. */
  readonly block?: string;
  /** What ran; absent while nothing has, or while it runs. */
  readonly ran?: Ran;
}

/** No results. */
export const NOTHING = {
  progress: undefined,
  verdict: undefined,
  since: undefined,
  ran: undefined,
  output: {lines: [], dropped: 0, recorded: false},
  pictures: [],
  which: 0,
  step: 1,
  pictureMissing: undefined,
  table: undefined,
  rules: undefined,
} as const satisfies Partial<View>;
