/** Runs a litmus test: the answer first, then the table, then what costs more. */
import {printOutcome} from '../litmus/print-answer';
import type {Line} from './end';
import {isStopped, type Progress} from './model/client';
import {deviceReads} from './picture/predict';
import {theModel} from './places';
import type {Going, Runs} from './run';
import {NOTHING, type Pictured} from './view';

export function runTest(text: string, {chosen, more, show, error}: Runs): Going {
  const model = theModel();
  let state: 'running' | 'stopped' | 'left' = 'running';
  let long = false;

  const onProgress = ({states, statesPerSecond}: Progress) => {
    long = true;
    if (state === 'left') model.stop();
    else show({progress: `${whole(states)} states, ${whole(Math.round(statesPerSecond))} a second`});
  };
  /** All sandboxes of a page share a worker: who stops another one's question, stops this one too. */
  const asking = async <T>(question: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await question();
      } catch (thrown) {
        if (!isStopped(thrown) || state !== 'running') throw thrown;
      }
    }
  };

  const answer = async (): Promise<Shown | undefined> => {
    const explored = await asking(() => model.explore(text, chosen, onProgress));
    if ('problems' in explored) {
      const [first] = explored.problems;
      const lines = explored.problems.map(({line, column, message}) => `${line}:${column}: ${message}`);
      const status = `Failed: line ${first!.line}: ${first!.message}`;
      show({...NOTHING, running: false, status, output: output('error', lines)});
      error(first!.line, first!.message);
      return undefined;
    }
    const {lines, trace, ms} = explored;
    const {kernel, device, observation, states, transitions, stopped} = explored.answer;
    const off = chosen.without.length > 0 ? `, without ${chosen.without.join(', ')}` : '';
    const pictures = trace ? [picture(trace.says, trace.steps)] : [];
    show({
      running: false,
      status: `Finished in ${Math.round(ms)} ms`,
      progress: stopped ?? `${whole(states)} states, ${whole(transitions)} transitions`,
      output: output('log', lines),
      verdict: `${device} on ${kernel}${off}: ${observation}`,
      pictures,
      step: 1,
      pictureMissing:
        observation === 'not-applicable' ? 'This kernel does not have all operations of the test.' : undefined,
    });
    return {pictures, complete: stopped === undefined};
  };

  /** What is shown below the answer. */
  const rest = async ({pictures, complete}: Shown) => {
    if (!complete) {
      show({table: undefined, rules: undefined});
      return;
    }
    const table = await asking(() => model.table(text, chosen.without, onProgress));
    show({
      table: {
        ...table,
        outcomes: table.outcomes.map(({label, text: outcome, satisfies}) => ({
          label,
          text: outcome,
          says: satisfies ? 'satisfies the proposition' : 'does not satisfy the proposition',
        })),
        says: 'The verdict for every kernel and kind of device; the letters are the outcomes that are possible there.',
      },
    });
    if (!more) return;
    const rules = await asking(() => model.rules(text, chosen, onProgress));
    show({
      rules: rules.map(({id, title, changes, verdict, outcomes}) => ({
        id,
        title,
        changes,
        becomes: `${verdict}, with ${outcomes.join(' or ')}`,
      })),
    });
    const ways = await asking(() => model.outcomes(text, chosen, onProgress));
    // Of one alone it is the execution that is shown already.
    if (ways.length < 2) return;
    show({
      pictures: [
        ...pictures,
        ...ways.map(({outcome, satisfies, steps}) => {
          const printed = printOutcome(outcome).replace(/;$/, '');
          return picture(`${printed}, which ${satisfies ? 'satisfies' : 'does not satisfy'} the proposition:`, steps);
        }),
      ],
    });
  };

  void answer().then(
    (shown) => shown && rest(shown).catch(() => {}),
    (thrown: unknown) => {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      show({...NOTHING, running: false, status: isStopped(thrown) ? 'Stopped' : `Failed: ${why}`});
    },
  );
  return {
    stop() {
      state = 'stopped';
      model.stop();
    },
    leave() {
      state = 'left';
      // What has taken long may take longer; what has not is soon over, and a new worker costs more.
      if (long) model.stop();
    },
  };
}

interface Shown {
  readonly pictures: readonly Pictured[];
  readonly complete: boolean;
}

function picture(says: string, steps: Pictured['steps']): Pictured {
  const [read] = deviceReads(steps);
  return {says, steps, ...(read ? {read: {value: read.value, step: read.told + 1}} : {})};
}

function output(level: Line['level'], lines: readonly string[]) {
  return {lines: lines.map((text) => ({level, text})), dropped: 0, recorded: false};
}

function whole(count: number): string {
  return count.toLocaleString('en');
}
