/** Runs a litmus test: the answer first, then the table, then what costs more. */
import type {Answer, Observation} from '../litmus/answer';
import {printOutcome} from '../litmus/print-answer';
import type {Line} from './end';
import {asking, isStopped, type Progress} from './model/client';
import {deviceReads} from './picture/predict';
import {kernelMarks, withMarks} from './kernel-marks';
import {modelHistory} from './model-history';
import {theModel} from './places';
import type {Going, Runs} from './run';
import {sinceEver, sinceLink} from './since';
import {NOTHING, type Pictured, type View} from './view';

/** Begins a run of a test. */
export function runTest(text: string, runs: Runs): Going {
  const {chosen, more, show, error} = runs;
  const model = theModel();
  let state: 'running' | 'stopped' | 'left' = 'running';
  let long = false;
  let over = false;

  const onProgress = ({states, statesPerSecond}: Progress) => {
    long = true;
    if (state === 'left') model.stop();
    else show({progress: `${whole(states)} states, ${whole(Math.round(statesPerSecond))} a second`});
  };
  const ask = <T>(question: () => Promise<T>) => asking(question, () => state === 'running');

  const answer = async (): Promise<Shown | undefined> => {
    const explored = await ask(() => model.explore(text, chosen, onProgress));
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
    const pictures = trace ? [picture(trace)] : [];
    const progress = stopped ?? `${whole(states)} states, ${whole(transitions)} transitions`;
    show({
      running: false,
      status: `Finished in ${Math.round(ms)} ms`,
      progress,
      output: output('log', lines),
      verdict: `${device} on ${kernel}${off}: ${observation}`,
      pictures,
      which: 0,
      step: 1,
      pictureMissing:
        observation === 'not-applicable' ? 'This kernel does not have all operations of the test.' : undefined,
    });
    runs.ran({answer: explored.answer});
    return {answer: explored.answer, pictures, progress, complete: stopped === undefined};
  };

  /** What has become of the verdict that the link says, or of that of the test which it names. */
  const since = async ({answer: {observation, rules}, complete}: Shown) => {
    const {link} = runs;
    if (!link || !complete || observation === 'unknown') return;
    const known = await modelHistory();
    const now = {observation, rules};
    const bringBack = (ids: readonly string[], verdict: Observation) =>
      ask(() => model.bringBack(text, chosen, ids, verdict));
    if (link.made) show({since: await sinceLink(link.made, now, known, bringBack)});
    else if (link.test && known) show({since: await sinceEver(link.test, chosen, now, known, bringBack)});
  };

  /** What is shown below the answer. */
  const rest = async (shown: Shown) => {
    const made: Below = {};
    await since(shown).catch(() => {});
    // What cannot be worked out is not there; neither is what the last run has left in its place.
    if (shown.complete) await below(shown, made).catch(() => {});
    show({table: made.table, rules: made.rules, progress: shown.progress});
  };
  const below = async ({pictures}: Shown, made: Below) => {
    const table = await ask(() => model.table(text, chosen.without, onProgress));
    made.table = {
      ...table,
      outcomes: table.outcomes.map(({label, text: outcome, satisfies}) => ({
        label,
        text: outcome,
        says: satisfies ? 'satisfies the proposition' : 'does not satisfy the proposition',
      })),
      says: 'The verdict for every kernel and kind of device; the letters are the outcomes that are possible there.',
    };
    show({table: made.table});
    await marked(made);
    if (!more) return;
    const rules = await ask(() => model.rules(text, chosen, onProgress));
    made.rules = rules.map(({id, title, changes, verdict, outcomes}) => ({
      id,
      title,
      changes,
      becomes: `${verdict}, with ${outcomes.join(' or ')}`,
    }));
    show({rules: made.rules});
    const ways = await ask(() => model.outcomes(text, chosen, onProgress));
    // Of one alone it is the execution that is shown already.
    if (ways.length < 2) return;
    show({
      pictures: [
        ...pictures,
        ...ways.map(({outcome, satisfies, steps}) => {
          const printed = printOutcome(outcome).replace(/;$/, '');
          const says = `${printed}, which ${satisfies ? 'satisfies' : 'does not satisfy'} the proposition:`;
          return picture({says, steps, outcome});
        }),
      ],
    });
  };

  /** A real kernel cannot switch a rule off; the marks are of tests as they are. */
  const marked = async (made: Below) => {
    if (!made.table || chosen.without.length > 0) return;
    const marks = await kernelMarks();
    if (!marks || state !== 'running') return;
    made.table = withMarks(made.table, text, marks);
    show({table: made.table});
  };

  void answer()
    .then(
      (shown) => shown && rest(shown).then(() => runs.over()),
      (thrown: unknown) => {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        show({...NOTHING, running: false, status: isStopped(thrown) ? 'Stopped' : `Failed: ${why}`});
      },
    )
    .finally(() => (over = true));
  return {
    stop() {
      state = 'stopped';
      // What is under way by now may be another sandbox's.
      if (!over) model.stop();
    },
    leave() {
      state = 'left';
      // What has taken long may take longer; what has not is soon over, and a new worker costs more.
      if (long && !over) model.stop();
    },
  };
}

type Below = {-readonly [key in 'table' | 'rules']?: View[key]};

interface Shown {
  readonly answer: Answer;
  readonly pictures: readonly Pictured[];
  readonly progress: string;
  readonly complete: boolean;
}

function picture({says, steps, outcome}: Pick<Required<Pictured>, 'says' | 'steps' | 'outcome'>): Pictured {
  const [read] = deviceReads(steps);
  return {says, steps, outcome, ...(read ? {read: {value: read.value, step: read.told + 1}} : {})};
}

function output(level: Line['level'], lines: readonly string[]) {
  return {lines: lines.map((text) => ({level, text})), dropped: 0, recorded: false};
}

function whole(count: number): string {
  return count.toLocaleString('en');
}
