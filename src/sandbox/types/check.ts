/** The type check of a program, without a worker: for the build and the tests. */
import type {Diagnostic} from './diagnostic';
import type {LibraryFiles} from './questions';
import {ProgramService} from './service';

const SERVICES = new WeakMap<LibraryFiles, ProgramService>();

/** Everything that is wrong with a program, in the order of its text. `files` are those of `libraryFiles()`. */
export function checkProgram(files: LibraryFiles, source: string): Diagnostic[] {
  const service = SERVICES.get(files) ?? new ProgramService(files);
  SERVICES.set(files, service);
  return service.diagnostics(source);
}
