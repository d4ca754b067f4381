/** A terminal that remembers what was printed. */
import type {Terminal} from '../command/terminal';

export class FakeTerminal implements Terminal {
  printed = '';
  complained = '';
  readonly stdin: AsyncIterable<Uint8Array>;

  /** `root` is the repository and the user's folder in one. */
  constructor(
    readonly root: string,
    input = '',
  ) {
    this.stdin = (async function* () {
      yield Buffer.from(input);
    })();
  }

  get folder(): string {
    return this.root;
  }

  out = async (text: string) => void (this.printed += text);
  error = async (text: string) => void (this.complained += text);
}
