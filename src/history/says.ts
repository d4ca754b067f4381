/** Makes what the record has of a thing: only the fields that it has, in their order. */
import type {CitedKind} from '../cite/citation';
import {FIELDS} from './fields';
import type {Says} from './record';

type Value = string | readonly string[] | undefined;

/** Empty texts and lists are left out: they say nothing. */
export function says(kind: CitedKind, fields: Readonly<Record<string, Value>>): Says {
  return Object.fromEntries(
    Object.keys(FIELDS[kind]).flatMap((name): [string, string | readonly string[]][] => {
      const value = fields[name];
      return value === undefined || value.length === 0 ? [] : [[name, value]];
    }),
  );
}
