/** The timers of a program. They are counted, since a run goes on while one is pending. */
import {apply, min, record} from './primordials';

/** The timers that there are, as functions of their own. */
export interface HostTimers {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
  setInterval(run: () => void, ms: number): unknown;
  clearInterval(handle: unknown): void;
  queueMicrotask(run: () => void): void;
}

/** What a host can count. A longer one would be over at once. */
const LONGEST = 2 ** 31 - 1;

type Callback = (...given: unknown[]) => void;

export interface Timers {
  /** What the program is given. */
  readonly given: {
    setTimeout(run: Callback, ms?: number, ...given: unknown[]): number;
    clearTimeout(id?: number): void;
    setInterval(run: Callback, ms?: number, ...given: unknown[]): number;
    clearInterval(id?: number): void;
    queueMicrotask(run: () => void): void;
  };
  /** How many are pending. */
  pending(): number;
  /** Clears them all. */
  clear(): void;
}

/** `onError` is told what a callback throws, `onQuiet` that none is pending any more. */
export function timers(host: HostTimers, onError: (error: unknown) => void, onQuiet: () => void): Timers {
  let last = 0;
  let count = 0;
  let handles = record<{readonly handle: unknown; readonly repeats: boolean}>();

  const call = (run: Callback, given: readonly unknown[]) => {
    try {
      apply(run, undefined, given);
    } catch (error) {
      onError(error);
    }
  };

  const start = (name: string, repeats: boolean, run: Callback, ms: unknown, given: readonly unknown[]) => {
    if (typeof run !== 'function') throw new TypeError(`${name} takes a function.`);
    const id = ++last;
    const fire = () => {
      if (handles[id] === undefined) return;
      if (!repeats) forget(id);
      call(run, given);
      if (count === 0) onQuiet();
    };
    const wait = typeof ms === 'number' && ms > 0 ? min(ms, LONGEST) : 0;
    handles[id] = {handle: repeats ? host.setInterval(fire, wait) : host.setTimeout(fire, wait), repeats};
    count++;
    return id;
  };

  const forget = (id: number) => {
    handles[id] = undefined;
    count--;
  };

  const stop = (id: unknown) => {
    const timer = typeof id === 'number' ? handles[id] : undefined;
    if (timer === undefined) return;
    if (timer.repeats) host.clearInterval(timer.handle);
    else host.clearTimeout(timer.handle);
    forget(id as number);
    if (count === 0) onQuiet();
  };

  return {
    given: {
      setTimeout: (run, ms, ...given) => start('setTimeout', false, run, ms, given),
      clearTimeout: stop,
      setInterval: (run, ms, ...given) => start('setInterval', true, run, ms, given),
      clearInterval: stop,
      queueMicrotask: (run) => {
        if (typeof run !== 'function') throw new TypeError('queueMicrotask takes a function.');
        host.queueMicrotask(() => call(run, []));
      },
    },
    pending: () => count,
    clear() {
      for (const id in handles) {
        const timer = handles[id];
        if (timer === undefined) continue;
        if (timer.repeats) host.clearInterval(timer.handle);
        else host.clearTimeout(timer.handle);
      }
      handles = record();
      count = 0;
    },
  };
}
