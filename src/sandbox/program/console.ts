/** The console of a program. A line is sent as it is printed: one that waits would be lost in an endless loop. */
import type {Line} from '../end';
import {MAX_LINE, MAX_TEXT} from './limits';
import {create, freeze} from './primordials';
import {droppedReport, lineReport} from './report';
import {show} from './show';

/** Milliseconds between two reports of how many lines were not shown. */
const PAUSE = 50;

export interface Printer {
  readonly console: Readonly<Record<Line['level'], (...values: unknown[]) => void>>;
  /** Forgets what was printed: a new run begins, which may print so many lines. */
  begin(lines: number): void;
  /** Says how many lines were not shown, if it has not been said; later lines are not taken. */
  end(): void;
}

/** `send` takes reports; `now` gives milliseconds. */
export function printer(send: (report: string) => void, now: () => number): Printer {
  let open = false;
  let left = 0;
  let characters = 0;
  let dropped = 0;
  let told = 0;
  let toldAt = 0;

  const tellDropped = () => {
    if (told === dropped) return;
    told = dropped;
    toldAt = now();
    send(droppedReport(dropped));
  };

  const print = (level: Line['level'], values: readonly unknown[]) => {
    if (!open) return;
    if (left > 0 && characters < MAX_TEXT) {
      const text = show(values, MAX_LINE);
      left--;
      characters += text.length;
      send(lineReport(level, text));
      return;
    }
    dropped++;
    if (now() - toldAt >= PAUSE) tellDropped();
  };

  const console = create(null) as Record<Line['level'], (...values: unknown[]) => void>;
  console.log = (...values) => print('log', values);
  console.info = (...values) => print('info', values);
  console.warn = (...values) => print('warn', values);
  console.error = (...values) => print('error', values);
  console.debug = (...values) => print('debug', values);

  return {
    console: freeze(console),
    begin(lines) {
      open = true;
      left = lines;
      characters = dropped = told = toldAt = 0;
    },
    end() {
      tellDropped();
      open = false;
    },
  };
}
