/** What each kernel does: the flags of the model by release, as kernels.ts computes them. */
import type {Ref} from '../../src/facts/view';
import {ERAS, kernelRelease} from '../../src/model/kernels';
import {rule} from '../../src/model/rules';
import {FLAGS, type FlagName, type FlagRule} from '../../src/model/rules-flags';
import {GROUPS, isIn} from './groups';
import {ruleRefs} from './rule-view';

export interface FlagRow {
  name: string;
  says: string;
  rules: Ref[];
  /** The flag is set where its rule does not hold. */
  unless: boolean;
  /** Every rule of the flag is left out of the model. */
  leftOut: boolean;
  /** One for each kernel. */
  values: boolean[];
}

export interface KernelTable {
  /** How many of the kernels, in their order, each era has. */
  eras: {name: string; kernels: number}[];
  kernels: string[];
  groups: {id: string; title: string; rows: FlagRow[]}[];
}

export function kernelTable(): KernelTable {
  const names = [...new Set(ERAS.map(({era}) => era))];
  const kernels = ERAS.map(({release}) => kernelRelease(release));
  const flags = Object.entries<FlagRule>(FLAGS) as [FlagName, FlagRule][];
  return {
    eras: names.map((name) => ({name, kernels: ERAS.filter(({era}) => era === name).length})),
    kernels: ERAS.map(({release}) => release),
    groups: GROUPS.map((group) => ({
      id: group.id,
      title: group.title,
      rows: flags
        .filter(([, flag]) => isIn(group, rule(rulesOf(flag)[0]!)))
        .map(([name, flag]) => ({
          name,
          says: flag.says,
          rules: ruleRefs(rulesOf(flag)),
          unless: flag.unless !== undefined,
          leftOut: rulesOf(flag).every((id) => !rule(id).inModel),
          values: kernels.map((kernel) => kernel.flags[name]),
        })),
    })).filter(({rows}) => rows.length > 0),
  };
}

function rulesOf({rules = [], unless}: FlagRule): readonly string[] {
  return unless === undefined ? rules : [unless];
}
