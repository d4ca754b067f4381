/** One execution: an actor a column, time going down, below each step its micro-steps with the rules they follow. */
import type {Test} from '../../model/program';
import type {Setting} from '../answer';
import {printProposition} from '../print';
import {printOutcome} from '../print-answer';
import {type Cell, columns, WIDTH, wrap} from './columns';
import type {Trace} from '../trace';
import type {Model} from './model';

/** The shortest execution that satisfies the proposition; where there is none, one that does not, and that it does not. */
export function traceLines(test: Test, setting: Setting, {traceOf}: Model, complete: boolean): string[] {
  const proposition = printProposition(test.condition.proposition);
  const trace = traceOf(test, setting);
  if (trace) return printTrace(`The shortest execution that satisfies ${proposition}:`, trace);
  if (!complete) return wrap(`Of the executions seen so far none satisfies ${proposition}`, WIDTH);
  const contrary = traceOf(test, setting, false);
  if (!contrary) return wrap(`No execution satisfies ${proposition}`, WIDTH);
  return printTrace(`No execution satisfies ${proposition}. The shortest one:`, contrary);
}

/** A heading, the events in columns, and how it ends. */
export function printTrace(heading: string, {events, outcome}: Trace): string[] {
  const actors = [...new Set(events.map(({actor}) => actor))].sort(byRank);
  const rows = events.flatMap(({actor, step, text, rules}): Cell[] => {
    const column = actors.indexOf(actor);
    const happens = rules.length > 0 ? `${text} [${rules.join(' ')}]` : text;
    return [
      ...(step === '' ? [] : [{column, text: step}]),
      ...(happens === '' ? [] : [{column, text: happens, indent: '  '}]),
    ];
  });
  return [
    ...wrap(heading, WIDTH),
    '',
    ...columns(actors, rows),
    '',
    ...wrap(`It ends with ${printOutcome(outcome)}`, WIDTH),
  ];
}

/** Processes, then devices, then the kernel. */
function byRank(a: string, b: string): number {
  const rank = (actor: string) => (actor === 'K' ? 2 : actor.startsWith('D') ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
