/** The texts that programs are checked against. In Node only: the page gets them as data. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {declarations} from './declarations';
import {LIBRARIES} from './options';
import type {LibraryFiles} from './questions';
import {SANDBOX_LIBRARY} from './sandbox-library';
import {strip} from './strip';

const MADE = new Map<string, LibraryFiles>();

/**
 * TypeScript's libraries for ES2022 without their comments, what the runner offers, and the declarations of the module
 * `'model'` with its documentation, so that `import {Kernel} from 'model'` resolves. `module` is the file of that module,
 * below the folder `src` of the project. Made once; throws an Error when the module has mistakes of type.
 */
export function libraryFiles(module = 'src/sandbox/program/model.ts', project = process.cwd()): LibraryFiles {
  const key = path.resolve(project, module);
  const made = MADE.get(key) ?? {...languageLibraries(), ...declarations(key, path.resolve(project, 'src'))};
  MADE.set(key, made);
  return made;
}

/** The libraries by their names in TypeScript's own folder, and all that they refer to. */
function languageLibraries(): Record<string, string> {
  const folder = path.dirname(ts.sys.getExecutingFilePath());
  const files: Record<string, string> = {'/lib.sandbox.d.ts': SANDBOX_LIBRARY};
  const add = (name: string): void => {
    if (`/${name}` in files) return;
    const text = readFileSync(path.join(folder, name), 'utf8');
    files[`/${name}`] = strip(text);
    for (const {fileName} of ts.preProcessFile(text).libReferenceDirectives) add(`lib.${fileName}.d.ts`);
  };
  LIBRARIES.forEach(add);
  return files;
}
