/** Where a command reads and writes: the real terminal, or a test's. */
import type {Writable} from 'node:stream';

export interface Terminal {
  /** Where relative names of files begin. */
  readonly folder: string;
  /** The repository. */
  readonly root: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Ends when the text has been taken; an EPIPE means that nobody reads any more. */
  out(text: string): Promise<void>;
  error(text: string): Promise<void>;
}

/** npm runs scripts in the repository, and says in INIT_CWD where the user is. */
export function terminal({stdin, stdout, stderr, env, cwd}: NodeJS.Process = process): Terminal {
  return {
    folder: env.INIT_CWD || cwd(),
    root: cwd(),
    stdin,
    out: writer(stdout),
    error: writer(stderr),
  };
}

function writer(stream: Writable): (text: string) => Promise<void> {
  // Each write reports its error; unheard, the event would end the process with a stack trace.
  stream.on('error', () => undefined);
  return (text) => new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}
