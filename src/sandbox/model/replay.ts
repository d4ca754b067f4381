/**
 * Makes the calls of a journal again, in a model of our own, and gives what happened. The journal comes from a program that may
 * be hostile, so nothing in it is taken for granted: what makes no sense ends the replay with a sentence.
 */
import {type Advice, type Device, type DeviceKind, type Dma, Kernel, type Process} from '../../model/index';
import type {Rights, TraceEntry} from '../../model/index';
import {JOURNAL_LIMIT} from '../journal';
import {Call} from './call';
import {share} from './share';

/** What one kernel of a program did. */
export interface Replayed {
  /** The release: `5.8`. */
  readonly kernel: string;
  /** Absent when the program has not asked for a device. */
  readonly device?: DeviceKind;
  /** Rules that were switched off. */
  readonly without: readonly string[];
  readonly steps: readonly TraceEntry[];
}

/** One for each kernel of the program, in the order in which it made them; or what is wrong, in a sentence. */
export function replay(journal: unknown): {traces: Replayed[]} | {problem: string} {
  if (!Array.isArray(journal)) return {problem: 'the journal of the program is no list of calls'};
  if (journal.length > JOURNAL_LIMIT) {
    return {
      problem: `the journal of the program has ${journal.length} calls, and no more than ${JOURNAL_LIMIT} are kept`,
    };
  }
  const kernels: Made[] = [];
  for (const [index, call] of (journal as unknown[]).entries()) {
    try {
      again(kernels, new Call(call));
    } catch (error) {
      // A call that makes no sense, one that the model refuses, or a mistake of the model: the page says so and goes on.
      const why = error instanceof Error ? error.message : String(error);
      return {problem: `call ${index + 1} of the program's journal cannot be made again: ${why}`};
    }
  }
  return {
    traces: kernels.map(({kernel, device, without}) => ({
      kernel: kernel.release,
      ...(device ? {device: device.kind} : {}),
      without,
      steps: share(kernel.trace),
    })),
  };
}

/** A kernel that was made again, and what calls on it name. */
interface Made {
  readonly kernel: Kernel;
  readonly without: readonly string[];
  device?: Device;
  readonly processes: Map<string, Process>;
  readonly registrations: Dma[];
}

function again(kernels: Made[], call: Call): void {
  if (call.name === 'kernel') {
    if (call.kernel !== kernels.length)
      call.fail(`kernel ${kernels.length} is the next to be made, not ${call.kernel}`);
    kernels.push(make(call));
  } else {
    const made = kernels[call.kernel] ?? call.fail(`kernel ${call.kernel} was not made`);
    const on = CALLS.get(call.name) ?? call.fail('there is no such call');
    on(made, call);
  }
  call.end();
}

function make(call: Call): Made {
  const release = call.text();
  const without = call.text().split(' ').filter(Boolean);
  const kernel = new Kernel(release, {without});
  return {kernel, without, processes: new Map([['A', kernel.process]]), registrations: []};
}

const CALLS: ReadonlyMap<string, (made: Made, call: Call) => void> = new Map([
  ['device', (made, call) => (made.device = made.kernel.device(call.text() as DeviceKind))],
  ['map', (made, call) => process(made, call).map(call.text().split(' '), {shared: call.flag('shared')})],
  ['unmap', (made, call) => process(made, call).unmap(call.text())],
  ['write', (made, call) => process(made, call).write(call.text(), call.number())],
  ['read', (made, call) => process(made, call).read(call.text())],
  [
    'fork',
    (made, call) => {
      const child = process(made, call).fork(call.text());
      made.processes.set(child.name, child);
    },
  ],
  ['exec', (made, call) => process(made, call).exec()],
  ['exit', (made, call) => process(made, call).exit()],
  ['protect', (made, call) => process(made, call).protect(call.text(), call.oneOf<Rights>('none', 'read', 'write'))],
  ['advise', (made, call) => process(made, call).advise(call.text(), call.text() as Advice)],
  ['writeProtect', (made, call) => process(made, call).writeProtect(call.text())],
  ['resolve', (made, call) => process(made, call).resolve(call.text())],
  [
    'register',
    (made, call) => {
      const device = made.device ?? call.fail('there is no device yet');
      const [owner, cell] = [process(made, call), call.text()];
      const how = {access: call.oneOf('read', 'write'), pin: call.oneOf('long', 'short')};
      made.registrations.push(device.register(owner, cell, how));
    },
  ],
  ['dma-read', (made, call) => registration(made, call).read(call.text())],
  ['dma-write', (made, call) => registration(made, call).write(call.text(), call.number())],
  ['deregister', (made, call) => registration(made, call).deregister()],
  ['migrate', (made, call) => made.kernel.migrate(process(made, call), call.text())],
  ['reclaim', (made, call) => made.kernel.reclaim(process(made, call), call.text())],
  ['merge', (made, call) => made.kernel.merge(process(made, call), call.text(), call.text())],
  ['clearSoftDirty', (made, call) => made.kernel.clearSoftDirty(process(made, call))],
] satisfies [string, (made: Made, call: Call) => void][]);

function process({processes}: Made, call: Call): Process {
  const name = call.text();
  return processes.get(name) ?? call.fail(`there is no process "${name}"`);
}

function registration({registrations}: Made, call: Call): Dma {
  const number = call.number();
  return registrations[number] ?? call.fail(`there is no registration ${number}`);
}
