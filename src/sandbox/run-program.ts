/** Runs a program in the isolated runner, makes its picture in the page's own model, then runs it under every other switch. */
import {letter} from '../litmus/labels';
import {ERAS} from '../model/kernels';
import {DEVICE_KINDS} from '../model/device-kind';
import {rule, SWITCHABLE} from '../model/rules';
import {inWords} from './end';
import {asking, type ModelWorker} from './model/client';
import {theModel, theRunner} from './places';
import type {ProgramEnd, Running} from './runner/runner';
import type {Going, Runs} from './run';
import {NOTHING, type Pictured, type RuleLine, type Table} from './view';

/** Seconds for the table: so many runs, each of which may take long. */
const TABLE_SECONDS = 5;

/** Begins a run of a program. */
export function runProgram(text: string, runs: Runs): Going {
  let running: Running | undefined;
  let stopped = false;
  let {seconds} = runs;
  const work = async () => {
    const runner = await theRunner();
    await runner.prepare();
    if (stopped) return;
    running = runner.run(text, runs.chosen, {
      seconds,
      onLines: (lines, dropped) => runs.show({output: {lines, dropped, recorded: false}}),
    });
    const ended = await running.done;
    runs.show({running: false, status: inWords(ended.end)});
    const came = ended.end.kind === 'finished' ? {} : {ended: inWords(ended.end)};
    runs.ran(came);
    if (ended.end.kind === 'failed') runs.error(ended.end.line, ended.end.message);
    const pictures = await picture(ended, runs);
    const goOn = () => ended.end.kind === 'finished' && !stopped;
    if (goOn() && !ended.usesKernel && !ended.usesDevice) {
      runs.show({progress: 'The program takes neither its kernel nor its device from the switches.'});
    }
    runs.show({table: goOn() ? await table(text, ended, runs) : undefined});
    runs.show({rules: runs.more && goOn() ? await rules(text, pictures, runs) : undefined});
    runs.over();
  };
  void work().catch((thrown: unknown) => {
    if (stopped && !running) return;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    runs.show({...NOTHING, running: false, status: `Failed: ${message}`});
  });
  const stop = () => {
    stopped = true;
    if (running) running.stop();
    else runs.show({running: false, status: 'Stopped'});
  };
  return {
    stop,
    leave: stop,
    limit(given) {
      seconds = given;
      running?.limit(given);
    },
  };
}

async function picture({journal}: ProgramEnd, {show}: Runs): Promise<readonly Pictured[]> {
  const replayed = journal.length === 0 ? {traces: []} : await replay(journal);
  if ('problem' in replayed) {
    show({pictures: [], pictureMissing: `There is no picture: ${replayed.problem}`});
    return [];
  }
  const pictures = replayed.traces
    .map(({kernel, device, without, steps}, i): Pictured => {
      const which = replayed.traces.length > 1 ? `Kernel ${i + 1} of the program: ` : '';
      const off = without.length > 0 ? `, without ${without.join(', ')}` : '';
      return {says: `${which}${kernel}, ${device ? `device ${device}` : 'no device'}${off}:`, steps};
    })
    .filter(({steps}) => steps.length > 0);
  show({pictures, which: 0, step: 1, pictureMissing: undefined});
  return pictures;
}

/** The program has ended, however its picture fares. */
function replay(journal: ProgramEnd['journal']): ReturnType<ModelWorker['replay']> {
  return asking(() => theModel().replay(journal)).catch((thrown: unknown) => ({
    problem: thrown instanceof Error ? thrown.message : String(thrown),
  }));
}

/** What the program prints when one of the rules that it followed is switched off as well. */
async function rules(
  text: string,
  pictures: readonly Pictured[],
  {chosen}: Runs,
): Promise<readonly RuleLine[] | undefined> {
  const followed = new Set(pictures.flatMap(({steps}) => steps.flatMap((step) => step.rules)));
  const ids = SWITCHABLE.filter((id) => followed.has(id) && !chosen.without.includes(id));
  const settings = [chosen, ...ids.map((id) => ({...chosen, without: [...chosen.without, id]}))];
  const runner = await theRunner();
  const outputs = await runner.outputs(text, settings, {seconds: TABLE_SECONDS});
  return (
    outputs &&
    ids.map((id, i) => ({
      id,
      title: rule(id).title,
      changes: outputs[i + 1] !== outputs[0],
      becomes: `it prints: ${outputs[i + 1]}`,
    }))
  );
}

/** What the program prints under every switch that it leaves open. */
async function table(text: string, {usesKernel, usesDevice}: ProgramEnd, {chosen}: Runs): Promise<Table | undefined> {
  if (!usesKernel && !usesDevice) return undefined;
  const kernels = ERAS.map(({release}) => release);
  const settings = DEVICE_KINDS.flatMap((device) => kernels.map((kernel) => ({...chosen, kernel, device})));
  const runner = await theRunner();
  const outputs = await runner.outputs(text, settings, {seconds: TABLE_SECONDS});
  return outputs && tableOf(kernels, outputs, usesKernel, usesDevice);
}

function tableOf(
  kernels: readonly string[],
  outputs: readonly string[],
  usesKernel: boolean,
  usesDevice: boolean,
): Table {
  const distinct = [...new Set(outputs)];
  const label = (output: string) => letter(distinct.indexOf(output));
  const own = usesKernel
    ? usesDevice
      ? ''
      : ' The program names its device itself.'
    : ' The program names its kernel itself.';
  return {
    kernels,
    rows: DEVICE_KINDS.map((kind, row) => ({
      kind,
      cells: kernels.map((_, column) => ({
        verdict: label(outputs[row * kernels.length + column]!),
        outcomes: '',
      })),
    })),
    outcomes: distinct.map((text) => ({label: label(text), text: text === '' ? '(nothing)' : text})),
    says: `What the program prints under every kernel and kind of device: a letter for each output.${own}`,
  };
}
