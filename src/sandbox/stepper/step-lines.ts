/** One step and the whole state after it, as text that can stand in a mail. */
import type {TraceEntry} from '../../model/kernel';
import {changes} from '../../picture/changes';
import {stateLines, TEXT_WIDTH} from '../../picture/text';
import {wrap} from '../../picture/wrap';
import {toldInFull} from './sentence';

/** What happens, what it changes, how things stand then. `index` counts from 0. */
export function stepLines(steps: readonly TraceEntry[], index: number): string[] {
  const {after} = steps[index]!;
  return [
    ...wrap(`Step ${index + 1} of ${steps.length}. ${toldInFull(steps, index)}`, TEXT_WIDTH),
    ...changes(steps[index - 1]?.after, after).flatMap(({text}) => wrap(`* ${text}`, TEXT_WIDTH, '  ')),
    '',
    ...stateLines(after),
  ];
}
