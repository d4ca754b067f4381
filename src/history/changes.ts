/** What a thing says otherwise than before. */
import type {CitedKind} from '../cite/citation';
import {changedVerdicts, type ChangedVerdict} from '../litmus/verdict-changes';
import {printSettings} from '../litmus/settings';
import {FIELDS} from './fields';
import type {Says} from './record';
import {readVerdicts} from './verdicts';

/** In plain text. */
export interface Change {
  /** `statement`, `kernels`, `mark`, `verdict of pin on 5.8` … */
  what: string;
  from: string;
  to: string;
}

/** What the change of a verdict is called begins so. */
export const VERDICT = 'verdict of ';

/** Stands in place of what was not there. */
export const NONE = '(none)';

/** Stands in place of what a list did not have, or has no longer. */
const NOT_THERE = '(not there)';

/** Field by field; of a list only what has come and what has gone. None where both say the same. */
export function changesBetween(kind: CitedKind, was: Says, is: Says): Change[] {
  return changedFields(kind, was, is).flatMap((name): Change[] => {
    if (name === 'verdicts') return verdictsBetween(was, is).flatMap(inWords);
    const {words: what, list} = FIELDS[kind][name]!;
    const [from, to] = [was[name], is[name]];
    if (!list) return [{what, from: text(from), to: text(to)}];
    const [gone, come] = [missingFrom(listOf(to), from), missingFrom(listOf(from), to)];
    return [{what, from: text(gone, NOT_THERE), to: text(come, NOT_THERE)}];
  });
}

/** The names of the fields that are others. */
export function changedFields(kind: CitedKind, was: Says, is: Says): string[] {
  return Object.entries(FIELDS[kind]).flatMap(([name, {list}]) => {
    const [from, to] = [was[name], is[name]];
    if (name === 'verdicts') return verdictsBetween(was, is).length > 0 ? [name] : [];
    const same = list
      ? missingFrom(listOf(to), from).length === 0 && missingFrom(listOf(from), to).length === 0
      : from === to;
    return same ? [] : [name];
  });
}

export function verdictsBetween(was: Says, is: Says): ChangedVerdict[] {
  return changedVerdicts(readVerdicts(listOf(was.verdicts)), readVerdicts(listOf(is.verdicts)));
}

function inWords({section, settings, from = NONE, to = NONE}: ChangedVerdict): Change[] {
  return printSettings(settings, ' on ').map((where) => ({what: `${VERDICT}${where}${section}`, from, to}));
}

export function listOf(value: Says[string] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function missingFrom(list: readonly string[], wanted: Says[string] | undefined): string[] {
  return listOf(wanted).filter((item) => !list.includes(item));
}

function text(value: Says[string] | undefined, nothing = NONE): string {
  return listOf(value).join('; ') || nothing;
}
