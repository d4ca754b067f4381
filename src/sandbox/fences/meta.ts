/** What stands behind the language of a sandbox's fence: `title="…" kernel=5.8 device=pin without=R13,R14 fails="…"`. */
import {DEVICE_KINDS, isDeviceKind} from '../../model/device-kind';
import {kernelRelease, NEWEST} from '../../model/kernels';
import {switchedOff} from '../../model/rules';
import {WrongUse} from '../../model/rules-shape';
import type {Chosen, Language} from '../setting';

const KEYS = ['title', 'kernel', 'device', 'without', 'fails'] as const;
type Key = (typeof KEYS)[number];

export interface Meta {
  readonly title: string;
  /** The newest kernel and a pin, unless the fence says otherwise. */
  readonly chosen: Chosen;
  /** What the fence itself says. */
  readonly given: ReadonlySet<Key>;
  /** Part of the message with which it must fail. */
  readonly fails?: string;
}

/** A word, or a word with a value: bare, or in quotation marks of either kind. */
const ITEM = /^([^\s="']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?(?=\s|$)/;

/** Whether a fence of this language is meant as a sandbox: `ts sandbox …`, and every `litmus`. */
export function isSandbox(lang: string, meta: string): boolean {
  return lang === 'litmus' || /(^|\s)sandbox(\s|$)/.test(meta.replace(/"[^"]*"|'[^']*'/g, ''));
}

/** Each problem is a sentence that says what to write. */
export function readMeta(language: Language, meta: string): Meta | {readonly problems: readonly string[]} {
  const problems: string[] = [];
  const values = valuesOf(language, meta, problems);
  const kernel = values.get('kernel') ?? NEWEST;
  const device = values.get('device') ?? 'pin';
  const without = (values.get('without') ?? '').split(',').filter((id) => id !== '');
  const title = values.get('title') ?? '';
  const fails = values.get('fails');

  if (title.trim() === '') {
    problems.push(`the sandbox has no title. Write \`\`\`${OPENINGS[language]} title="What it shows"`);
  }
  const release = attempt(problems, () => kernelRelease(kernel).release) ?? NEWEST;
  attempt(problems, () => switchedOff(without));
  if (!isDeviceKind(device)) {
    problems.push(`there is no kind of device "${device}". Write one of ${DEVICE_KINDS.join(', ')}`);
  }
  if (fails === '') problems.push('fails="" says nothing. Write a part of the message with which it must fail');
  if (problems.length > 0 || !isDeviceKind(device)) return {problems};
  return {
    title,
    chosen: {kernel: release, device, without},
    given: new Set(values.keys()),
    ...(fails === undefined ? {} : {fails}),
  };
}

const OPENINGS: Readonly<Record<Language, string>> = {ts: 'ts sandbox', litmus: 'litmus'};

function valuesOf(language: Language, meta: string, problems: string[]): Map<Key, string> {
  const values = new Map<Key, string>();
  let rest = meta.trim();
  while (rest !== '') {
    const item = ITEM.exec(rest);
    if (!item) {
      problems.push(`\`${rest}\` cannot be read. Write name=value or name="a value", a blank between two`);
      break;
    }
    const [all, key = '', double, single, bare] = item;
    const value = double ?? single ?? bare;
    rest = rest.slice(all.length).trimStart();
    if (key === 'sandbox' && value === undefined && language === 'ts') continue;
    if (!isKey(key)) problems.push(`nothing is called "${key}" here. Write one of ${KEYS.join(', ')}`);
    else if (value === undefined) problems.push(`${key} has no value. Write ${key}="…"`);
    else if (values.has(key)) problems.push(`${key} stands here twice. Take one of them out`);
    else values.set(key, value);
  }
  return values;
}

function isKey(text: string): text is Key {
  return (KEYS as readonly string[]).includes(text);
}

/** The model's own words for a release or a rule that there is not. */
function attempt<T>(problems: string[], what: () => T): T | undefined {
  try {
    return what();
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    problems.push(error.message.replace(/\.$/, ''));
    return undefined;
  }
}
