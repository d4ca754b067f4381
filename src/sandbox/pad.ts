/** What the scratch pad tells the sandboxes inside it. */
import {createContext} from 'react';
import type {Box} from './box';
import type {Language} from './setting';

export interface Pad {
  /** Of the two sandboxes of a pad the one in this language is shown. */
  readonly language: Language;
  /** Each makes itself known. */
  register(box: Box): void;
}

export const PadContext = createContext<Pad | undefined>(undefined);
