/** The words of the notation, and the forms of its names. */
import type {Actor, Advice, Byte, Cell, Process, ProcessName, Register, Rights} from '../model/program';

export const RIGHTS: readonly Rights[] = ['none', 'read', 'write'];
export const ADVICE: readonly Advice[] = ['dontfork', 'dofork', 'wipeonfork', 'keeponfork', 'dontneed'];

/**
 * No cell has one of these names: `map x shared` and `r0 = fault` would have two readings. `private` is no word of the
 * notation, but whoever writes `map x private` does not mean a second cell.
 */
const RESERVED = new Set<string>([
  ...'litmus together end exists forall fault unset shared private short'.split(' '),
  ...'map unmap fork exec exit protect advise register deregister wp unwp migrate reclaim merge'.split(' '),
  ...RIGHTS,
  ...ADVICE,
]);

/** How messages call each kind of name. */
export const SAY = {
  name: 'a name of lower-case letters, digits and "-"',
  question: 'a quoted line',
  actor: "an actor (A, B, C, E …, A', D, D@B, K)",
  process: 'a process (one capital letter, but D is the device and K the kernel)',
  cell: 'a cell (such as x)',
  register: 'a register (r0 to r999)',
  value: 'a number from 0 to 255',
  line: 'the end of the line',
} as const;

export function asName(text: string): string | undefined {
  return /^[a-z0-9-]+$/.test(text) ? text : undefined;
}

export function asCell(text: string): Cell | undefined {
  return /^[a-z][a-z0-9]*$/.test(text) && !/^r\d+$/.test(text) && !RESERVED.has(text) ? text : undefined;
}

export function asRegister(text: string): Register | undefined {
  return /^r(?:0|[1-9]\d{0,2})$/.test(text) ? Number(text.slice(1)) : undefined;
}

export function asByte(text: string): Byte | undefined {
  return /^\d+$/.test(text) && Number(text) <= 255 ? Number(text) : undefined;
}

export function asProcess(text: string): ProcessName | undefined {
  return /^[A-CE-JL-Z]$/.test(text) ? text : undefined;
}

export function asActor(text: string): Actor | undefined {
  if (text === 'K') return {kind: 'kernel'};
  if (text === 'D') return {kind: 'device', owner: 'A'};
  const owner = text.startsWith('D@') ? asProcess(text.slice(2)) : undefined;
  if (owner) return {kind: 'device', owner};
  const second = text.endsWith("'");
  const name = asProcess(second ? text.slice(0, -1) : text);
  return name ? ({kind: 'process', name, thread: second ? 1 : 0} satisfies Process) : undefined;
}
