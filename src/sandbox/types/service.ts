/** TypeScript's language service for one program, which is checked against the library files. */
import {createSystem, createVirtualTypeScriptEnvironment, type VirtualTypeScriptEnvironment} from '@typescript/vfs';
import ts from 'typescript';
import type {Diagnostic} from './diagnostic';
import {PROGRAM_OPTIONS} from './options';
import {paragraphs} from './paragraphs';
import type {Hover, LibraryFiles, Meaning, Options, Questions} from './questions';

const PROGRAM = '/program.ts';

/** Answers questions about programs. The libraries are read once; each question brings its program along. */
export class ProgramService implements Questions {
  private readonly environment: VirtualTypeScriptEnvironment;
  private source = '';

  /** `files` are those of `libraryFiles()`. Throws an Error that names the library that is missing. */
  constructor(files: LibraryFiles) {
    const system = createSystem(new Map([...Object.entries(files), [PROGRAM, EMPTY]]));
    this.environment = createVirtualTypeScriptEnvironment(system, [PROGRAM], ts, PROGRAM_OPTIONS);
  }

  diagnostics(source: string): Diagnostic[] {
    const service = this.of(source);
    const found = [...service.getSyntacticDiagnostics(PROGRAM), ...service.getSemanticDiagnostics(PROGRAM)];
    return found
      .filter(({category}) => category === ts.DiagnosticCategory.Error || category === ts.DiagnosticCategory.Warning)
      .map((diagnostic) => this.diagnostic(diagnostic))
      .sort((a, b) => a.from - b.from || a.to - b.to);
  }

  options(source: string, position: number, typed?: string): Options | undefined {
    const triggerCharacter = TRIGGERS.find((character) => character === typed);
    const found = this.of(source).getCompletionsAtPosition(PROGRAM, position, {triggerCharacter});
    if (!found) return undefined;
    const word = /[\w$]*$/.exec(source.slice(0, position))![0].length;
    const span = found.optionalReplacementSpan ?? found.entries.find((entry) => entry.replacementSpan)?.replacementSpan;
    return {
      from: span ? Math.min(span.start, position) : position - word,
      to: span ? Math.max(span.start + span.length, position) : position,
      options: found.entries.map(({name, kind, insertText, sortText}) => ({
        name,
        kind,
        order: sortText,
        ...(insertText !== undefined && insertText !== name ? {insert: insertText} : {}),
      })),
    };
  }

  meaning(source: string, position: number, name: string): Meaning | undefined {
    const service = this.of(source);
    return meaningOf(service.getCompletionEntryDetails(PROGRAM, position, name, {}, undefined, {}, undefined));
  }

  hover(source: string, position: number): Hover | undefined {
    const info = this.of(source).getQuickInfoAtPosition(PROGRAM, position);
    const meaning = meaningOf(info);
    return info && meaning && {...meaning, from: info.textSpan.start, to: info.textSpan.start + info.textSpan.length};
  }

  /** The service, after the program has become this one. */
  private of(source: string): ts.LanguageService {
    if (source !== this.source) this.environment.updateFile(PROGRAM, source || EMPTY);
    this.source = source;
    return this.environment.languageService;
  }

  private diagnostic({start = 0, length = 0, category, code, messageText}: ts.Diagnostic): Diagnostic {
    const end = this.source.length;
    const from = Math.min(start, end);
    const {line, character} = this.environment.getSourceFile(PROGRAM)!.getLineAndCharacterOfPosition(from);
    return {
      from,
      to: Math.min(start + length, end),
      line: line + 1,
      column: character + 1,
      severity: category === ts.DiagnosticCategory.Error ? 'error' : 'warning',
      code,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    };
  }
}

/** What TypeScript may take for a question when it is typed. */
const TRIGGERS = ['.', '"', "'", '`', '/'] as const;

/** The virtual file system takes an empty text for a file that is not there. */
const EMPTY = '\n';

function meaningOf(
  info: {displayParts?: ts.SymbolDisplayPart[]; documentation?: ts.SymbolDisplayPart[]} | undefined,
): Meaning | undefined {
  if (!info?.displayParts) return undefined;
  const signature = ts.displayPartsToString(info.displayParts);
  return {
    // That a name was imported is said by the line that imports it.
    signature: signature.replace(/\nimport [^\n]*$/, '').replace(/^\(alias\) /, ''),
    documentation: paragraphs(ts.displayPartsToString(info.documentation)),
  };
}
