/** What a link preview and a search engine say of a page: the statement, and how it stands. */
import type {Citation} from '../../../src/cite/citation';
import {clipped} from './page';

/** More is cut by those who show it. */
const LONGEST = 300;

export function describe({states, verdict, kernels}: Citation): string {
  const stands = [verdict, kernels].filter((part) => part !== undefined).join('; ');
  if (stands === '') return clipped(states, LONGEST);
  const end = clipped(` (${stands})`, LONGEST / 2);
  return clipped(states, LONGEST - end.length) + end;
}
