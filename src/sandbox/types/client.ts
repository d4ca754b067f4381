/** The page's side of the type checker: asks a worker, and starts another one when it has died. */
import type {LibraryFiles, Questions, Types} from './questions';
import {RunningWorker} from './running-worker';

export interface TypesClientSetup {
  /** The library files, from wherever the site keeps them. Asked for when a worker starts, once unless it fails. */
  files(): Promise<LibraryFiles>;
  /** Makes the worker: the one beside this file unless given. */
  worker?(): Worker;
  /** Seconds that one question may take, and the tenth of what a worker may take to start: 10 unless given. */
  seconds?: number;
}

type Given<Name extends keyof Questions> = Parameters<Questions[Name]>;

/**
 * A type checker for all programs of a page. Its worker starts with `start()` or with the first question. A program that
 * keeps it busy for too long costs the worker, and all questions that it has not answered: their promises reject with an
 * Error that says why. The next question starts a new one.
 */
export class TypesClient implements Types {
  private running: RunningWorker | undefined;
  private files: Promise<LibraryFiles> | undefined;
  private disposed = false;

  constructor(private readonly setup: TypesClientSetup) {}

  /** Begins to load before anything is asked. Resolves when the checker is ready; rejects when there is none to be had. */
  async start(): Promise<void> {
    await this.worker().ready;
  }

  diagnostics(...given: Given<'diagnostics'>) {
    return this.ask('diagnostics', given);
  }

  options(...given: Given<'options'>) {
    return this.ask('options', given);
  }

  meaning(...given: Given<'meaning'>) {
    return this.ask('meaning', given);
  }

  hover(...given: Given<'hover'>) {
    return this.ask('hover', given);
  }

  /** Ends the worker; what it was asked, and whatever is asked from now on, rejects. */
  dispose(): void {
    this.disposed = true;
    this.running?.end(new Error('The type checker was closed.'));
  }

  private async ask<Name extends keyof Questions>(
    name: Name,
    given: Given<Name>,
  ): Promise<ReturnType<Questions[Name]>> {
    return (await this.worker().ask(name, given)) as ReturnType<Questions[Name]>;
  }

  private worker(): RunningWorker {
    if (this.disposed) throw new Error('The type checker was closed.');
    if (this.running?.ended !== false) this.running = this.started();
    return this.running;
  }

  private started(): RunningWorker {
    this.files ??= this.setup.files();
    this.files.catch(() => (this.files = undefined));
    const make = this.setup.worker ?? (() => new Worker(new URL('./worker.ts', import.meta.url)));
    return new RunningWorker(make, this.files, this.setup.seconds ?? 10);
  }
}
