/** What changed from one state to the next: sentences, each with the part of the picture that it is about. */
import type {FrameView, PageView, ProcessView, RegistrationView, Snapshot} from '../model/snapshot';
import {framePart, pagePart, processPart, registrationsOf} from './parts';
import * as words from './words';

export interface Change {
  /** The id of the part: see parts.ts. */
  readonly part: string;
  readonly kind: 'new' | 'changed' | 'gone';
  /** "A's pte of x: P1 read-only, was writable". A sentence without its full stop. */
  readonly text: string;
}

/** What there is before the first step. */
export const NOTHING: Snapshot = {processes: [], frames: [], registrations: []};

/** Page tables first, then frames, then the device. */
export function changes(before: Snapshot = NOTHING, after: Snapshot): Change[] {
  return [...pageTables(before, after), ...frames(before, after), ...device(before, after)];
}

function pageTables(before: Snapshot, after: Snapshot): Change[] {
  return after.processes.flatMap((process): Change[] => {
    const was = before.processes.find(({name}) => name === process.name);
    const {name, exited} = process;
    const part = processPart(name);
    // The first process is there from the start.
    const born = !was && name !== 'A';
    return [
      ...(born ? [{part, kind: 'new', text: `${name} is new`} as const] : []),
      ...(exited && !was?.exited ? [{part, kind: 'changed', text: `${name} has exited`} as const] : []),
      ...process.pages.flatMap((page, v) => pageChanges(process, v, was?.pages[v] ?? untouched(page), page)),
    ];
  });
}

function untouched({cells}: PageView): PageView {
  const off = {writable: false, noAccess: false, dirty: false, softDirty: false, uffdWp: false, exclusive: false};
  return {cells, pte: {kind: 'none', ...off}};
}

function pageChanges({name}: ProcessView, v: number, was: PageView, is: PageView): Change[] {
  if (was === is) return [];
  const cells = words.pageWords(is);
  const said = [
    mapped(name, cells, was, is),
    ...mapping(`${name}'s mapping of ${cells}`, was, is),
    pte(`${name}'s pte of ${cells}`, was, is),
    stale(`${name}'s TLB`, cells, was, is),
  ];
  const kind = was.vma || !is.vma ? (was.vma && !is.vma ? 'gone' : 'changed') : 'new';
  return said.flatMap((text) => (text === undefined ? [] : [{part: pagePart(name, v), kind, text}]));
}

function mapped(name: string, cells: string, was: PageView, is: PageView): string | undefined {
  if (!is.vma) return was.vma ? `${name} no longer maps ${cells}` : undefined;
  if (was.vma) return undefined;
  const more = words.mappingWords(is).filter((word) => word !== 'shared');
  return `${name} maps ${[cells, is.vma.shared ? 'shared' : 'private', ...more].join(', ')}`;
}

function mapping(whose: string, {vma: was}: PageView, {vma: is}: PageView): string[] {
  if (!was || !is) return [];
  const [old, now] = [words.mappingFlags(was), words.mappingFlags(is)];
  return [
    ...(was.rights === is.rights ? [] : [`${whose}: ${words.mappingRights(is)}, was ${words.mappingRights(was)}`]),
    ...gained(old, now).map((flag) => `${whose}: ${flag}`),
  ];
}

/** "now uffd-wp", "no longer dirty". */
function gained(old: readonly string[], now: readonly string[]): string[] {
  return [
    ...now.filter((flag) => !old.includes(flag)).map((flag) => `now ${flag}`),
    ...old.filter((flag) => !now.includes(flag)).map((flag) => `no longer ${flag}`),
  ];
}

function pte(whose: string, was: PageView, is: PageView): string | undefined {
  const target = words.targetWords(is);
  // That nothing is there, the sentence about the mapping says.
  const [emptied, filled] = [is.pte.kind === 'none', was.pte.kind !== 'none'];
  if (emptied) return filled ? `${whose}: empty, was ${short(was)}` : undefined;
  if (target !== words.targetWords(was)) return `${whose}: ${words.pteWords(is)}; was ${filled ? short(was) : 'empty'}`;
  const [old, now] = [words.rightsWords(was), words.rightsWords(is)];
  // With the mapping of now: where soft-dirty begins to be tracked, no bit has changed.
  const flags = gained(words.flagWords({...was, ...(is.vma ? {vma: is.vma} : {})}), words.flagWords(is));
  const rights = old === now ? [] : [`${target} ${now}, was ${old}`];
  const said = [...rights, ...flags].join('; ');
  return said === '' ? undefined : `${whose}: ${said}`;
}

/** The PTE without its lesser flags. */
function short(page: PageView): string {
  return `${words.targetWords(page)} ${words.rightsWords(page)}`.trim();
}

function stale(whose: string, cells: string, {stale: was}: PageView, {stale: is}: PageView): string | undefined {
  if (was === is) return undefined;
  return is === undefined
    ? `${whose} no longer has the old entry for ${cells}`
    : `${whose} may still have ${words.frameWords(is)} for ${cells}, until it is flushed`;
}

function frames(before: Snapshot, after: Snapshot): Change[] {
  const old = new Map(before.frames.map((frame) => [frame.name, frame]));
  const now = new Set(after.frames.map(({name}) => name));
  return [
    ...after.frames.flatMap((frame) => {
      const was = old.get(frame.name);
      return was ? frameChanges(before, was, after, frame) : [newFrame(after, frame)];
    }),
    ...before.frames
      .filter(({name}) => !now.has(name))
      .map(({name}): Change => ({part: framePart(name), kind: 'gone', text: gone(name)})),
  ];
}

function gone(name: string): string {
  return name === 'zero' ? 'nobody has the zero page any more' : `${name} is freed`;
}

function newFrame(state: Snapshot, frame: FrameView): Change {
  const part = framePart(frame.name);
  if (frame.name === 'zero')
    return {part, kind: 'new', text: `the zero page is in use: ${words.referencesInFull(frame)}`};
  const held = [...words.frameFlags(frame), words.contentsWords(state, frame), words.refcountWords(frame)];
  return {part, kind: 'new', text: `${frame.name} is new: ${held.join(', ')}`};
}

const KINDS = {zero: 'zero', anonymous: 'anonymous', shared: 'shared memory', ksm: 'a KSM page'} as const;

function frameChanges(before: Snapshot, was: FrameView, after: Snapshot, is: FrameView): Change[] {
  if (was === is) return [];
  const {name} = is;
  const whose = words.frameWords(name);
  const old = words.contentsOf(before, was);
  const said = [
    ...words.contentsOf(after, is).flatMap(({cell, value}, place) => {
      const {value: before} = old[place] ?? {value};
      return value === before ? [] : [`${whose}: ${cell === '' ? '' : `${cell} = `}${value}, was ${before}`];
    }),
    ...(was.kind === is.kind ? [] : [`${whose} is ${KINDS[is.kind]} now`]),
    ...gained(flags(was), flags(is)).map((flag) => `${whose}: ${flag}`),
    ...counted(whose, was, is),
  ];
  return said.map((text) => ({part: framePart(name), kind: 'changed', text}));
}

/** The old parts too where the count says nothing. */
function counted(whose: string, was: FrameView, is: FrameView): string[] {
  const [old, now] = [words.referencesInFull(was), words.referencesInFull(is)];
  if (old === now) return [];
  return [`${whose}: ${now}, was ${was.refcount === is.refcount ? old : was.refcount}`];
}

function flags({exclusive, swapCache}: FrameView): string[] {
  return [...(exclusive ? ['exclusive'] : []), ...(swapCache ? ['in the swap cache'] : [])];
}

function device(before: Snapshot, after: Snapshot): Change[] {
  const [old, now] = [registrationsOf(before), registrationsOf(after)];
  return [
    ...[...now].flatMap(([part, is]) => {
      const was = old.get(part);
      return was ? registrationChanges(part, was, is) : [registered(part, is)];
    }),
    ...[...old]
      .filter(([part]) => !now.has(part))
      .map(([part, {owner, cells, holds}]): Change => {
        const lets = holds === undefined ? '' : ` and lets go of ${words.frameWords(holds)}`;
        return {part, kind: 'gone', text: `the device loses ${owner}'s ${words.pageWords({cells})}${lets}`};
      }),
  ];
}

function registered(part: string, is: RegistrationView): Change {
  const what = `the device gets ${is.owner}'s ${words.pageWords(is)}, to ${words.accessWords(is)}`;
  const {holds, kind} = is;
  if (holds !== undefined) return {part, kind: 'new', text: `${what}, and holds ${words.frameWords(holds)}`};
  const has = kind === 'request' ? ', and holds nothing between requests' : `; its ${words.placeWords(is)} is empty`;
  return {part, kind: 'new', text: `${what}${has}`};
}

function registrationChanges(part: string, was: RegistrationView, is: RegistrationView): Change[] {
  if (was === is) return [];
  const page = `${is.owner}'s ${words.pageWords(is)}`;
  const [old, now] = [words.entryWords(was.entry), words.entryWords(is.entry)];
  const said = [
    ...(is.dead && !was.dead ? [`the device is told to let ${page} go, and refuses all further access`] : []),
    ...(old === now ? [] : [`the device's ${words.placeWords(is)} for ${page}: ${now}, was ${old}`]),
    ...(is.holds === was.holds ? [] : [`the device holds ${is.holds} for ${page}, was ${was.holds}`]),
  ];
  return said.map((text) => ({part, kind: 'changed', text}));
}
