/**
 * Runs programs in this realm, which is given up afterwards: everything but JavaScript is taken from it. What a program can do
 * here, it can do to the rest of this file too, so from the moment that one begins only primordials and own values are used.
 */
import {JOURNAL_LIMIT} from '../journal';
import type {Chosen} from '../setting';
import {printer} from './console';
import {failureOf} from './failure';
import {MAX_LINE} from './limits';
import * as model from './model';
import {create, defineProperty, freeze, settled, slice} from './primordials';
import {provide, strip} from './realm';
import {callReport, endReport, type Failure, switchReport} from './report';
import {begin} from './session';
import {show} from './show';
import {type HostTimers, timers} from './timers';
import {transpile} from './transpile';

/** What the place that the realm lives in lends to it. */
export interface Host extends HostTimers {
  /** Loads a module of this text; `url` is its name in stacks. */
  load(code: string): {readonly url: string; readonly module: Promise<unknown>};
  send(report: string): void;
  /**
   * For a program that does not load because of its grammar: finds the line by loading it as a script, and tells it, or undefined.
   * Nothing of the program runs.
   */
  locate(script: string, tell: (line: number | undefined) => void): void;
  /** Calls it in a later turn of the event loop, after what is to be told of rejections was told. */
  afterTurn(then: () => void): void;
  /** Milliseconds. */
  now(): number;
  /** Has the listener told of every error and rejection that nobody catches. */
  onUncaught(listener: (error: unknown) => void): void;
}

/** A program, to be run under each of these, one after the other; each run's reports end in one of kind "end". */
export interface Job {
  readonly source: string;
  readonly settings: readonly Chosen[];
  /** Whether the calls of the model are reported, too. */
  readonly journal: boolean;
  /** How many lines a run may print; the rest is counted. */
  readonly lines: number;
}

type Main = (require: (name: unknown) => unknown, exports: object) => Promise<unknown>;

/** A run of the program. */
interface Run {
  /** Its module has not ended. */
  evaluating: boolean;
  /** It has come to its end, unless something happens in the turns that are waited for. */
  waiting: boolean;
  calls: number;
}

/** Makes the realm ready for one job, which is what it gives. */
export function prepare(host: Host, global: object): (job: Job) => void {
  let run: Run | undefined;
  let next: () => void = () => undefined;
  /** The address of the program's module. */
  let url = '';
  let since = host.now();

  const printing = printer(host.send, host.now);

  const end = (failure?: Failure) => {
    if (!run) return;
    run = undefined;
    timing.clear();
    printing.end();
    host.send(endReport(failure));
    // What is left of the microtasks of this run is done before the next begins.
    afterTurns(next);
  };

  const fail = (error: unknown) => {
    if (run) end(failureOf(error, url));
  };

  /** Two turns after nothing was pending nothing can come any more, and rejections that nobody caught were told. */
  const quiet = () => {
    const mine = run;
    if (!mine || mine.waiting || mine.evaluating || timing.pending() > 0) return;
    mine.waiting = true;
    afterTurns(() => {
      mine.waiting = false;
      if (run === mine && timing.pending() === 0) end();
    });
  };

  const afterTurns = (then: () => void) => host.afterTurn(() => host.afterTurn(then));

  const timing = timers(host, fail, quiet);

  const start = (main: Main, chosen: Chosen, {journal, lines}: Job) => {
    const mine: Run = {evaluating: true, waiting: false, calls: 0};
    begin({
      chosen,
      onCall: (kernel, call) => {
        if (run !== mine || !journal || mine.calls++ >= JOURNAL_LIMIT) return;
        const report = callReport(kernel, call);
        if (report !== undefined) host.send(report);
      },
      onSwitch: (what) => {
        if (run === mine && journal) host.send(switchReport(what));
      },
    });
    printing.begin(lines);
    run = mine;
    since = host.now();
    const ended = () => {
      mine.evaluating = false;
      quiet();
    };
    const failed = (error: unknown) => {
      if (run === mine) fail(error);
    };
    try {
      settled(main(requireModel, {}), ended, failed);
    } catch (error) {
      failed(error);
    }
  };

  strip(global);
  provide(global, 'console', printing.console);
  provide(global, 'performance', freeze(Object.assign(create(null) as object, {now: () => host.now() - since})));
  for (const [name, timer] of Object.entries(timing.given)) provide(global, name, timer);
  // The program's own line may lie below many of the model's.
  Object.assign(Error, {stackTraceLimit: 50});
  host.onUncaught(fail);

  return (job) => {
    const {source, settings} = job;
    const failAll = (failure: Failure) => {
      for (let i = 0; i < settings.length; i++) host.send(endReport(failure));
    };
    const transpiled = transpile(source);
    if ('failure' in transpiled) return failAll(transpiled.failure);
    const loaded = host.load(transpiled.code);
    url = loaded.url;
    settled(
      loaded.module,
      (module) => {
        const main = (module as {default: Main}).default;
        let index = 0;
        next = () => {
          if (index < settings.length) start(main, settings[index++]!, job);
        };
        next();
      },
      (error) => {
        const failure = failureOf(error, url);
        if (failure.line !== undefined) return failAll(failure);
        host.locate(transpiled.script, (line) =>
          failAll(line === undefined ? failure : {message: failure.message, line}),
        );
      },
    );
  };
}

/** As a module is to who imports it: nothing can be assigned to, and there is no default. */
const MODEL = freeze(defineProperty({...model}, '__esModule', {value: true}));

function requireModel(name: unknown): unknown {
  if (name === 'model') return MODEL;
  throw new TypeError(
    `Only 'model' can be imported${typeof name === 'string' ? `, not '${slice(name, 0, 100)}'` : ''}.`,
  );
}

/** Does once what every program needs, while nobody waits for it: what has run before runs faster. */
export function warmUp(): void {
  transpile(
    "import {Kernel} from 'model';\nconst kernel: Kernel = new Kernel();\nconsole.log(`${kernel.release}`, {a: [1]});",
  );
  const ignore = () => undefined;
  begin({chosen: {kernel: model.NEWEST, device: 'pin', without: []}, onCall: ignore, onSwitch: ignore});
  const kernel = new model.Kernel();
  const a = kernel.process;
  a.map('x');
  const dma = kernel.device().register(a, 'x');
  a.fork();
  a.write('x', 1);
  show([dma.read(), kernel.snapshot()], MAX_LINE);
}
