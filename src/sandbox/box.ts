/**
 * A sandbox without its looks: the text, the switches, what ran and what came of it. What is heavy (the editor, the runner, the
 * model) is loaded when the reader comes near; until then the box is this file.
 */
import {SECONDS} from './defaults';
import type {Edit} from './edit';
import {makeEditable, type Placeholder} from './editor/placeholder';
import type {TakePaste} from './editor/taking';
import {notKeptInWords} from './keep';
import {type Keepable, Keeping} from './keeping';
import type {Live} from './live';
import type {At, Made as MadeWith} from './links/linked';
import type {Question} from './picture/predict';
import {Running} from './running';
import {type Chosen, type Language, sameSetting} from './setting';
import type {Mail} from './share';
import {NOTHING, type Output, type View} from './view';

/** What a sandbox is made with: it comes back to this on Reset. */
export interface Made {
  readonly title: string;
  /** Under which its text is kept: the page and the sandbox on it. */
  readonly key: string;
  readonly language: Language;
  readonly code: string;
  readonly chosen: Chosen;
  /** What the text printed when the site was built. */
  readonly recorded?: string;
  /** The name of the catalogue's test whose text this is. */
  readonly catalogue?: string;
  /** Whether to work out, of a test, what falls with each rule, and the way to each outcome. */
  readonly more?: boolean;
  /** Part of the message with which it must fail, of a text that shows a mistake. */
  readonly fails?: string;
  /** What the reader may guess before it is shown. */
  readonly question?: Question;
}

/** How a text came that is opened. */
export interface Came {
  /** By a link or a mail: it does not run before Run is pressed. */
  readonly foreign?: boolean;
  /** The name of the test of the catalogue that the link names. */
  readonly test?: string;
  /** What is to be shown once it has run. */
  readonly at?: At | undefined;
  /** What the model said when the link was made. */
  readonly made?: MadeWith | undefined;
}

/** What is loaded apart, when it is needed. */
export interface Parts {
  live(): Promise<Live>;
  edit(): Promise<Edit>;
}

const PARTS: Parts = {
  live: async () => (await import('./live')).live,
  edit: async () => (await import('./edit')).edit,
};

/** The name of the text box. */
const LABEL = 'Code';

/** Milliseconds after which a word that is being composed may be at its end. */
const COMPOSING = 300;

/** One sandbox of a page. */
export class Box {
  /** Replaced, never changed. */
  view: View;
  /** The text as it stands in the editor, or before there is one. */
  text: string;
  /** Takes what is pasted, where somebody wants to: the scratch pad does. */
  taking: TakePaste | undefined;
  private readonly listeners = new Set<() => void>();
  private editor: ReturnType<Edit> | undefined;
  /** The static text, and what it is until there is an editor. */
  private code: HTMLElement | undefined;
  private placeholder: Placeholder | undefined;
  private readonly keeping: Keeping;
  private readonly running: Running;

  constructor(
    readonly made: Made,
    /** The site's baseUrl, for links. */
    private readonly base: string,
    private readonly parts: Parts = PARTS,
  ) {
    this.text = made.code;
    this.keeping = new Keeping(made.key);
    this.running = new Running({
      now: () => this.view,
      show: (part) => this.set(part),
      note: (note) => this.note(note),
      error: (line, message) => this.editor?.showError(line, message),
    });
    this.view = {
      ...NOTHING,
      language: made.language,
      chosen: made.chosen,
      seconds: SECONDS,
      status: 'Ready',
      running: false,
      output: recordedOutput(made),
      mistakes: [],
      notes: [],
      changed: false,
      undo: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up the text that was kept. Called once the page is alive. */
  restore(): void {
    const own = this.keeping.restore();
    if (!own) return;
    const language = own.language === 'ts' || own.language === 'litmus' ? own.language : this.made.language;
    this.text = own.text;
    const changed = this.isChanged(language);
    // What was recorded is what the page's text prints, under the page's switches.
    const other = changed ? {output: NOTHING.output, chosen: own.chosen ?? this.made.chosen} : {};
    this.set({language, changed, undo: own.undone !== undefined, ...other});
  }

  /** The reader is about to run something: what that needs is loaded and made ready. */
  touched(): void {
    if (this.view.language === 'ts')
      this.parts.live().then(
        ({prepare}) => prepare(),
        () => {},
      );
  }

  /** Makes the static text, a <pre>, one that can be typed into, until there is an editor. */
  hold(code: HTMLElement): void {
    if (code.textContent !== this.text) code.textContent = this.text;
    this.code = code;
    this.placeholder = makeEditable(code, {
      label: LABEL,
      onChange: (text) => this.typed(text),
      onRun: () => void this.run(),
      onPaste: (...paste) => this.taking?.(...paste) ?? false,
    });
  }

  /** Puts the editor where the placeholder stands. What was typed there, and the caret, go on in it. */
  async edit(): Promise<void> {
    // Where it cannot be loaded the placeholder stays.
    const edit = await this.parts.edit().catch(() => undefined);
    const {code, placeholder} = this;
    if (!edit || this.editor || !placeholder || !code?.isConnected) return;
    if (placeholder.composing) {
      setTimeout(() => void this.edit(), COMPOSING);
      return;
    }
    const {focused, selection} = placeholder;
    const parent = code.parentElement!;
    placeholder.dispose();
    this.placeholder = undefined;
    // Taken out, not hidden: who was about to use it shall not wait for it.
    code.remove();
    this.editor = edit({
      parent,
      text: this.made.code,
      language: this.view.language,
      label: LABEL,
      onChange: (text) => this.typed(text),
      onRun: () => void this.run(),
      onPaste: (...paste) => this.taking?.(...paste) ?? false,
      onProblems: (problems) => this.set({mistakes: this.view.language === 'ts' ? problems : []}),
      onTypesFailed: (error) => this.set({notes: [`Types are not checked: ${error.message}`]}),
    });
    // In two steps, so that undo leads back to the page's text.
    this.editor.set(this.text, selection);
    if (focused) this.editor.focus();
  }

  /** The caret goes into the text. */
  focus(): void {
    if (this.editor) this.editor.focus();
    else this.code?.focus();
  }

  /** The reader has changed the text. */
  typed(text: string): void {
    // An editor that takes over says what it was given; a link that was made meanwhile still holds.
    if (text === this.text) return;
    this.text = text;
    this.set({changed: this.isChanged(), link: undefined, block: undefined});
    this.keeping.soon(() => this.save());
  }

  /** Keeps the text now: the page may be about to go. */
  save(): void {
    const why = this.keeping.save(this.keepable());
    this.set({notes: why ? [notKeptInWords(why)] : []});
  }

  /** Saves what waits to be saved. */
  flush(): void {
    if (this.keeping.waits) this.save();
  }

  async run(): Promise<void> {
    if (this.keeping.foreign) {
      this.keeping.foreign = false;
      this.save();
    }
    const {text} = this;
    const {language, chosen} = this.view;
    await this.running.start(text, {
      live: () => this.loaded(),
      more: this.made.more ?? false,
      link: () => this.keeping.linkOf(text, chosen),
      language,
    });
  }

  /** The reader wants no more of the run, or of what is worked out after it. */
  stop(): void {
    this.running.stop();
  }

  /** A new time limit; for the run that is under way too. */
  limit(seconds: number): void {
    this.set({seconds});
    this.running.limit(seconds);
  }

  /** The reader has stepped to a step of the execution, counted from 1. */
  step(step: number): void {
    this.set({step, link: undefined, block: undefined});
  }

  /** The reader wants to see another execution of the run. */
  pick(which: number): void {
    this.set({which, step: 1, link: undefined, block: undefined});
  }

  /** Runs the text again under other switches; a text from a link waits for Run. */
  choose(part: Partial<Chosen>): void {
    this.set({chosen: {...this.view.chosen, ...part}, link: undefined, block: undefined});
    if (this.view.changed) this.keeping.soon(() => this.save());
    if (!this.keeping.foreign) void this.run();
  }

  /** Back to the page's text and switches. What goes can be brought back with `undo`. */
  reset(): void {
    const {code, language, chosen} = this.made;
    this.keeping.setAside(this.keepable(), code);
    this.keeping.foreign = false;
    this.running.halt();
    this.replace(code, language);
    this.set({
      ...NOTHING,
      output: recordedOutput(this.made),
      chosen,
      status: 'Ready',
      notes: [],
      undo: this.keeping.undone !== undefined,
    });
    this.save();
  }

  /** Brings back what Reset, a link or a mail took away. */
  undo(): void {
    const text = this.keeping.undone;
    if (text === undefined) return;
    this.keeping.undone = undefined;
    // It may be one that came by a link.
    this.keeping.foreign = true;
    this.replace(text, this.view.language);
    this.set({undo: false});
    this.save();
  }

  /** Another text: an example, or what a link or a mail holds. The reader's own can be brought back. */
  open(text: string, language: Language, chosen: Partial<Chosen>, came: Came = {}): void {
    const {foreign = false, test, at, made} = came;
    const under = {...this.made.chosen, ...chosen};
    this.keeping.setAside(this.keepable(), text);
    this.running.halt();
    this.keeping.open(
      text,
      foreign,
      foreign ? {chosen: under, ...(test && {test}), ...(at && {at}), ...(made && {made})} : undefined,
    );
    this.replace(text, language);
    this.set({...NOTHING, chosen: under, status: 'Ready', undo: this.keeping.undone !== undefined});
    this.save();
  }

  /** Says something the reader has to know. */
  note(note: string): void {
    this.set({notes: [...this.view.notes.filter((other) => other !== note), note]});
  }

  /** The address of this run; undefined, and said so, where it could not be made. */
  async share(): Promise<string | undefined> {
    const live = await this.loaded();
    if (!live) return undefined;
    const {address, note} = await live.linkTo(this.shareable());
    if (note !== undefined) this.note(note);
    this.set({link: address});
    return address;
  }

  /**
   * The run as a block for a mail. What has not run yet is run first, but for a program that came by a link: that is for the
   * reader to decide.
   */
  async mail(): Promise<Mail> {
    const live = await this.loaded();
    if (!live) return {says: 'Nothing was copied.'};
    // What is under way may be the run of an older text.
    await this.ended();
    const rests = this.view.language === 'ts' && (this.keeping.foreign || this.isRecorded());
    if (!this.hasRun() && !rests) {
      await this.run();
      await this.ended();
    }
    const mail = await live.mailOf(this.shareable());
    this.set({block: undefined});
    return mail;
  }

  /** Shows the block, where it could not be copied. */
  showBlock(block: string): void {
    this.set({block});
  }

  /** The page goes. */
  dispose(): void {
    this.flush();
    this.running.halt();
    this.editor?.dispose();
    this.editor = undefined;
    this.placeholder?.dispose();
    this.placeholder = undefined;
  }

  /** Whether what is shown is the run of this text under these switches. */
  private hasRun(): boolean {
    const {ran, chosen, language} = this.view;
    return ran !== undefined && ran.text === this.text && ran.language === language && sameSetting(ran.chosen, chosen);
  }

  /** Whether what is shown as printed is what this very text printed while the site was built. */
  private isRecorded(): boolean {
    const {output, changed, chosen} = this.view;
    return output.recorded && !changed && sameSetting(chosen, this.made.chosen);
  }

  private async ended(): Promise<void> {
    if (!this.view.running) return;
    await new Promise<void>((done) => {
      const unsubscribe = this.subscribe(() => {
        if (this.view.running) return;
        unsubscribe();
        done();
      });
    });
  }

  private shareable() {
    const {text, made, view} = this;
    const recorded = this.isRecorded();
    const link = this.keeping.linkOf(text, view.chosen);
    const root = `${location.origin}${this.base}`;
    return {text, made, view, link, foreign: this.keeping.foreign, current: this.hasRun(), recorded, root};
  }

  private keepable(): Keepable {
    const {language, chosen, changed} = this.view;
    return {text: this.text, language, chosen, changed};
  }

  /** Undefined, and said so, where it could not be loaded; the next press tries again. */
  private loaded(): Promise<Live | undefined> {
    return this.parts.live().catch(() => {
      this.set({
        running: false,
        status: 'Failed: this part of the site could not be loaded. Is the connection there? Try again',
      });
      return undefined;
    });
  }

  private replace(text: string, language: Language): void {
    const other = text !== this.text;
    this.text = text;
    const gone = {link: undefined, block: undefined};
    // The mistakes of a text that stays are not told anew.
    this.set({language, changed: this.isChanged(language), ...gone, ...(other ? {mistakes: []} : {})});
    this.editor?.setLanguage(language);
    this.editor?.showError(undefined);
    this.editor?.set(text);
    if (this.placeholder && other) {
      this.placeholder.dispose();
      this.code!.textContent = text;
      this.hold(this.code!);
    }
  }

  private isChanged(language = this.view.language): boolean {
    return this.text !== this.made.code || language !== this.made.language;
  }

  private set(part: Partial<View>): void {
    this.view = {...this.view, ...part};
    for (const listener of this.listeners) listener();
  }
}

function recordedOutput({recorded}: Made): Output {
  const lines = recorded?.split('\n').map((text) => ({level: 'log', text}) as const) ?? [];
  return {lines, dropped: 0, recorded: true};
}
