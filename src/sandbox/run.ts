/** What a run is given, and what the page has in hand of it. */
import type {Chosen} from './setting';
import type {View} from './view';

export interface Runs {
  readonly chosen: Chosen;
  readonly seconds: number;
  /** Whether to work out what falls with each rule, and the way to each outcome. */
  readonly more: boolean;
  /** Takes what is new. */
  show(part: Partial<View>): void;
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
