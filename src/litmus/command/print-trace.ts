/**
 * One execution: an actor a column, time going down, below each step its micro-steps with the rules they follow. Across the
 * columns stands what each of them changed, and behind them all how things stand at the end.
 */
import type {Test} from '../../model/program';
import {actorsOf} from '../../picture/actors';
import {changes, NOTHING} from '../../picture/changes';
import {stateLines} from '../../picture/text';
import type {Setting} from '../answer';
import {printProposition} from '../print';
import {printOutcome} from '../print-answer';
import {wrap} from '../../picture/wrap';
import {type Across, type Cell, columns, fits, WIDTH} from './columns';
import type {Trace} from '../trace';
import type {Model} from './model';

/** The shortest execution that satisfies the proposition; where there is none, one that does not, and that it does not. */
export function traceLines(test: Test, setting: Setting, {traceOf}: Model, complete: boolean): string[] {
  const proposition = printProposition(test.condition.proposition);
  const trace = traceOf(test, setting);
  if (trace) return withStates(`The shortest execution that satisfies ${proposition}:`, trace);
  if (!complete) return wrap(`Of the executions seen so far none satisfies ${proposition}`, WIDTH);
  const contrary = traceOf(test, setting, false);
  if (!contrary) return wrap(`No execution satisfies ${proposition}`, WIDTH);
  return withStates(`No execution satisfies ${proposition}. The shortest one:`, contrary);
}

/** What each micro-step changed, marked so that it is not taken for a text of the first column. */
function changesBelow({events}: Trace): Across[][] {
  return events.map(({after}, i) =>
    changes(events[i - 1]?.after ?? NOTHING, after).map(({text}) => ({text: `* ${text}`, indent: '    '})),
  );
}

function withStates(heading: string, trace: Trace): string[] {
  const last = trace.events.at(-1)?.after ?? NOTHING;
  const end = ['', 'The state at the end:', '', ...stateLines(last).map((line) => `  ${line}`)];
  return [...printTrace(heading, trace, changesBelow(trace)), ...end];
}

/**
 * A heading, the events in columns, and how it ends. `below` are texts across all columns, for each event. A terminal can be
 * made wider, where there are more actors than four; a mail, and whatever else has another `width`, cannot: there a step has a
 * line with the name of its actor.
 */
export function printTrace(
  heading: string,
  {events, outcome}: Trace,
  below: readonly Across[][] = [],
  width = WIDTH,
): string[] {
  const actors = actorsOf(events);
  const rows = events.flatMap(({actor, step, text, rules}, i): (Cell | Across)[] => {
    const column = actors.indexOf(actor);
    const happens = rules.length > 0 ? `${text} [${rules.join(' ')}]` : text;
    return [
      ...(step === '' ? [] : [{column, text: step}]),
      ...(happens === '' ? [] : [{column, text: happens, indent: '  '}]),
      ...(below[i] ?? []),
    ];
  });
  const inColumns = width === WIDTH || fits(actors, rows, width);
  return [
    ...wrap(heading, width),
    '',
    ...(inColumns ? columns(actors, rows, width) : withNames(actors, rows, width)),
    '',
    ...wrap(`It ends with ${printOutcome(outcome)}`, width),
  ];
}

/** One column for all, each text behind the name of its actor. */
function withNames(actors: readonly string[], rows: readonly (Cell | Across)[], width: number): string[] {
  const room = Math.max(...actors.map(({length}) => length)) + 1;
  return rows.flatMap((row) => {
    if (!('column' in row)) return wrap(row.text, width, row.indent);
    const name = `${actors[row.column]}:`.padEnd(room);
    return wrap(row.text, width - room - 1, row.indent).map(
      (line, i) => `${i === 0 ? name : ' '.repeat(room)} ${line}`,
    );
  });
}
