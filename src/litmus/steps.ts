/** Small questions about tests that several files ask. */
import type {Cell, Operation, Register, Step, Test} from '../model/program';

/** Every step, in the order of the text. */
export function stepsOf({blocks}: Test): Step[] {
  return blocks.flatMap((block) => (block.kind === 'step' ? [block.step] : block.steps));
}

/** The cells that an operation names. */
export function cellsOf(operation: Operation): readonly Cell[] {
  if ('cells' in operation) return operation.cells;
  return 'cell' in operation ? [operation.cell] : [];
}

/** The register that an operation sets. */
export function registerOf(operation: Operation): Register | undefined {
  return 'register' in operation ? operation.register : undefined;
}
