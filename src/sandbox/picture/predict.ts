/** "Predict, then step": what the device reads in an execution, and what one may have thought that it would. */
import type {TraceEntry} from '../../model/kernel';

/** A load of the device. */
export interface DeviceRead {
  /** Who reads: `D`, `D@B`. */
  readonly actor: string;
  readonly cell: string;
  /** The index of the micro-step with which the load begins, and of the one that tells its value. */
  readonly at: number;
  readonly told: number;
  readonly value: number | 'fault';
  /** What may be picked: all that is ever stored to the cell, and 0, by size; then `fault`. */
  readonly choices: readonly (number | 'fault')[];
}

/** The first load of the device in the execution that a page shows, and what it may give. */
export interface Question {
  /** `r0 = x` */
  readonly step: string;
  readonly values: readonly (number | 'fault')[];
}

/** `r0 = x` of a test, `load x` of a program. A cell is never called like a register. */
const LOAD = /^(?:r\d+ = |load )([a-z][a-z0-9]*)$/;
const STORE = /^([a-z][a-z0-9]*) = (\d+)$/;
const READS = /(?:^|; )reads (\d+) from /;
const FAULT = /(?:^|; )fault: no translation$/;

/** The loads of the device, in the order in which they begin; one that waits for ever is left out. */
export function deviceReads(steps: readonly TraceEntry[]): DeviceRead[] {
  return steps.flatMap(({actor, step}, at): DeviceRead[] => {
    const cell = actor.startsWith('D') ? LOAD.exec(step)?.[1] : undefined;
    if (cell === undefined) return [];
    const next = steps.findIndex((other, i) => i > at && other.actor === actor && other.step !== '');
    const own = (other: TraceEntry, i: number) => i >= at && (next < 0 || i < next) && other.actor === actor;
    const told = steps.findIndex((other, i) => own(other, i) && valueOf(other.text) !== undefined);
    if (told < 0) return [];
    return [{actor, cell, at, told, value: valueOf(steps[told]!.text)!, choices: choicesOf(steps, cell)}];
  });
}

function valueOf(text: string): number | 'fault' | undefined {
  const value = READS.exec(text)?.[1];
  return value === undefined ? (FAULT.test(text) ? 'fault' : undefined) : Number(value);
}

/** Every step of a test takes place in each of its executions, so these are the stores of the whole test. */
function choicesOf(steps: readonly TraceEntry[], cell: string): (number | 'fault')[] {
  const stored = steps.flatMap(({step}) => {
    const [, name, value] = STORE.exec(step) ?? [];
    return name === cell ? [Number(value)] : [];
  });
  return [...[...new Set([0, ...stored])].sort((a, b) => a - b), 'fault'];
}
