/** What stands in the boxes of the picture, line by line, as it fits. */
import type {FrameView, PageView, RegistrationView, Snapshot} from '../../model/snapshot';
import * as words from '../../picture/words';
import {wrap} from '../../picture/wrap';
import {characters, type Form} from './form';

/** `name`: what the box is, with a word at its right end. `value`: what a frame holds. `note`: less. `warning`: a danger. */
export type Role = 'name' | 'value' | 'text' | 'note' | 'warning';

export interface Line {
  readonly role: Role;
  readonly left: string;
  readonly right?: string;
  /** It is not what it was. */
  readonly changed?: boolean;
}

/** A page of a process. `was` is the same page before, if there was one. */
export function pageLines(page: PageView, was: PageView | undefined, form: Form): Line[] {
  const [is, before] = [entryText(page), was && entryText(was)];
  const changed = is !== (before ?? 'not mapped');
  const room = characters(form.pages, form.font);
  const details = [...words.flagWords(page), ...words.mappingWords(page)].join(' · ');
  return [
    ...named(page.cells.join(' '), is, room, changed),
    ...besideOrBelow(details, changed && was?.vma ? `was ${before}` : '', room, 'note'),
    ...(page.stale === undefined ? [] : wrapped(`TLB may still have ${frameText(page.stale)}`, room, 'warning')),
  ];
}

/** `P1 writable`, `swap entry of P1`, `empty`. */
function entryText(page: PageView): string {
  const {kind, frame} = page.pte;
  const target = kind === 'present' ? frameText(frame!) : words.targetWords(page);
  return `${target} ${words.rightsWords(page)}`.trim();
}

/** In a box there is no room for an article. */
function frameText(name: string): string {
  return name === 'zero' ? 'zero page' : name;
}

/** A frame; `before` is the state before, from which it may be absent. */
export function frameLines(state: Snapshot, frame: FrameView, before: Snapshot | undefined, form: Form): Line[] {
  const room = characters(form.frames, form.font);
  const was = before?.frames.find(({name}) => name === frame.name);
  const old = was && words.contentsOf(before!, was);
  const cells = words.contentsOf(state, frame).flatMap((cell, place) => {
    const value = words.cellWords(cell);
    const then = old?.[place]?.value ?? cell.value;
    const text = then === cell.value ? value : `${value}, was ${then}`;
    return wrapped(text, characters(form.frames, form.valueFont), 'value', then !== cell.value);
  });
  const [references, then] = [referenceText(frame), was && referenceText(was)];
  return [
    ...named(frameText(frame.name), words.frameFlags(frame).join(', '), room, false),
    ...cells,
    ...wrapped(references, room, 'note', then !== undefined && then !== references),
  ];
}

/** A frame that is free: it has just been freed, or something still names it. */
export function freeLines(name: string, form: Form): Line[] {
  return named(frameText(name), name === 'zero' ? 'not in use' : 'free', characters(form.frames, form.font), false);
}

/** `1025 refs: 1 map + 1 pin` */
function referenceText(frame: FrameView): string {
  const {refcount, swapEntries} = frame;
  const refs = refcount === 0 ? 'no refs' : words.count(refcount, 'ref');
  const parts = words.referenceWords(frame).join(' + ');
  const entries = swapEntries > 0 ? `; ${words.count(swapEntries, 'swap entry', 'swap entries')}` : '';
  return `${refs}${parts === '' ? '' : `: ${parts}`}${entries}`;
}

/** What the device has of a page. */
export function registrationLines(one: RegistrationView, was: RegistrationView | undefined, form: Form): Line[] {
  const room = characters(form.device, form.font);
  const [is, before] = [holdingText(one), was && holdingText(was)];
  const changed = before !== undefined && is !== before;
  return [
    ...named(`${one.owner}'s ${one.cells.join(' ')}`, one.access === 'write' ? 'read-write' : 'read-only', room, false),
    ...wrapped(is, room, 'text', changed),
    ...(changed && !one.dead ? wrapped(`was ${entryAlone(was!)}`, room, 'note', true) : []),
  ];
}

function holdingText(one: RegistrationView): string {
  const text = words.holdingWords(one);
  return text.replace('the zero page', 'zero page');
}

function entryAlone(one: RegistrationView): string {
  return one.holds ?? words.entryWords(one.entry).replace('the zero page', 'zero page');
}

/** A text, and one at the right end of the line that says what was; below each other where they do not fit. */
function besideOrBelow(text: string, was: string, room: number, role: Role): Line[] {
  if (was !== '' && text.length + 2 + was.length <= room) return [{role, left: text, right: was, changed: true}];
  return [...wrapped(text, room, role), ...wrapped(was, room, role, true)];
}

/** A name, and a text at the right end of its line; below it where they do not fit beside each other. */
function named(name: string, text: string, room: number, changed: boolean): Line[] {
  if (text === '') return [{role: 'name', left: cut(name, room)}];
  if (name.length + 2 + text.length <= room) return [{role: 'name', left: name, right: text, changed}];
  return [{role: 'name', left: cut(name, room)}, ...wrapped(text, room, 'text', changed)];
}

function wrapped(text: string, room: number, role: Role, changed = false): Line[] {
  return text === '' ? [] : wrap(text, room).map((left) => ({role, left: left.trim(), ...(changed ? {changed} : {})}));
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

/** The height of lines. */
export function linesHeight(lines: readonly Line[], form: Form): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, form), 0);
}

/** The height of one line: what a frame holds stands in a larger font. */
export function lineHeight({role}: Line, {font, valueFont}: Form): number {
  return Math.round(1.3 * (role === 'value' ? valueFont : font));
}
