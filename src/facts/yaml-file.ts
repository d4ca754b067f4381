/** A YAML file that remembers its lines, so that a complaint can name the one at fault. */
import {readFileSync} from 'node:fs';
import {LineCounter, isMap, isNode, isScalar, parseDocument, type Document} from 'yaml';

/** What is wrong with a file, where, and what to write instead. */
export interface Complaint {
  file: string;
  line: number;
  message: string;
}

/** `facts/uacce.yaml:41: fact u5d has no source. Add …` */
export function printComplaint({file, line, message}: Complaint): string {
  return `${file}:${line}: ${message}`;
}

export class YamlFile {
  readonly value: unknown;
  readonly complaints: Complaint[] = [];
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  /** `file` is the name used in complaints; `text` its content. */
  constructor(
    readonly file: string,
    text: string,
  ) {
    this.document = parseDocument(text, {lineCounter: this.lines, prettyErrors: false});
    for (const error of this.document.errors) {
      this.complain(this.lines.linePos(error.pos[0]).line, `not YAML: ${error.message}`);
    }
    this.value = this.document.errors.length === 0 ? this.document.toJS() : undefined;
  }

  static read(root: string, file: string): YamlFile {
    return new YamlFile(file, readFileSync(`${root}/${file}`, 'utf8'));
  }

  /** The line (from 1) of the innermost thing on `path` that exists in the text. */
  lineOf(path: readonly (string | number)[]): number {
    for (let depth = path.length; depth >= 0; depth--) {
      const found = this.offsetOf(path.slice(0, depth));
      if (found !== undefined) return this.lines.linePos(found).line;
    }
    return 1;
  }

  complain(line: number, message: string): void {
    this.complaints.push({file: this.file, line, message});
  }

  private offsetOf(path: readonly (string | number)[]): number | undefined {
    const last = path.at(-1);
    const parent = path.length === 0 ? undefined : this.document.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(({key}) => isScalar(key) && String(key.value) === String(last));
      return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    const node = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  }
}
