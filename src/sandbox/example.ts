/** Texts to start from. plugins/sandbox makes the list of them. */
import type {Chosen, Language} from './setting';

/** A program of a page, or a test of the catalogue. */
export interface Example {
  /** Of a test: its name. */
  name: string;
  /** What it shows, or asks. */
  about: string;
  language: Language;
  text: string;
  chosen: Partial<Chosen>;
  /** Where it stands on the site. */
  path: string;
}

/** All examples. They are not a part of the page: it loads them. */
export async function loadExamples(): Promise<Example[]> {
  return (await import('@generated/sandbox/default/examples.json')).default as Example[];
}
