/** One micro-step in a sentence. */
import type {TraceEntry} from '../../model/kernel';

/** `A: x = 2`: the step that the micro-step with this index is a part of. */
export function stepOf(steps: readonly TraceEntry[], index: number): string {
  const {actor} = steps[index]!;
  for (let i = index; i >= 0; i--) {
    const step = steps[i]!;
    if (step.actor === actor && step.step !== '') return `${actor}: ${step.step}`;
  }
  return actor;
}

/** `A: x = 2: the pte is P2, writable [R38.flush]` */
export function toldInFull(steps: readonly TraceEntry[], index: number): string {
  const {text, rules} = steps[index]!;
  const cited = rules.length > 0 ? ` [${rules.join(' ')}]` : '';
  return `${[stepOf(steps, index), text].filter((part) => part !== '').join(': ')}${cited}`;
}
