/** What a call of the command holds together: where things are, what was asked, what came of it. */
import {join} from 'node:path';
import {backendOf} from '../../src/kernels/backends';
import {type About, addLine, readRecord, writeRecord} from '../../src/kernels/files';
import type {LabLine} from '../../src/kernels/lab-line';
import type {Entry} from '../../src/litmus/entry';
import type {Options} from './options';
import {Tally} from './tally';

export class Lab {
  readonly tally = new Tally();
  /** The program is of this version. */
  readonly version: number;
  readonly tests: readonly Entry[];
  private readonly byName: ReadonlyMap<string, Entry>;

  constructor(
    readonly root: string,
    readonly cache: string,
    readonly options: Options,
    {entries, version}: {entries: readonly Entry[]; version: number},
  ) {
    this.version = version;
    this.tests = entries.filter(({name}) => options.tests.includes(name));
    this.byName = new Map(entries.map((entry) => [entry.name, entry]));
  }

  get folder(): string {
    return join(this.root, 'kernel-lab');
  }

  /** Standard output is for records, where they are asked for. */
  readonly say = (line: string): void => {
    (this.options.print ? process.stderr : process.stdout).write(`${line}\n`);
  };

  /** Puts it on record, or prints it, and counts it. `about`: absent where it is only to be counted. */
  keep(kernel: string, line: LabLine, about?: About): void {
    if (line.skipped !== undefined) this.tally.skipped(kernel, line.backend, line.skipped);
    else if (line.error !== undefined) this.tally.error(kernel, line.backend, line.test, line.error);
    else this.tally.ran(kernel);
    if (!about) return;
    if (this.options.print) {
      process.stdout.write(`${JSON.stringify({...line, ...(about.package ? {package: about.package} : {})})}\n`);
      return;
    }
    const {test} = this.byName.get(line.test)!;
    writeRecord(this.root, addLine(readRecord(this.root, line.test), test, line, about));
  }

  /** A line as the program would have printed it, of a kernel that could not run it. */
  lineFor(
    test: string,
    backend: string,
    {release, version}: {release: string; version: string},
    result: {skipped: string} | {error: string},
  ): LabLine {
    return {
      ...{test, backend, kind: backendOf(backend)!.kind, kernel: release, version, lab: this.version},
      date: new Date().toISOString(),
      ...result,
    };
  }
}
