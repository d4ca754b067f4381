/** What may stand in a file of history/. How the versions of an entry follow each other is in check.ts. */
import * as v from 'valibot';
import type {CitedKind} from '../cite/citation';
import {FIELDS, FILES} from './fields';
import {ABOUT} from './print';
import {parseRecorded} from './recorded';
import {isVerdictLine} from './verdicts';

const text = (what: string) => v.pipe(v.string(`must be ${what}`), v.minLength(1, `is empty; it must be ${what}`));

const recorded = v.pipe(
  text('the day of the recording, such as "2026-11-23", and its place among those of the day, such as "2026-11-23.2"'),
  v.check(
    (s) => parseRecorded(s) !== undefined,
    'must be a day of the calendar, such as "2026-11-23", or for a later recording of the day "2026-11-23.2"',
  ),
);

const model = v.pipe(
  v.number('must be the version of the model, a whole number'),
  v.integer('must be the version of the model, a whole number'),
  v.minValue(1, 'must be the version of the model, from 1'),
);

/** The schema of the file of a kind. */
export function fileSchema(kind: CitedKind) {
  const fields = Object.entries(FIELDS[kind]).map(([name, {words, list}]): [string, v.GenericSchema] => {
    const value = list ? v.array(item(name), `must be a list: ${words}`) : text(`a text: ${words}`);
    return [name, v.optional(v.nullable(value))];
  });
  const parts: Record<string, v.GenericSchema> = {
    recorded,
    ...(kind === 'rule' || kind === 'test' ? {model} : {}),
    withdrawn: v.optional(v.literal(true, 'must be true, or absent')),
    ...Object.fromEntries(fields),
  };
  const version = v.strictObject(parts);
  const entry = v.strictObject({
    id: text('the id of what is recorded'),
    versions: v.pipe(
      v.array(version, 'must be a list of versions'),
      v.minLength(1, 'is empty; it must have the first version at least'),
    ),
  });
  return v.strictObject({
    about: v.literal(ABOUT, `must be ${JSON.stringify(ABOUT)}`),
    [FILES[kind].key]: v.array(entry, 'must be a list of entries'),
  });
}

function item(name: string) {
  if (name !== 'verdicts') return text('a text');
  return v.pipe(text('a verdict'), v.check(isVerdictLine, 'must be a verdict, such as "pin mr on 4.20 5.8: Never"'));
}
