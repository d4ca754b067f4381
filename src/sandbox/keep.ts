/** The reader's texts, kept in the browser's own storage: they survive a reload, but not every browser gives the room. */
import type {At, Made} from './links/linked';
import type {Chosen} from './setting';

/** What is kept of a sandbox. */
export interface Kept {
  /** What the reader has made of the text. */
  readonly text: string;
  /** What Reset or another text took away, until it is brought back. */
  readonly undone?: string;
  /** The language of the text, where the reader may choose it. */
  readonly language?: string;
  /** The text was opened, from a link or an example, and the reader has not changed it. */
  readonly opened?: boolean;
  /** It came by a link, and nobody has pressed Run. */
  readonly foreign?: boolean;
  /** Under which switches it stood there. */
  readonly chosen?: Chosen;
  /** What the link that it came by says of the run. */
  readonly link?: KeptLink;
}

export interface KeptLink {
  /** Under which switches it was opened. */
  readonly chosen: Chosen;
  /** The name of the test of the catalogue that it names. */
  readonly test?: string;
  readonly at?: At;
  readonly made?: Made;
}

/** Why a text was not kept. */
export type NotKept = 'absent' | 'full';

/** Part of every key; a later format will have another. */
const PREFIX = 'sandbox-1:';

function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    // The reader, or the browser in private windows, forbids it.
    return undefined;
  }
}

/** What was kept under a key; undefined when nothing was, or what is there was not written by `keep`. */
export function kept(key: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(storage()?.getItem(PREFIX + key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const {text, undone, language, opened, foreign, chosen, link} = value as Record<string, unknown>;
    if (typeof text !== 'string') return undefined;
    return {
      text,
      ...(typeof undone === 'string' ? {undone} : {}),
      ...(typeof language === 'string' ? {language} : {}),
      ...(opened === true ? {opened} : {}),
      ...(foreign === true ? {foreign} : {}),
      ...(isChosen(chosen) ? {chosen} : {}),
      ...(isLink(link) ? {link} : {}),
    };
  } catch {
    return undefined;
  }
}

/** Whether a kernel of that name is known, the run will say. */
function isChosen(value: unknown): value is Chosen {
  if (!isRecord(value)) return false;
  const {kernel, device, without} = value;
  return isText(kernel) && isText(device) && Array.isArray(without) && without.every(isText);
}

function isLink(value: unknown): value is KeptLink {
  if (!isRecord(value)) return false;
  const {chosen, test, at, made} = value;
  return (
    isChosen(chosen) &&
    (test === undefined || isText(test)) &&
    (at === undefined || (isRecord(at) && isCount(at.execution) && isCount(at.step))) &&
    (made === undefined || (isRecord(made) && isCount(made.model) && isText(made.verdict)))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** Keeps a text; says why it could not. */
export function keep(key: string, value: Kept): NotKept | undefined {
  const store = storage();
  if (!store) return 'absent';
  try {
    store.setItem(PREFIX + key, JSON.stringify(value));
    return undefined;
  } catch {
    return 'full';
  }
}

/** Forgets what was kept. */
export function forget(key: string): void {
  try {
    storage()?.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept.
  }
}

/** What the reader has to know of a text that was not kept. */
export function notKeptInWords(why: NotKept): string {
  const because = why === 'absent' ? 'gives this site no storage' : 'has no storage left for this site';
  return `This browser ${because}: your text will be gone when you leave the page. Share gives a link that holds it.`;
}
