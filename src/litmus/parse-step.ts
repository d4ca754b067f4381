/** One step, `ACTOR: operation`. */
import type {
  Byte,
  Cell,
  DeviceOperation,
  KernelOperation,
  ProcessName,
  ProcessOperation,
  Register,
  Step,
} from '../model/program';
import type {Line} from './line';
import {ADVICE, RIGHTS, SAY, asActor, asByte, asCell, asProcess, asRegister} from './words';

/** A step, or nothing if the line does not begin with an actor. */
export function parseStep(line: Line): Step | undefined {
  const place = line.place;
  const actor = line.take(SAY.actor, asActor);
  if (!actor) return undefined;
  line.expect(':');
  switch (actor.kind) {
    case 'process':
      return {actor, operation: parseProcess(line), place};
    case 'device':
      return {actor, operation: parseDevice(line), place};
    case 'kernel':
      return {actor, operation: parseKernel(line), place};
  }
}

function parseProcess(line: Line): ProcessOperation {
  if (line.skip('map')) return parseMap(line);
  if (line.skip('unmap')) return {op: 'unmap', cell: cell(line)};
  if (line.skip('fork')) return {op: 'fork', child: process(line)};
  if (line.skip('exec')) return {op: 'exec'};
  if (line.skip('exit')) return {op: 'exit'};
  if (line.skip('protect')) return {op: 'protect', cell: cell(line), rights: line.oneOf(RIGHTS)};
  if (line.skip('advise')) return {op: 'advise', cell: cell(line), advice: line.oneOf(ADVICE)};
  if (line.skip('register')) {
    const registered = cell(line);
    const access = line.skip('read') ? 'read' : 'write';
    return {op: 'register', cell: registered, access, pin: line.skip('short') ? 'short' : 'long'};
  }
  if (line.skip('deregister')) return {op: 'deregister', cell: cell(line)};
  if (line.skip('wp')) return {op: 'wp', cell: cell(line)};
  if (line.skip('unwp')) return {op: 'unwp', cell: cell(line)};
  const access = parseAccess(line);
  return 'value' in access ? {op: 'store', ...access} : {op: 'load', ...access};
}

function parseMap(line: Line): ProcessOperation {
  const first = cell(line);
  const second = line.take('a second cell (such as y)', asCell);
  return {op: 'map', cells: second ? [first, second] : [first], shared: line.skip('shared')};
}

function parseDevice(line: Line): DeviceOperation {
  const access = parseAccess(line);
  return 'value' in access ? {op: 'dma-write', ...access} : {op: 'dma-read', ...access};
}

function parseKernel(line: Line): KernelOperation {
  const op = line.oneOf(['migrate', 'reclaim', 'merge', 'clear-soft-dirty']);
  const owner = process(line);
  if (op === 'clear-soft-dirty') return {op, process: owner};
  if (op === 'merge') return {op, process: owner, cells: [cell(line), cell(line)]};
  return {op, process: owner, cell: cell(line)};
}

/** `x = 1` or `r0 = x`. */
function parseAccess(line: Line): {cell: Cell; value: Byte} | {cell: Cell; register: Register} {
  // A word that no mark follows is a misspelt operation rather than a cell.
  const stored = line.take('a store (x = 1)', (word) => (line.marked ? asCell(word) : undefined));
  if (stored) {
    line.expect('=');
    return {cell: stored, value: line.need(SAY.value, asByte)};
  }
  const register = line.need('a load (r0 = x)', asRegister);
  line.expect('=');
  return {register, cell: cell(line)};
}

function cell(line: Line): Cell {
  return line.need(SAY.cell, asCell);
}

function process(line: Line): ProcessName {
  return line.need(SAY.process, asProcess);
}
