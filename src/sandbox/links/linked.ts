/** What a link to a run holds. */
import type {Observation} from '../../litmus/answer';
import type {Chosen, Language} from '../setting';

/** What is shown of a run: both count from 1. */
export interface At {
  /** Of the executions that can be chosen, as the page lists them. */
  readonly execution: number;
  readonly step: number;
}

/** What the model said when the link was made. */
export interface Made {
  /** The version of the model (src/history/model-history.ts). */
  readonly model: number;
  readonly verdict: Observation;
}

/** What a run is made under, and what was seen of it. What is absent the link does not say. */
export interface UnderLink {
  readonly chosen: Partial<Chosen>;
  readonly at?: At;
  readonly made?: Made;
  /** What the reader has to know: that something was lost on the way. */
  readonly note?: string;
}

/** A text, or the name of a test of the catalogue. */
export type Linked = UnderLink & ({readonly language: Language; readonly text: string} | {readonly test: string});

/** The tests of the catalogue, where they are at hand: the text of each, and what it is run under unless somebody says. */
export type Catalogue = (name: string) => {readonly text: string; readonly chosen: Partial<Chosen>} | undefined;
