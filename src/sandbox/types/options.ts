/** How programs are checked, wherever that is: on the page, in the build, in the tests. */
import ts from 'typescript';

/** The libraries that a program may use: the language, and what the runner offers. There is no DOM. */
export const LIBRARIES: readonly string[] = ['lib.es2022.d.ts', 'lib.sandbox.d.ts'];

/** TypeScript's options for a program: strict, a module with `await` at its top level. */
export const PROGRAM_OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: [...LIBRARIES],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};
