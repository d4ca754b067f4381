/**
 * From one micro-step to the next most of a state stays as it is. What is equal is made the same object, so that it goes from
 * the worker to the page once, and not once for each step.
 */
import type {TraceEntry} from '../../model/kernel';

/** The same steps; parts of a state that are equal to those of the state before are those of the state before. */
export function share(steps: readonly TraceEntry[]): TraceEntry[] {
  let before: unknown;
  return steps.map((step) => ({...step, after: (before = shared(before, step.after)) as TraceEntry['after']}));
}

/** `after`, made of parts of `before` as far as they are equal; `before` itself when all is. Both are plain data. */
function shared(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) {
    return after;
  }
  const keys = Object.keys(after);
  const parts = keys.map((key) => [key, shared(before[key], after[key])] as const);
  const same = keys.length === Object.keys(before).length && parts.every(([key, part]) => part === before[key]);
  if (same) return before;
  return Array.isArray(after) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
