/** A model that makes its answers up, for tests of what shows them. */
import type {Test} from '../../model/program';
import type {Answer, Setting} from '../answer';
import {printActor, printCondition, printOperation} from '../print';
import {stepsOf} from '../steps';
import type {Trace, TraceEvent} from '../trace';

/** Before 5.9 nothing satisfies the proposition, from then on everything; a mirror comes with 5.5; a bound stops it. */
export function ask(test: Test, {kernel, device, without = [], bound}: Setting): Answer {
  const common = {test: test.name, kernel, device, condition: printCondition(test.condition)};
  const none = {ok: false, outcomes: [], positive: 0, states: 0, transitions: 0, rules: []};
  if (kernel === '4.20' && device === 'mirror') return {...common, ...none, observation: 'not-applicable'};
  if (bound !== undefined && bound < 10) {
    return {
      ...common,
      ...none,
      observation: 'unknown',
      states: bound,
      stopped: `stopped at ${bound} states, the bound`,
    };
  }
  const old = kernel === '4.20' || kernel === '5.8';
  const counts = {states: 10, transitions: 9};
  if (without.length > 0) {
    const outcomes = [{r0: 1}, {r0: 2}];
    return {...common, ...counts, observation: 'Sometimes', ok: true, outcomes, positive: 1, rules: []};
  }
  return old
    ? {...common, ...counts, observation: 'Never', ok: false, outcomes: [{r0: 1}], positive: 0, rules: ['R14', 'R33']}
    : {...common, ...counts, observation: 'Always', ok: true, outcomes: [{r0: 2}], positive: 1, rules: ['R15']};
}

const NOTHING = {processes: [], frames: [], registrations: []};

/** The steps in the order of the text, if the fake says that there is such an execution. */
export function traceOf(test: Test, setting: Setting, satisfying = true): Trace | undefined {
  const {positive, outcomes} = ask(test, setting);
  if ((satisfying ? positive : outcomes.length - positive) === 0) return undefined;
  const events = stepsOf(test).flatMap(({actor, operation}): TraceEvent[] => {
    const first = {actor: printActor(actor), step: printOperation(operation), text: '', rules: [], after: NOTHING};
    if (operation.op !== 'fork') return [first];
    return [
      {...first, text: 'range_start', rules: ['R13', 'R40']},
      {...first, step: '', text: 'the child shares P1', rules: ['R14']},
    ];
  });
  return {events, outcome: outcomes[0]!};
}
