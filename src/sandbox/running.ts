/** The runs of a sandbox, one after the other: what an older one still reports is not heard. */
import type {KeptLink} from './keep';
import type {Live} from './live';
import type {At} from './links/linked';
import type {Going} from './run';
import type {Language} from './setting';
import {NOTHING, type View} from './view';

/** Where runs are shown. */
export interface Shows {
  now(): View;
  show(part: Partial<View>): void;
  note(note: string): void;
  error(line: number | undefined, message?: string): void;
}

export interface Start {
  readonly language: Language;
  readonly more: boolean;
  /** Undefined, and said so, where it could not be loaded. */
  live(): Promise<Live | undefined>;
  /** What the link says that this very run came by. */
  link(): KeptLink | undefined;
}

export class Running {
  private going: Going | undefined;
  /** Counts the runs, so that what a stopped one still reports is known by its number. */
  private number = 0;

  constructor(private readonly shows: Shows) {}

  /** Begins a run, in place of the last one. */
  async start(text: string, {language, more, live: load, link: linkOf}: Start): Promise<void> {
    const run = ++this.number;
    const link = linkOf();
    this.going?.leave();
    this.going = undefined;
    // What else the last run left stands until this one has something in its place: nothing jumps, and no switch is gone.
    const {output, ran, since} = NOTHING;
    this.shows.show({status: 'Running', running: true, progress: undefined, output, ran, since});
    const live = await load();
    if (!live || run !== this.number) return;
    const {chosen, seconds} = this.shows.now();
    const heard =
      <Given extends unknown[]>(hear: (...given: Given) => void) =>
      (...given: Given) => {
        if (run === this.number) hear(...given);
      };
    let waits = link?.at;
    this.shows.error(undefined);
    this.going = live[language === 'ts' ? 'runProgram' : 'runTest'](text, {
      chosen,
      seconds,
      more,
      link,
      show: heard((part) => {
        this.shows.show(part);
        if (part.pictures && waits && this.goTo(waits)) waits = undefined;
      }),
      ran: heard((came) => this.shows.show({ran: {text, language, chosen, ...came}})),
      over: heard(() => {
        if (waits) this.shows.note(`The link shows execution ${waits.execution}; this run has no such execution.`);
      }),
      error: heard((line, message) => this.shows.error(line, message)),
    });
  }

  stop(): void {
    if (!this.shows.now().running && !this.going) return;
    // Of a run that is still being loaded nothing has to be stopped.
    if (!this.going) {
      this.number++;
      this.shows.show({status: 'Stopped', running: false});
    }
    this.going?.stop();
  }

  limit(seconds: number): void {
    if (this.shows.now().running) this.going?.limit?.(seconds);
  }

  /** Another text comes: nothing more is heard of this one. */
  halt(): void {
    this.number++;
    this.going?.leave();
    this.going = undefined;
    this.shows.show({running: false});
  }

  /** Shows what the link shows, once it is there, unless the reader has stepped on already. */
  private goTo({execution, step}: At): boolean {
    const {pictures, which, step: shown} = this.shows.now();
    const picture = pictures[execution - 1];
    if (!picture) return false;
    if (which > 0 || shown > 1) return true;
    const last = picture.steps.length;
    this.shows.show({which: execution - 1, step: Math.min(step, last)});
    if (step > last) this.shows.note(`The link shows step ${step}; this execution has ${last}.`);
    return true;
  }
}
