/** A page while its text is written. */
import {COLUMNS, GLUE, isAddress} from './columns';
import {References} from './references';

export class PageText {
  readonly references = new References();
  /** What its first heading says. */
  title = '';
  /** Whether a line of code had to be continued on the next. */
  continues = false;
  /** The columns that are left beside what the text stands in: lists, quotations. */
  room = COLUMNS;
  private figures = 0;

  /**
   * @param address the page's own address, absolute
   * @param base where the site is served: scheme, host and baseUrl
   * @param diagrams the Mermaid sources of its diagrams, in order
   */
  constructor(
    readonly address: string,
    private readonly base: string,
    private readonly diagrams: readonly string[] = [],
  ) {}

  /** The mark of a link, which stays on the line of the word before it. */
  mark(href: string): string {
    return `${GLUE}[${this.references.numberOf(this.absolute(href))}]`;
  }

  /** An address that does not fit into a line becomes a reference, as a link would. */
  word(word: string): string {
    const [, before, address, after] = /^([("'<]*)(https?:\/\/\S+?)([)"'>.,;:]*)$/.exec(word) ?? [];
    if (address === undefined || word.length <= this.room) return word;
    return `${before}${this.mark(address).slice(GLUE.length)}${after}`;
  }

  /** The source of the next diagram. Throws where docs/ has fewer than the page. */
  nextDiagram(): string {
    const source = this.diagrams[this.figures++];
    if (source === undefined) {
      throw new Error(
        `The page ${this.address} shows ${this.figures} diagrams, and its source in docs/ has ${this.diagrams.length}. ` +
          'Each diagram is a ```mermaid fence of the page; the folder build/ may be older than docs/: build anew',
      );
    }
    return source;
  }

  /** Does something with fewer columns. */
  within(reserved: number, work: () => void): void {
    this.room -= reserved;
    work();
    this.room += reserved;
  }

  private absolute(href: string): string {
    if (isAddress(href)) return href;
    return href.startsWith('#') ? this.address + href : new URL(href, `${this.base}/`).href;
  }
}
