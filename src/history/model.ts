/** The versions of the model, out of the record of its rules and verdicts. */
import {groupBy} from '../litmus/settings';
import {changedFields, verdictsBetween} from './changes';
import {FIELDS} from './fields';
import type {ModelChange, ModelHistory, VerdictChange} from './model-history';
import {recordingsOf, type Entry, type Recorded, type Version} from './record';
import {dateOf} from './recorded';
import {rulesOff} from './verdicts';

/** The first version lists no changes, for nothing came before it. Version 0 where no rule and no test is recorded. */
export function modelHistoryOf(record: Recorded): ModelHistory {
  const changes = modelVersions(record).map(({version, recorded}): ModelChange => ({
    version,
    date: dateOf(recorded),
    rules: version === 1 ? [] : changedRules(record, recorded),
    verdicts: version === 1 ? [] : changedVerdicts(record, recorded),
  }));
  return {version: changes.at(-1)?.version ?? 0, changes};
}

/** Each version of the model, and the recording that made it. */
export function modelVersions(record: Recorded): {version: number; recorded: string}[] {
  const models = new Map(
    [...record.rule, ...record.test].flatMap(({versions}) => versions).map((v) => [v.recorded, v.model]),
  );
  const first = new Map<number, string>();
  for (const recorded of recordingsOf(record)) {
    const version = models.get(recorded);
    if (version !== undefined && !first.has(version)) first.set(version, recorded);
  }
  return [...first].map(([version, recorded]) => ({version, recorded}));
}

/** The rules that a recording made others: new, gone, or different in what the model does. */
export function changedRules({rule}: Recorded, recorded: string): string[] {
  return rule
    .filter((entry) => {
      const [before, after] = around(entry, recorded);
      if (!after) return false;
      if (!before?.says || !after.says) return true;
      return changedFields('rule', before.says, after.says).some((name) => FIELDS.rule[name]!.model);
    })
    .map(({id}) => id);
}

/** The verdicts that a recording made others, of tests that were there before and still are. */
export function changedVerdicts({test}: Recorded, recorded: string): VerdictChange[] {
  return test.flatMap((entry) => {
    const [before, after] = around(entry, recorded);
    if (!before?.says || !after?.says) return [];
    return verdictsBetween(before.says, after.says).flatMap(({section, settings, from = '', to = ''}) =>
      [...groupBy(settings, ({device}) => device)].map(([device, of]): VerdictChange => ({
        test: entry.id,
        device,
        kernels: of.map(({kernel}) => kernel),
        without: rulesOff(section),
        from,
        to,
      })),
    );
  });
}

/** The version that a recording made of an entry, and the one before it. */
export function around({versions}: Entry, recorded: string): [before: Version | undefined, after: Version | undefined] {
  const at = versions.findIndex((version) => version.recorded === recorded);
  return at < 0 ? [undefined, undefined] : [versions[at - 1], versions[at]];
}
