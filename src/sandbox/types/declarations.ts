/** The declarations of the module `'model'`, as TypeScript itself makes them. In Node only. */
import path from 'node:path';
import ts from 'typescript';

const PACKAGE = '/node_modules/model';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
  strict: true,
  declaration: true,
  emitDeclarationOnly: true,
  // What is marked @internal is for the model's own files.
  stripInternal: true,
  skipLibCheck: true,
};

/** A package `model` of declarations: those of the module in `file`, and of all that they name below `folder`. */
export function declarations(file: string, folder: string): Record<string, string> {
  const emitted = emit(file, folder);
  const entry = path.relative(folder, file).replaceAll(path.sep, '/').replace(/\.ts$/, '.d.ts');
  const files: Record<string, string> = {
    [`${PACKAGE}/package.json`]: JSON.stringify({name: 'model', types: `./${entry}`}),
  };
  const add = (name: string): void => {
    const text = emitted.get(name);
    if (text === undefined) throw new Error(`The declarations of ${entry} name ${name}, which has none.`);
    if (`${PACKAGE}/${name}` in files) return;
    files[`${PACKAGE}/${name}`] = text;
    for (const {fileName} of ts.preProcessFile(text).importedFiles)
      add(`${path.posix.join(name, '..', fileName)}.d.ts`);
  };
  add(entry);
  return files;
}

function emit(file: string, folder: string): ReadonlyMap<string, string> {
  const program = ts.createProgram([file], {...OPTIONS, rootDir: folder, outDir: '/'});
  const emitted = new Map<string, string>();
  const {diagnostics} = program.emit(undefined, (name, text) => void emitted.set(name.slice(1), text), undefined, true);
  const mistakes = [...diagnostics, ...ts.getPreEmitDiagnostics(program)];
  if (mistakes.length > 0) {
    const host = {
      getCurrentDirectory: () => folder,
      getCanonicalFileName: (name: string) => name,
      getNewLine: () => '\n',
    };
    throw new Error(`The module 'model' has mistakes:\n${ts.formatDiagnostics(mistakes, host)}`);
  }
  return emitted;
}
