/**
 * Where everything stands in the pictures of an execution. It is the same for all its steps, with room for whatever comes, so
 * that nothing moves while a reader steps through them.
 */
import type {DeviceKind} from '../../model/device-kind';
import type {PageView, Snapshot} from '../../model/snapshot';
import {framePart, pagePart, processPart, registrationsOf} from '../../picture/parts';
import {isThere} from '../../picture/text';
import {frameOf} from '../../picture/words';
import {freeLines, frameLines, type Line, linesHeight, pageLines, registrationLines} from './content';
import type {Column, Form} from './form';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Plan {
  readonly form: Form;
  readonly height: number;
  /** By the ids of parts.ts; a process is around its pages. */
  readonly places: ReadonlyMap<string, Place>;
  /** The heads of the columns. */
  readonly heads: readonly {readonly text: string; readonly x: number; readonly y: number}[];
}

/** Above a page of a process: the line with its name. */
export const PROCESS_HEAD = 22;
const HEAD = 28;
const GAP = 16;
/** Room above the text of a box for its mark, and below it. */
export const ABOVE = 11;
const BELOW = 7;

/** `states` are all that will be drawn, in their order. */
export function planOf(states: readonly Snapshot[], form: Form): Plan {
  const rooms = roomsOf(states, form);
  const places = new Map<string, Place>();
  const heads: {text: string; x: number; y: number}[] = [];

  const head = (text: string, {x}: Column, y: number) => heads.push({text, x, y: y + HEAD - 15});
  head('Page tables', form.pages, 0);
  head('Frames', form.frames, 0);
  let left = HEAD;
  for (const [name, pages] of processesOf(states)) {
    const top = left;
    left += PROCESS_HEAD;
    for (const page of pages) {
      const id = pagePart(name, page);
      places.set(id, {...form.pages, y: left, height: rooms.get(id)!});
      left += rooms.get(id)!;
    }
    // Of a process without memory the name alone.
    if (pages.length === 0) left += 2;
    places.set(processPart(name), {...form.pages, y: top, height: left - top});
    left += GAP;
  }
  left -= GAP;

  const middle = column(framesOf(states).map(framePart), form.frames, HEAD, rooms, places);
  const registrations = [...new Set(states.flatMap((state) => [...registrationsOf(state).keys()]))];
  let right = HEAD;
  if (registrations.length > 0) {
    const top = form.beside ? 0 : left + GAP;
    head(`Device: ${kindOf(states)}`, form.device, top);
    right = column(registrations, form.device, top + HEAD, rooms, places);
  }
  return {form, places, heads, height: Math.max(left, middle, right) + 2};
}

/** Puts boxes below each other, and gives where the last one ends. */
function column(
  ids: readonly string[],
  {x, width}: Column,
  top: number,
  rooms: ReadonlyMap<string, number>,
  places: Map<string, Place>,
): number {
  let y = top;
  for (const id of ids) {
    const height = rooms.get(id)!;
    places.set(id, {x, width, y, height});
    y += height + GAP;
  }
  return y - GAP;
}

/** The height that each part needs at most. */
function roomsOf(states: readonly Snapshot[], form: Form): Map<string, number> {
  const rooms = new Map<string, number>();
  // Most of a state is as it was in the one before, and the same objects: what does not change is measured once.
  const measured = new WeakSet<object>();
  const known = (part: object, was: object | undefined) => {
    if (part !== was) return false;
    const again = measured.has(part);
    measured.add(part);
    return again;
  };
  const need = (id: string, lines: readonly Line[]) =>
    rooms.set(id, Math.max(rooms.get(id) ?? 0, ABOVE + linesHeight(lines, form) + BELOW));
  for (const [i, state] of states.entries()) {
    const before = states[i - 1];
    eachPage(state, before, (id, page, was) => known(page, was) || need(id, pageLines(page, was, form)));
    const same = (['frames', 'processes', 'registrations'] as const).filter((of) => known(state[of], before?.[of]));
    if (same.length === 3) continue;
    for (const frame of state.frames) need(framePart(frame.name), frameLines(state, frame, before, form));
    for (const name of namedBy(state)) need(framePart(name), freeLines(name, form));
    const old = before && registrationsOf(before);
    for (const [id, one] of registrationsOf(state)) need(id, registrationLines(one, old?.get(id), form));
  }
  return rooms;
}

/** The pages that there is anything to say of; one that goes is shown once more. */
export function eachPage(
  state: Snapshot,
  before: Snapshot | undefined,
  tell: (id: string, page: PageView, was: PageView | undefined) => void,
): void {
  for (const {name, pages} of state.processes) {
    const old = before?.processes.find((process) => process.name === name);
    for (const [v, page] of pages.entries()) {
      const was = old?.pages[v];
      if (isThere(page) || (was && isThere(was))) tell(pagePart(name, v), page, was);
    }
  }
}

/** Who there ever is, and which pages each ever has. */
function processesOf(states: readonly Snapshot[]): Map<string, number[]> {
  const found = new Map<string, Set<number>>();
  for (const {processes} of states) {
    for (const {name, pages} of processes) {
      const own = found.get(name) ?? new Set<number>();
      found.set(name, own);
      pages.forEach((page, v) => isThere(page) && own.add(v));
    }
  }
  return new Map([...found].map(([name, pages]) => [name, [...pages].sort((a, b) => a - b)]));
}

/** Every frame that is ever in use or named, by number; the zero page last. */
function framesOf(states: readonly Snapshot[]): string[] {
  const names = new Set(states.flatMap((state) => [...state.frames.map(({name}) => name), ...namedBy(state)]));
  const rank = (name: string) => (name === 'zero' ? Infinity : Number(name.slice(1)));
  return [...names].sort((a, b) => rank(a) - rank(b));
}

/** The frames that something names: a stale entry may name one that is free. */
function namedBy({processes, registrations}: Snapshot): string[] {
  return [
    ...processes.flatMap(({pages}) => pages.flatMap(({pte, stale}) => [pte.frame, stale])),
    ...registrations.map(frameOf),
  ].filter((name) => name !== undefined);
}

function kindOf(states: readonly Snapshot[]): DeviceKind | undefined {
  return states.find(({registrations}) => registrations.length > 0)?.registrations[0]!.kind;
}
