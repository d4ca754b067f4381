/** Watches what runs tests, a machine or the program alone: takes its records, and ends it if it falls silent. */
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {stopping} from './command';
import {lastWords} from './last-words';

/** Seconds without a record or a mark after which it counts as hung. */
export interface Silence {
  readonly boot: number;
  readonly test: number;
}

export interface Watched {
  readonly command: readonly string[];
  readonly silence: Silence;
  /** Whether it runs tests from the beginning, or only after the mark "@@ version". */
  readonly ready: boolean;
  readonly cwd?: string;
  /** What stands in a line of JSON. */
  readonly take: (line: string) => void;
  readonly note: (text: string) => void;
  /** Every line of the console. */
  readonly line?: (line: string) => void;
}

export type How =
  | 'done'
  /** It ended, or was ended, while it ran tests. */
  | 'died'
  /** It never came to the tests. */
  | 'no start'
  /** It cannot be started at all: nothing will be better the next time. */
  | 'refused'
  | 'interrupted';

export interface End {
  readonly how: How;
  /** What happened, in a few words; empty if all went well. */
  readonly why: string;
  /** The last lines of its console. */
  readonly tail: readonly string[];
}

const TAIL = 300;

export function watch({command, silence, ready, cwd, take, note, line: show}: Watched): Promise<End> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const tail: string[] = [];
    let started = ready;
    let done = false;
    let why = '';
    let failure = '';
    let timer: NodeJS.Timeout | undefined;
    // In a group of its own: Ctrl-C is for us, and what is ended is ended with all its children.
    const child = spawn(program, args, {stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...(cwd ? {cwd} : {})});
    const kill = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const wait = (seconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        why = `the kernel hung (nothing for ${seconds} s)`;
        kill();
      }, seconds * 1000);
    };
    const onLine = (text: string) => {
      const line = printable(text);
      tail.push(line);
      if (tail.length > TAIL) tail.shift();
      show?.(line);
      const record = /\{"test":.*\}/.exec(line)?.[0];
      const [, mark, rest = ''] = /@@ (\w+) ?(.*)/.exec(line) ?? [];
      if (!record && !mark) return;
      wait(silence.test);
      if (record) take(record);
      else if (mark === 'version') started = true;
      else if (mark === 'note') note(rest);
      else if (mark === 'failed') failure = rest;
      else if (mark === 'done') done = true;
    };
    const ended = (status: number | null, error?: string) => {
      clearTimeout(timer);
      stopping.signal.removeEventListener('abort', kill);
      const how: How = stopping.signal.aborted
        ? 'interrupted'
        : error !== undefined || (!started && !why && status !== 0)
          ? 'refused'
          : done && !failure
            ? 'done'
            : started
              ? 'died'
              : 'no start';
      const last = error ?? (why || failure || lastWords(tail) || `it ended (exit status ${status ?? 'none'})`);
      resolve({how, why: how === 'done' ? '' : last, tail});
    };
    wait(silence.boot);
    stopping.signal.addEventListener('abort', kill, {once: true});
    if (stopping.signal.aborted) kill();
    createInterface({input: child.stdout}).on('line', onLine);
    createInterface({input: child.stderr}).on('line', onLine);
    child.on('error', (error) => ended(null, `${program} cannot be started: ${error.message}`));
    child.on('close', (status) => {
      // The program alone gives no mark: it is done when it ends well.
      if (ready && status === 0) done = true;
      ended(status);
    });
  });
}

/** Consoles carry colours and carriage returns; what is no text is not shown. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.slice(0, 20_000).replace(/\x1b(\[[0-9;?=]*[A-Za-z]|c)|[^\x20-\x7e\t]/g, '');
}
