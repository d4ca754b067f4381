/** A short page: the thing at its address, in HTML that needs nothing else. */
import type {ReactNode} from 'react';

export interface ShortPage {
  /** `/f/u5d`. */
  path: string;
  /** Other addresses that serve the same. */
  aliases: readonly string[];
  /** What a link preview says first: the id and the first words. */
  title: string;
  /** The statement and how it stands. */
  description: string;
  /** What stands in <main>. */
  body: ReactNode;
}

/** The start of a text, cut at a word. */
export function clipped(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const start = characters.slice(0, longest - 1).join('');
  return `${start.slice(0, start.lastIndexOf(' ')).replace(/[\s,;:.]+$/, '')} …`;
}
