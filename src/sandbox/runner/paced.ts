/** Calls that come too often, made less often. */
export interface Paced {
  /** At once if the last call was long enough ago, else as soon as it was. */
  soon(): void;
  /** At once if a call is due. */
  now(): void;
}

/** `call`, at most once in so many milliseconds. */
export function paced(ms: number, call: () => void): Paced {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = false;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!due) return;
    due = false;
    last = performance.now();
    call();
  };
  return {
    soon() {
      due = true;
      const wait = last + ms - performance.now();
      if (wait <= 0) now();
      else timer ??= setTimeout(now, wait);
    },
    now,
  };
}
