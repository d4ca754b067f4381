/** What a sandbox keeps for its reader: the text as it is, and the one that another has taken the place of. */
import {forget, keep, type Kept, type KeptLink, kept, type NotKept} from './keep';
import {type Chosen, type Language, sameSetting} from './setting';

/** The sandbox at a moment. */
export interface Keepable {
  readonly text: string;
  readonly language: Language;
  readonly chosen: Chosen;
  /** Whether the text is another than the page's. */
  readonly changed: boolean;
}

/** Milliseconds without typing after which the text is kept. */
const PAUSE = 300;

export class Keeping {
  /** What Reset or another text took away, until it is brought back. */
  undone: string | undefined;
  /** Whether the text came, or may have come, by a link, and nobody has pressed Run yet. */
  foreign = false;
  /** The text that was opened last: while it stands there as it came, it is not the reader's own. */
  private opened: string | undefined;
  private link: KeptLink | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly key: string) {}

  /** Takes up what was kept. */
  restore(): Kept | undefined {
    const own = kept(this.key);
    if (!own) return undefined;
    this.undone = own.undone;
    this.foreign = own.foreign ?? false;
    this.link = own.link;
    if (own.opened) this.opened = own.text;
    return own;
  }

  /** Another text is about to come; the reader's own goes aside, rather than one that was only opened. */
  setAside({text, changed}: Keepable, next: string): void {
    const own = text !== this.opened;
    if (changed && text !== next && (own || this.undone === undefined)) this.undone = text;
  }

  /** A text was opened: an example, or what a link or a mail holds. */
  open(text: string, foreign: boolean, link?: KeptLink): void {
    this.opened = text;
    this.foreign = foreign;
    this.link = link;
  }

  /** What the link says by which this text came, as long as both stand there as they came. */
  linkOf(text: string, chosen: Chosen): KeptLink | undefined {
    return this.link && text === this.opened && sameSetting(chosen, this.link.chosen) ? this.link : undefined;
  }

  /** Saves in a while, if nothing else is typed until then. */
  soon(save: () => void): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(save, PAUSE);
  }

  /** Whether something waits to be saved. */
  get waits(): boolean {
    return this.saving !== undefined;
  }

  /** Keeps it now; says why it could not. */
  save({text, language, chosen, changed}: Keepable): NotKept | undefined {
    clearTimeout(this.saving);
    this.saving = undefined;
    if (!changed && this.undone === undefined) {
      forget(this.key);
      return undefined;
    }
    return keep(this.key, {
      text,
      language,
      chosen,
      ...(this.undone === undefined ? {} : {undone: this.undone}),
      ...(text === this.opened ? {opened: true} : {}),
      ...(this.foreign ? {foreign: true} : {}),
      ...(this.link && text === this.opened ? {link: this.link} : {}),
    });
  }
}
