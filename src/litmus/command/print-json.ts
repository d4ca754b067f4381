/** An answer as one line of JSON; the order of the keys is the contract's. */
import type {Answer} from '../answer';
import type {Trace} from '../trace';

/** `without` are the rules switched off; `trace` null where it was asked for and there is none. */
export function printJson(answer: Answer, without: readonly string[], trace?: Trace | null): string {
  const {test, kernel, device, condition, observation, ok, outcomes, states, transitions, rules, stopped} = answer;
  return JSON.stringify({
    ...{test, kernel, device, condition, observation, ok, outcomes, states, transitions, rules},
    ...(without.length > 0 ? {without} : {}),
    ...(stopped === undefined ? {} : {stopped}),
    // No execution is without events, so an empty list can only mean that there is no execution.
    ...(trace === undefined
      ? {}
      : {trace: (trace?.events ?? []).map(({actor, step, text, rules}) => ({actor, step, text, rules}))}),
  });
}
