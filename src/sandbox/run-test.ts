/** Runs a litmus test: the answer first, then the table, then what costs more. */
import {printOutcome} from '../litmus/print-answer';
import {isStopped} from './model/client';
import {theModel} from './places';
import type {Going, Runs} from './run';
import type {Line} from './end';

export function runTest(text: string, {chosen, more, show, error}: Runs): Going {
  const model = theModel();
  let finished = false;
  const work = async () => {
    const explored = await model.explore(text, chosen, ({states, statesPerSecond}) =>
      show({progress: `${states.toLocaleString('en')} states, ${Math.round(statesPerSecond).toLocaleString('en')} a second`}),
    );
    finished = true;
    if ('problems' in explored) {
      const [first] = explored.problems;
      const lines = explored.problems.map(({line, column, message}) => asLine('error', `${line}:${column}: ${message}`));
      show({running: false, status: `Failed: line ${first!.line}: ${first!.message}`, output: output(lines)});
      error(first!.line, first!.message);
      return;
    }
    const {answer, lines, trace, ms} = explored;
    const first = trace ? [{says: trace.says, steps: trace.steps}] : [];
    const {kernel, device, observation, states, transitions, stopped} = answer;
    show({
      running: false,
      status: `Finished in ${Math.round(ms)} ms`,
      output: output(lines.map((line) => asLine('log', line))),
      progress: stopped ? undefined : `${states.toLocaleString('en')} states, ${transitions.toLocaleString('en')} transitions`,
      verdict: `${device} on ${kernel}: ${observation}`,
      pictures: first,
      ...(observation === 'not-applicable' ? {pictureMissing: 'This kernel does not have all operations of the test.'} : {}),
    });
    const table = await model.table(text, chosen.without);
    show({
      table: {
        ...table,
        outcomes: table.outcomes.map(({label, text, satisfies}) => ({
          label,
          text: `${text} ${satisfies ? 'satisfies' : 'does not satisfy'} the proposition`,
        })),
        says: 'The verdict for every kernel and kind of device; the letters are the outcomes that are possible there.',
      },
    });
    if (!more) return;
    const rules = await model.rules(text, chosen);
    show({
      rules: rules.map(({id, title, changes, verdict, outcomes}) => ({
        id,
        title,
        changes,
        becomes: `${verdict}: ${outcomes.join(' or ')}`,
      })),
    });
    const outcomes = await model.outcomes(text, chosen);
    show({
      pictures: [
        ...first,
        ...outcomes.map(({outcome, satisfies, steps}) => ({
          says: `The shortest way to ${printOutcome(outcome)} It ${satisfies ? 'satisfies' : 'does not satisfy'} the proposition.`,
          steps,
        })),
      ],
    });
  };
  void work().catch((thrown: unknown) => {
    if (finished) return;
    if (isStopped(thrown)) show({running: false, status: 'Stopped'});
    else show({running: false, status: `Failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`});
  });
  return {stop: () => model.stop()};
}

function asLine(level: Line['level'], text: string): Line {
  return {level, text};
}

function output(lines: readonly Line[]) {
  return {lines, dropped: 0, recorded: false};
}
