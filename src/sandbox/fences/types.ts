/** The type errors of a fence. Node only, and apart from the rest, for TypeScript is slow to load. */
import {checkProgram} from '../types/check';
import {libraryFiles} from '../types/libs';
import type {Code} from './run';
import type {Failure} from './ran';

let files: ReturnType<typeof libraryFiles> | undefined;

/** What the page's own type checker says; a litmus test has no types. */
export function typeErrors({language, code}: Pick<Code, 'language' | 'code'>): Failure[] {
  if (language === 'litmus') return [];
  files ??= libraryFiles();
  return checkProgram(files, code)
    .filter(({severity}) => severity === 'error')
    .map(({line, message}) => ({line, message}));
}
