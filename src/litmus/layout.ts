/** Which page each cell lies on. A name has one address for the whole test, in every process: fork keeps addresses. */
import type {Cell, Test} from '../model/program';
import {cellsOf, stepsOf} from './steps';

/**
 * The page of every cell that a step names, numbered from 0. Cells that the first `map` of either names together share a
 * page; a cell that nobody maps has a page of its own, where accesses fault.
 */
export function layout(test: Test): Map<Cell, number> {
  const pages = new Map<Cell, number>();
  let next = 0;
  const steps = stepsOf(test);
  for (const {operation} of steps) {
    if (operation.op !== 'map') continue;
    // After `map x` and `unmap x`, `map x y` puts y beside x.
    const page = operation.cells.map((cell) => pages.get(cell)).find((known) => known !== undefined) ?? next++;
    for (const cell of operation.cells) if (!pages.has(cell)) pages.set(cell, page);
  }
  for (const {operation} of steps) {
    for (const cell of cellsOf(operation)) if (!pages.has(cell)) pages.set(cell, next++);
  }
  return pages;
}
