/** The picture of one step: boxes with their texts, and the arrows between them. Nothing of it knows how it is drawn. */
import type {TraceEntry} from '../../model/kernel';
import type {Snapshot} from '../../model/snapshot';
import {type Change, changes} from '../../picture/changes';
import {framePart, processPart, registrationsOf} from '../../picture/parts';
import {isThere} from '../../picture/text';
import {type Arrow, arrowsOf, linksOf} from './arrows';
import {freeLines, frameLines, type Line, lineHeight, pageLines, registrationLines, type Role} from './content';
import {PADDING} from './form';
import {ABOVE, eachPage, type Place, type Plan, PROCESS_HEAD} from './plan';

/** How a box is marked: the word stands on its border. */
export type Mark = 'new' | 'changed' | 'freed' | 'gone';

export interface Text {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly role: Role;
  readonly text: string;
  readonly changed: boolean;
}

export interface Box extends Place {
  readonly id: string;
  readonly kind: 'process' | 'page' | 'frame' | 'registration';
  readonly texts: readonly Text[];
  readonly mark?: Mark;
  /** Who reads or writes it in this step: `D reads 1`. */
  readonly access?: string;
  /** It is not there (any more): dashed. */
  readonly ghost: boolean;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly heads: Plan['heads'];
  /** A process comes before the pages inside it. */
  readonly boxes: readonly Box[];
  readonly arrows: readonly DrawnArrow[];
}

export interface DrawnArrow extends Arrow {
  /** The step reads or writes this way. */
  readonly used: boolean;
}

/** The picture after `step`, with what is no longer as in `before` marked. */
export function layoutOf(plan: Plan, before: Snapshot | undefined, step: TraceEntry): Layout {
  const {after} = step;
  const access = accessOf(step);
  const drawing = new Drawing(plan, changes(before, after), access);
  processes(drawing, after);
  eachPage(after, before, (id, page, was) =>
    drawing.box(id, 'page', pageLines(page, was, plan.form), {ghost: page.vma === undefined}),
  );
  frames(drawing, before, after);
  registrations(drawing, before, after);
  const arrows = arrowsOf(plan, before, after, (from, kind) => drawing.lineOf(from, kind === 'stale')).map((arrow) => ({
    ...arrow,
    used: access !== undefined && access.frame === arrow.to && access.through(arrow.from),
  }));
  const {form, height, heads} = plan;
  return {width: form.width, height, heads, boxes: drawing.boxes, arrows};
}

/** What a step reads or writes, and through which boxes. */
interface Access {
  readonly frame: string;
  readonly words: string;
  through(id: string): boolean;
}

/** A step that reads or writes memory says so last, in the words of the model. */
function accessOf({actor, text}: TraceEntry): Access | undefined {
  const [, read, readFrom, written, writtenTo] =
    /(?:^|; )(?:reads (\d+) from (P\d+|the zero page)|(\d+) goes to (P\d+))$/.exec(text) ?? [];
  const frame = readFrom ?? writtenTo;
  if (frame === undefined) return undefined;
  const words = read === undefined ? `${actor} writes ${written}` : `${actor} reads ${read}`;
  // `A'` goes through the page table of A, `D` through what A has registered.
  const owner = actor === 'D' ? 'A' : actor.startsWith('D@') ? actor.slice(2) : actor.charAt(0);
  const through = actor.startsWith('D') ? `registration ${owner} ` : `page ${owner} `;
  return {
    frame: framePart(frame === 'the zero page' ? 'zero' : frame),
    words,
    through: (id) => id.startsWith(through),
  };
}

function processes(drawing: Drawing, {processes}: Snapshot): void {
  for (const {name, exited, pages} of processes) {
    const right = exited ? 'has exited' : pages.some(isThere) ? '' : 'nothing mapped';
    drawing.box(processPart(name), 'process', [{role: 'name', left: name, right}], {ghost: exited});
  }
}

function frames(drawing: Drawing, before: Snapshot | undefined, after: Snapshot): void {
  const {form} = drawing.plan;
  const used = new Set(after.frames.map(({name}) => name));
  for (const frame of after.frames) {
    drawing.box(framePart(frame.name), 'frame', frameLines(after, frame, before, form));
  }
  for (const {name} of before?.frames ?? []) {
    if (used.has(name)) continue;
    const gone = name === 'zero' ? 'gone' : 'freed';
    drawing.box(framePart(name), 'frame', freeLines(name, form), {ghost: true, gone});
  }
  // What something names although it is free.
  for (const {to} of linksOf(after)) {
    if (!drawing.has(to)) drawing.box(to, 'frame', freeLines(to.replace('frame ', ''), form), {ghost: true});
  }
}

function registrations(drawing: Drawing, before: Snapshot | undefined, after: Snapshot): void {
  const {form} = drawing.plan;
  const [old, now] = [before && registrationsOf(before), registrationsOf(after)];
  for (const [id, one] of now) {
    drawing.box(id, 'registration', registrationLines(one, old?.get(id), form), {ghost: one.dead});
  }
  for (const [id, one] of old ?? []) {
    if (!now.has(id)) drawing.box(id, 'registration', registrationLines(one, undefined, form), {ghost: true});
  }
}

class Drawing {
  readonly boxes: Box[] = [];
  private readonly marks = new Map<string, Mark>();

  constructor(
    readonly plan: Plan,
    changed: readonly Change[],
    private readonly access: Access | undefined,
  ) {
    for (const {part, kind} of changed) if (!this.marks.has(part)) this.marks.set(part, kind);
    // Of a new process everything is new: one word is enough.
    for (const id of [...this.marks.keys()]) {
      const [, owner] = /^page ([A-Z]) /.exec(id) ?? [];
      if (owner !== undefined && this.marks.get(processPart(owner)) === 'new') this.marks.delete(id);
    }
  }

  has(id: string): boolean {
    return this.boxes.some((box) => box.id === id);
  }

  box(
    id: string,
    kind: Box['kind'],
    lines: readonly Line[],
    {ghost = false, gone}: {readonly ghost?: boolean; readonly gone?: Mark} = {},
  ): void {
    const place = this.plan.places.get(id)!;
    const mark = gone ?? this.marks.get(id);
    this.boxes.push({
      id,
      kind,
      ...place,
      texts: this.texts(place, kind, lines),
      ...(mark ? {mark} : {}),
      ...(this.access?.frame === id ? {access: this.access.words} : {}),
      ghost,
    });
  }

  /** The height of the line of a box from which an arrow comes: of its warning, or of its first one. */
  lineOf(id: string, warning: boolean): number {
    const {texts, y} = this.boxes.find((box) => box.id === id)!;
    const line = texts.find(({role}) => (role === 'warning') === warning)?.y ?? y;
    return Math.round(line - 0.34 * this.plan.form.font);
  }

  private texts({x, y, width}: Place, kind: Box['kind'], lines: readonly Line[]): Text[] {
    const {form} = this.plan;
    const texts: Text[] = [];
    let top = kind === 'process' ? y + PROCESS_HEAD - form.font - 8 : y + ABOVE;
    for (const line of lines) {
      const height = lineHeight(line, form);
      const base = {y: Math.round(top + 0.78 * height), role: line.role, changed: line.changed ?? false};
      // What stands beside a name is what may have changed, not the name.
      const left = line.right === undefined ? base : {...base, changed: false};
      if (line.left !== '') texts.push({...left, x: x + PADDING, anchor: 'start', text: line.left});
      if (line.right !== undefined && line.right !== '') {
        const role = line.role === 'name' ? 'text' : line.role;
        texts.push({...base, role, x: x + width - PADDING, anchor: 'end', text: line.right});
      }
      top += height;
    }
    return texts;
  }
}
