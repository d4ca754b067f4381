/** What a run is given, and what the page has in hand of it. */
import type {Chosen} from './setting';
import type {KeptLink} from './keep';
import type {Ran, View} from './view';

export interface Runs {
  readonly chosen: Chosen;
  readonly seconds: number;
  /** Whether to work out what falls with each rule, and the way to each outcome. */
  readonly more: boolean;
  /** What the link says that the text came by, if it stands there as it came, under the switches of the link. */
  readonly link?: KeptLink | undefined;
  /** Takes what is new. */
  show(part: Partial<View>): void;
  /** It has come to its answer, or to its end. */
  ran(came: Pick<Ran, 'answer' | 'ended'>): void;
  /** Everything has been worked out. */
  over(): void;
  /** Marks the line where the text failed. */
  error(line: number | undefined, message?: string): void;
}

export interface Going {
  /** The reader wants no more of it. */
  stop(): void;
  /** Another run takes its place. */
  leave(): void;
  /** A new time limit, counted from the start. */
  limit?(seconds: number): void;
}
