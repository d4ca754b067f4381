/** Whether an outcome satisfies a proposition. */
import type {Condition, Proposition} from '../model/program';
import type {Value} from './answer';
import {nameOf} from './compile';

/** `valueOf` gives what `r0` or `A:x` came to. */
export function satisfies(proposition: Proposition, valueOf: (name: string) => Value): boolean {
  switch (proposition.kind) {
    case 'register':
      return valueOf(`r${proposition.register}`) === proposition.value;
    case 'cell':
      return valueOf(nameOf(proposition)) === proposition.value;
    case 'and':
      return proposition.of.every((part) => satisfies(part, valueOf));
    case 'or':
      return proposition.of.some((part) => satisfies(part, valueOf));
    case 'not':
      return !satisfies(proposition.of, valueOf);
  }
}

/** Whether the condition holds of so many outcomes that satisfy its proposition, among all. */
export function conditionHolds({quantifier}: Condition, positive: number, all: number): boolean {
  switch (quantifier) {
    case 'exists':
      return positive > 0;
    case '~exists':
      return positive === 0;
    case 'forall':
      return positive === all;
  }
}
