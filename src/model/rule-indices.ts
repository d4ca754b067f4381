/** The rules that the model asks after, as indices into RULES. */
import {type RuleId, RULES} from './rules';

/** `R['R33.maps']` */
export const R = Object.freeze(Object.fromEntries(RULES.map(({id}, index) => [id, index]))) as Readonly<
  Record<RuleId, number>
>;
