/** The notation, written: the one canonical text of a test. Reading it gives the test, writing that the text again. */
import type {Actor, Condition, Operation, Proposition, Step, Test} from '../model/program';

/** The whole test, with a newline at its end. */
export function print({name, question, blocks, condition}: Test): string {
  const head = [`litmus ${name}`, ...question.map((words) => `"${words}"`)];
  const body = blocks.flatMap((block) =>
    block.kind === 'step'
      ? [printStep(block.step)]
      : ['together', ...block.steps.map((step) => `  ${printStep(step)}`), 'end'],
  );
  const parts = [head, body, [printCondition(condition)]].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** `A: fork B` */
export function printStep({actor, operation}: Step): string {
  return `${printActor(actor)}: ${printOperation(operation)}`;
}

/** `A`, `A'`, `D`, `D@B` or `K` */
export function printActor(actor: Actor): string {
  switch (actor.kind) {
    case 'process':
      return actor.thread === 0 ? actor.name : `${actor.name}'`;
    case 'device':
      return actor.owner === 'A' ? 'D' : `D@${actor.owner}`;
    case 'kernel':
      return 'K';
  }
}

/** `register x read short` */
export function printOperation(operation: Operation): string {
  switch (operation.op) {
    case 'map':
      return `map ${operation.cells.join(' ')}${operation.shared ? ' shared' : ''}`;
    case 'store':
    case 'dma-write':
      return `${operation.cell} = ${operation.value}`;
    case 'load':
    case 'dma-read':
      return `r${operation.register} = ${operation.cell}`;
    case 'fork':
      return `fork ${operation.child}`;
    case 'exec':
    case 'exit':
      return operation.op;
    case 'protect':
      return `protect ${operation.cell} ${operation.rights}`;
    case 'advise':
      return `advise ${operation.cell} ${operation.advice}`;
    case 'register': {
      const {cell, access, pin} = operation;
      return `register ${cell}${access === 'read' ? ' read' : ''}${pin === 'short' ? ' short' : ''}`;
    }
    case 'unmap':
    case 'deregister':
    case 'wp':
    case 'unwp':
      return `${operation.op} ${operation.cell}`;
    case 'migrate':
    case 'reclaim':
      return `${operation.op} ${operation.process} ${operation.cell}`;
    case 'merge':
      return `merge ${operation.process} ${operation.cells.join(' ')}`;
    case 'clear-soft-dirty':
      return `clear-soft-dirty ${operation.process}`;
  }
}

/** `exists (r0 = 2 /\ r1 = 3)` */
export function printCondition({quantifier, proposition}: Condition): string {
  return `${quantifier} (${printProposition(proposition)})`;
}

/** With the parentheses that reading needs, and those of `~(r0 = 2)`, which C programmers would misread without. */
export function printProposition(proposition: Proposition): string {
  switch (proposition.kind) {
    case 'register':
      return `r${proposition.register} = ${proposition.value}`;
    case 'cell':
      return `${printActor(proposition.viewer)}:${proposition.cell} = ${proposition.value}`;
    case 'not':
      return proposition.of.kind === 'not'
        ? `~${printProposition(proposition.of)}`
        : `~(${printProposition(proposition.of)})`;
    case 'and':
      return proposition.of.map((operand) => printOperand(operand, needsGroupInAnd(operand))).join(' /\\ ');
    case 'or':
      return proposition.of.map((operand) => printOperand(operand, needsGroupInOr(operand))).join(' \\/ ');
  }
}

/** An `and` inside an `and` was written in parentheses, and keeps them. */
export function needsGroupInAnd({kind}: Proposition): boolean {
  return kind === 'and' || kind === 'or';
}

export function needsGroupInOr({kind}: Proposition): boolean {
  return kind === 'or';
}

function printOperand(operand: Proposition, group: boolean): string {
  return group ? `(${printProposition(operand)})` : printProposition(operand);
}
