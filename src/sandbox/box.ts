/**
 * A sandbox without its looks: the text, the switches, what ran and what came of it. What is heavy (the editor, the runner, the
 * model) is loaded when the reader comes near; until then the box is this file.
 */
import {SECONDS} from './defaults';
import type {Edit} from './edit';
import {makeEditable, type Placeholder} from './editor/placeholder';
import {forget, keep, type Kept, kept, notKeptInWords} from './keep';
import type {Live} from './live';
import type {Question} from './picture/predict';
import type {Going} from './run';
import type {Chosen, Language} from './setting';
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

/** Milliseconds without typing after which the text is kept. */
const PAUSE = 300;

/** One sandbox of a page. */
export class Box {
  /** Replaced, never changed. */
  view: View;
  /** The text as it stands in the editor, or before there is one. */
  text: string;
  /** Whether the text came, or may have come, by a link, and nobody has pressed Run yet. */
  private foreign = false;
  /** The text that was opened last: while it stands there as it came, it is not the reader's own. */
  private opened: string | undefined;
  private readonly listeners = new Set<() => void>();
  private editor: ReturnType<Edit> | undefined;
  /** The static text, and what it is until there is an editor. */
  private code: HTMLElement | undefined;
  private placeholder: Placeholder | undefined;
  private going: Going | undefined;
  /** Counts the runs, so that what a stopped one still reports is known by its number. */
  private run_ = 0;
  private undone: string | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly made: Made,
    /** The site's baseUrl, for links. */
    private readonly base: string,
    private readonly parts: Parts = PARTS,
  ) {
    this.text = made.code;
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
    const own = kept(this.made.key);
    if (!own) return;
    this.undone = own.undone;
    this.foreign = own.foreign ?? false;
    if (own.opened) this.opened = own.text;
    const language = own.language === 'ts' || own.language === 'litmus' ? own.language : this.made.language;
    this.text = own.text;
    const changed = this.isChanged(language);
    // What was recorded is what the page's text prints.
    this.set({language, changed, undo: own.undone !== undefined, ...(changed ? {output: NOTHING.output} : {})});
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
    });
  }

  /** Puts the editor where the placeholder stands. What was typed there, and the caret, go on in it. */
  async edit(): Promise<void> {
    // Where it cannot be loaded the placeholder stays.
    const edit = await this.parts.edit().catch(() => undefined);
    const {code, placeholder} = this;
    if (!edit || this.editor || !placeholder || !code?.isConnected) return;
    if (placeholder.composing) {
      setTimeout(() => void this.edit(), PAUSE);
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
      onProblems: (problems) => this.set({mistakes: this.view.language === 'ts' ? problems : []}),
      onTypesFailed: (error) => this.set({notes: [`Types are not checked: ${error.message}`]}),
    });
    // In two steps, so that undo leads back to the page's text.
    this.editor.set(this.text, selection);
    if (focused) this.editor.focus();
  }

  /** The reader has changed the text. */
  typed(text: string): void {
    this.text = text;
    this.set({changed: this.isChanged(), link: undefined});
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(), PAUSE);
  }

  /** Keeps the text now: the page may be about to go. */
  save(): void {
    clearTimeout(this.saving);
    this.saving = undefined;
    const {key} = this.made;
    if (!this.view.changed && this.undone === undefined) {
      forget(key);
      return;
    }
    const value: Kept = {
      text: this.text,
      language: this.view.language,
      ...(this.undone === undefined ? {} : {undone: this.undone}),
      ...(this.text === this.opened ? {opened: true} : {}),
      ...(this.foreign ? {foreign: true} : {}),
    };
    const why = keep(key, value);
    this.set({notes: why ? [notKeptInWords(why)] : []});
  }

  /** Saves what waits to be saved. */
  flush(): void {
    if (this.saving !== undefined) this.save();
  }

  async run(): Promise<void> {
    const run = ++this.run_;
    this.going?.leave();
    this.going = undefined;
    if (this.foreign) {
      this.foreign = false;
      this.save();
    }
    // What else the last run left stands until this one has something in its place: nothing jumps, and no switch is gone.
    this.set({status: 'Running', running: true, progress: undefined, output: NOTHING.output});
    const live = await this.loaded();
    if (!live || run !== this.run_) return;
    const {language, chosen, seconds} = this.view;
    const show = (part: Partial<View>) => {
      if (run === this.run_) this.set(part);
    };
    const error = (line: number | undefined, message?: string) => {
      if (run === this.run_) this.editor?.showError(line, message);
    };
    const start = language === 'ts' ? live.runProgram : live.runTest;
    this.editor?.showError(undefined);
    this.going = start(this.text, {chosen, seconds, more: this.made.more ?? false, show, error});
  }

  /** The reader wants no more of the run, or of what is worked out after it. */
  stop(): void {
    if (!this.view.running && !this.going) return;
    // Of a run that is still being loaded nothing has to be stopped.
    if (!this.going) {
      this.run_++;
      this.set({status: 'Stopped', running: false});
    }
    this.going?.stop();
  }

  /** A new time limit; for the run that is under way too. */
  limit(seconds: number): void {
    this.set({seconds});
    if (this.view.running) this.going?.limit?.(seconds);
  }

  /** The reader has stepped to a step of the execution, counted from 1. */
  step(step: number): void {
    this.set({step});
  }

  /** The reader wants to see another execution of the run. */
  pick(which: number): void {
    this.set({which, step: 1});
  }

  /** Runs the text again under other switches; a text from a link waits for Run. */
  choose(part: Partial<Chosen>): void {
    this.set({chosen: {...this.view.chosen, ...part}, link: undefined});
    if (!this.foreign) void this.run();
  }

  /** Back to the page's text and switches. What goes can be brought back with `undo`. */
  reset(): void {
    const {code, language, chosen} = this.made;
    this.setAside(code);
    this.foreign = false;
    this.halt();
    this.replace(code, language);
    this.set({
      ...NOTHING,
      output: recordedOutput(this.made),
      chosen,
      status: 'Ready',
      notes: [],
      undo: this.undone !== undefined,
    });
    this.save();
  }

  /** Brings back what Reset, or a link, took away. */
  undo(): void {
    const text = this.undone;
    if (text === undefined) return;
    this.undone = undefined;
    // It may be one that came by a link.
    this.foreign = true;
    this.replace(text, this.view.language);
    this.set({undo: false});
    this.save();
  }

  /** Another text: an example, or what a link holds. The reader's own can be brought back. */
  open(text: string, language: Language, chosen: Partial<Chosen>, {foreign = false} = {}): void {
    this.setAside(text);
    this.halt();
    this.foreign = foreign;
    this.opened = text;
    this.replace(text, language);
    this.set({
      ...NOTHING,
      chosen: {...this.made.chosen, ...chosen},
      status: 'Ready',
      undo: this.undone !== undefined,
    });
    this.save();
  }

  /** Says something the reader has to know. */
  note(note: string): void {
    this.set({notes: [...this.view.notes.filter((other) => other !== note), note]});
  }

  /** The address of a run of this text; undefined, and said so, where it could not be made. */
  async share(): Promise<string | undefined> {
    const live = await this.loaded();
    if (!live) return undefined;
    const {language, chosen, changed} = this.view;
    const catalogue = changed ? undefined : this.made.catalogue;
    const fragment = await live.fragmentOf(language, this.text, chosen, catalogue);
    const link = `${location.origin}${this.base}run#${fragment}`;
    this.set({link});
    return link;
  }

  /** The page goes. */
  dispose(): void {
    this.flush();
    this.halt();
    this.editor?.dispose();
    this.editor = undefined;
    this.placeholder?.dispose();
    this.placeholder = undefined;
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

  private halt(): void {
    this.run_++;
    this.going?.leave();
    this.going = undefined;
    this.set({running: false});
  }

  /** What another text takes the place of can be brought back: the reader's own, rather than one that was only opened. */
  private setAside(next: string): void {
    const own = this.text !== this.opened;
    if (this.view.changed && this.text !== next && (own || this.undone === undefined)) this.undone = this.text;
  }

  private replace(text: string, language: Language): void {
    const other = text !== this.text;
    this.text = text;
    // The mistakes of a text that stays are not told anew.
    this.set({language, changed: this.isChanged(language), link: undefined, ...(other ? {mistakes: []} : {})});
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
