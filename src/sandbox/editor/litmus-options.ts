/** What may stand at a place of a litmus test, as the project's own parser expects it there. */
import {parse} from '../../litmus/parse';
import {LitmusError} from '../../litmus/problem';
import {lines, type Token} from '../../litmus/tokens';
import {asCell, asProcess, asRegister, SAY} from '../../litmus/words';
import {meaningOfWord} from './litmus-words';

export interface LitmusOption {
  /** What is shown, and what it is. */
  readonly name: string;
  readonly meaning: string;
  /** What is written. */
  readonly insert: string;
}

export interface LitmusOptions {
  /** Where the word begins that is being written. */
  readonly from: number;
  readonly options: readonly LitmusOption[];
}

/** What may stand at an offset of the text. None inside a comment, or where a number or a name of one's own is due. */
export function litmusOptions(text: string, position: number): LitmusOptions {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const word = /(?:~|[\w@'-])*$/.exec(text.slice(start, position))![0];
  const from = position - word.length;
  const expected = expectedAfter(text.slice(0, start), text.slice(start, from));
  const names = new Names(text.slice(0, from) + ' ' + text.slice(position), /\bfork\s*$/.test(text.slice(start, from)));
  const options = expected.flatMap((what) => optionsOf(what, names));
  return {from, options: options.filter(({name}, i) => options.findIndex((other) => other.name === name) === i)};
}

/** No token of the notation: the parser stops at it, and says what it would have taken instead. */
const STOP = '\u0001';

/** What the parser expects after the beginning of a line. */
function expectedAfter(above: string, line: string): readonly string[] {
  // A comment or a text that has begun takes all that follows.
  if (/^(?:[^"#]|"[^"]*")*(?:#|"[^"]*$)/.test(line)) return [];
  const {header, questions, together} = whereIs(above + line);
  const statement = line.slice(line.lastIndexOf(';') + 1);
  const frame = header ? `litmus a\n${questions ? '' : 'A: exec\n'}${together ? 'together\n' : ''}` : '';
  try {
    parse(`${frame}${statement}${STOP}`);
  } catch (error) {
    if (!(error instanceof LitmusError)) throw error;
    const at = frame.split('\n').length;
    const problem = error.problems.find((one) => one.line === at && one.found === 'U+0001');
    return problem?.expected ?? [];
  }
  return [];
}

/** What stands above: whether the test has begun, whether its question may go on, whether steps run together. */
function whereIs(above: string): {header: boolean; questions: boolean; together: boolean} {
  const found = {header: false, questions: true, together: false};
  const all = [...lines(above.replace(/[^\n;]*$/, ''))];
  for (const [first] of all) {
    if (first!.text === 'litmus') found.header = true;
    else if (first!.kind !== 'text') found.questions = false;
    if (first!.text === 'together') found.together = true;
    if (first!.text === 'end') found.together = false;
  }
  return found;
}

/** The names that a text has given. */
class Names {
  readonly cells: readonly string[];
  readonly registers: readonly string[];
  readonly processes: readonly string[];
  readonly registrants: readonly string[];
  readonly freeRegister: string;

  constructor(
    text: string,
    /** Whether the name of a child is due. */
    readonly forking: boolean,
  ) {
    const all = [...lines(text)];
    const words = (tokens: readonly Token[]) => tokens.filter(({kind}) => kind === 'word').map((token) => token.text);
    const after = (operation: string) =>
      all.map(words).flatMap((line) => (line.includes(operation) ? line.slice(line.indexOf(operation) + 1) : []));
    const unique = (names: readonly string[]) => [...new Set(names)];
    const registers = all.flatMap(words).flatMap((name) => asRegister(name) ?? []);
    const known = unique(['A', ...after('fork').filter((name) => asProcess(name))]);
    const free = [...'BCEFGH'].filter((name) => !known.includes(name)).slice(0, 1);
    this.cells = unique(after('map').filter((name) => asCell(name)));
    this.registers = unique([...registers].sort((a, b) => a - b).map((register) => `r${register}`));
    this.freeRegister = `r${registers.length === 0 ? 0 : Math.max(...registers) + 1}`;
    this.processes = forking ? free : known;
    this.registrants = known.filter((name) =>
      all.map(words).some(([who, what]) => who === name && what === 'register'),
    );
  }

  /** The device, as each registrant's steps call it. */
  get devices(): readonly string[] {
    return this.registrants.map((name) => (name === 'A' ? 'D' : `D@${name}`));
  }
}

function optionsOf(expected: string, names: Names): LitmusOption[] {
  const option = (name: string, meaning = meaningOfWord(name) ?? '', insert = name) => ({name, meaning, insert});
  const cells = names.cells.length > 0 ? names.cells : ['x'];
  if (expected === SAY.actor) {
    return [...names.processes, ...names.devices, 'K'].map((name) => option(name, undefined, `${name}: `));
  }
  if (expected === SAY.process) return names.processes.map((name) => option(name));
  if (expected === SAY.register) return names.registers.map((name) => option(name, 'A register.', `${name} = `));
  if (/^a (?:second )?cell \(/.test(expected)) return cells.map((name) => option(name, 'A cell.'));
  if (/^a store \(/.test(expected)) return cells.map((name) => option(name, `Store to ${name}.`, `${name} = `));
  if (/^a load \(/.test(expected))
    return [option(names.freeRegister, 'Load into a register.', `${names.freeRegister} = `)];
  if (/^a cell as a process or the device sees it/.test(expected)) {
    return [...names.processes, ...names.devices].flatMap((viewer) =>
      cells.map((cell) => option(`${viewer}:${cell}`, 'What it would load at the end.', `${viewer}:${cell} = `)),
    );
  }
  if (/^(?:exists|~exists|forall)$/.test(expected)) return [option(expected, undefined, `${expected} (`)];
  return meaningOfWord(expected) === undefined ? [] : [option(expected, undefined)];
}
