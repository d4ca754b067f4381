import {describe, expect, it} from 'vitest';
import {Kernel, type TraceEntry} from '../../model';
import {type Execution, executions, LONG, steps} from '../../picture/testing/executions';
import {FORMS, type Form, NARROW, textWidth, WIDE} from './form';
import {type Box, type Layout, layoutOf} from './layout';
import {planOf} from './plan';

function layouts(all: readonly TraceEntry[], form: Form): Layout[] {
  const plan = planOf(
    all.map(({after}) => after),
    form,
  );
  return all.map((step, i) => layoutOf(plan, all[i - 1]?.after, step));
}

/** The layout after the first step whose text matches. */
function at(all: readonly TraceEntry[], text: RegExp, form: Form = WIDE): Layout {
  return layouts(all, form)[all.findIndex((step) => text.test(step.text))]!;
}

function box(layout: Layout, id: string): Box {
  return layout.boxes.find((one) => one.id === id)!;
}

function said({texts}: Box): string[] {
  return texts.map(({text}) => text);
}

describe('the picture of a step', () => {
  const all = steps('pin-fork-write', '5.8', 'pin');

  it('has page tables, frames and the device', () => {
    const layout = at(all, /^2 goes to P2/);
    expect(layout.heads.map(({text}) => text)).toEqual(['Page tables', 'Frames', 'Device: pin']);
    expect(Object.fromEntries(layout.boxes.map((one) => [one.id, said(one)]))).toEqual({
      'process A': ['A'],
      'process B': ['B'],
      'page A 0': ['x', 'P2 writable', 'dirty'],
      'page B 0': ['x', 'P1 read-only', 'dirty'],
      'frame P1': ['P1', 'x = 1', '1025 refs: 1 map + 1 pin'],
      'frame P2': ['P2', 'x = 2, was 1', '1 ref: 1 map'],
      'registration A x 0': ["A's x", 'read-write', 'holds P1'],
    });
    expect(layout.arrows.map(({from, to, kind}) => `${from} ${kind} ${to}`)).toEqual([
      'page A 0 maps frame P2',
      'page B 0 maps frame P1',
      'registration A x 0 holds frame P1',
    ]);
  });

  it('marks what is not as it was, by a word and in the text', () => {
    const layout = at(all, /^the pte is P2/);
    const marks = layout.boxes.flatMap(({id, mark}) => (mark ? [`${id}: ${mark}`] : []));
    expect(marks.sort()).toEqual(['frame P1: changed', 'frame P2: changed', 'page A 0: changed']);
    expect(said(box(layout, 'page A 0'))).toContain('was P1 read-only');
    expect(layout.arrows.filter(({changed}) => changed).map(({from, to}) => [from, to])).toEqual([
      ['page A 0', 'frame P2'],
    ]);
  });

  it('says once that a process is new', () => {
    const marks = at(all, /range_start/).boxes.flatMap(({id, mark}) => (mark ? [`${id}: ${mark}`] : []));
    expect(marks).toEqual(['process B: new']);
  });

  it('shows who reads and writes, and which way', () => {
    const read = at(all, /^reads 1 from P1/);
    expect(read.boxes.flatMap(({id, access}) => (access ? [`${id}: ${access}`] : []))).toEqual(['frame P1: D reads 1']);
    expect(read.arrows.flatMap(({from, used}) => (used ? [from] : []))).toEqual(['registration A x 0']);
    const written = at(all, /^2 goes to P2/);
    expect(box(written, 'frame P2').access).toBe('A writes 2');
    expect(written.arrows.flatMap(({from, used}) => (used ? [from] : []))).toEqual(['page A 0']);
  });

  it('shows a stale translation, and where it leads', () => {
    const layout = at(all, /the child shares/);
    expect(said(box(layout, 'page A 0'))).toContain('TLB may still have P1');
    expect(layout.arrows).toContainEqual(expect.objectContaining({from: 'page A 0', to: 'frame P1', kind: 'stale'}));
  });

  it('shows a frame once more when it is freed', () => {
    const layout = at(steps('migrate-then-write', '7.3', 'sva'), /has moved/);
    expect(box(layout, 'frame P1')).toMatchObject({mark: 'freed', ghost: true});
    expect(box(layout, 'frame P2')).toMatchObject({mark: 'new', ghost: false});
  });

  it('shows a free frame that the device can still reach', () => {
    const layout = at(steps('no-retry-after-unmap', '7.3', 'mirror', ['R45.retry']), /^reads 0 from P1/);
    expect(box(layout, 'frame P1')).toMatchObject({ghost: true, access: 'D reads 0'});
    expect(said(box(layout, 'frame P1'))).toEqual(['P1', 'free']);
    expect(layout.arrows).toContainEqual(expect.objectContaining({to: 'frame P1', kind: 'knows', used: true}));
  });

  it.each([
    ['swap entries', 'reclaim-then-write', 'sva', /is unmapped/, 'page A 0', 'swap entry of P1'],
    ['migration entries', 'migrate-then-write', 'pin', /migration entry/, 'page A 0', 'migration entry of P1'],
    ['the zero page', 'register-zero-page', 'pin', /zero page, read-only/, 'frame zero', 'zero page'],
    ['shared memory', 'shared-fork-write', 'mr', /^4 goes to/, 'frame P1', 'shared memory'],
    ['userfaultfd', 'wp-fork-write', 'get', /is marked/, 'page A 0', 'dirty · uffd-wp'],
    ['KSM pages', 'merge-then-write', 'mirror', /both pages are/, 'frame P2', 'x/y = 2'],
    ['two cells on a page', 'copy-races-dma', 'snoop', /^3 goes to/, 'frame P2', 'y = 3, was 1'],
    ['what is released', 'exec-map-again', 'mirror', /RELEASE/, 'registration A x 0', 'released, refuses'],
  ] as const)('shows %s', (_, test, device, step, id, text) => {
    expect(said(box(at(steps(test, '5.15', device), step), id))).toContain(text);
  });
});

/** What is wrong with a layout. */
function faults({width, height, boxes, arrows}: Layout, form: Form): string[] {
  const wrong: string[] = [];
  const places = new Map(boxes.map((one) => [one.id, one]));
  if (places.size < boxes.length) wrong.push('two boxes have the same id');
  for (const [i, a] of boxes.entries()) {
    if (a.x < 0 || a.y < 0 || a.x + a.width > width || a.y + a.height > height)
      wrong.push(`${a.id} is out of the picture`);
    for (const {x, y, text, anchor, role} of a.texts) {
      const long = textWidth(text, role === 'value' ? form.valueFont : form.font);
      const [from, to] = anchor === 'start' ? [x, x + long] : [x - long, x];
      if (from < a.x || to > a.x + a.width) wrong.push(`"${text}" is wider than ${a.id}`);
      if (y > a.y + a.height || y < a.y + 8) wrong.push(`"${text}" is not inside ${a.id}`);
    }
    for (const b of boxes.slice(i + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      if (!apart && !(inside(a, b) && b.y + b.height <= a.y + a.height)) wrong.push(`${a.id} lies on ${b.id}`);
    }
  }
  for (const {from, to, x1, y1, x2, y2} of arrows) {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) wrong.push(`an arrow from ${from} to ${to} has no box`);
    else if (!onSide(a, x1, y1)) wrong.push(`the arrow from ${from} does not begin there`);
    else if (!onSide(b, x2, y2)) wrong.push(`the arrow to ${to} does not end there`);
    else if (x1 < x2 !== a.x < b.x) wrong.push(`the arrow from ${from} to ${to} goes through a box`);
  }
  return wrong;
}

/** The page of a process is inside its box. */
function inside(process: Box, page: Box): boolean {
  return process.kind === 'process' && page.id.startsWith(process.id.replace('process', 'page'));
}

function onSide({x, y, width, height}: Box, atX: number, atY: number): boolean {
  return (atX === x || atX === x + width) && atY > y && atY < y + height;
}

function overlapping(texts: Layout): string[] {
  return texts.boxes.flatMap(({id, texts: lines}) =>
    lines.flatMap((a, i) =>
      lines.slice(i + 1).flatMap((b) => {
        const room = (one: typeof a) => textWidth(one.text, one.role === 'value' ? 15 : 12);
        const [left, right] = a.anchor === 'start' ? [a, b] : [b, a];
        const meet = a.y === b.y && left.x + room(left) > right.x - room(right);
        return meet ? [`${id}: "${a.text}" and "${b.text}"`] : [];
      }),
    ),
  );
}

/** As much as the model has: six processes, eight pages, long names, every page registered. */
function everything(): TraceEntry[] {
  const kernel = new Kernel('5.8');
  const device = kernel.device('pin');
  const a = kernel.process;
  const cells = ['buffer1', 'ring', 'x', 'y', 'completions', 'head', 'tail', 'w'];
  for (const cell of cells) {
    a.map(cell === 'completions' ? [cell, 'submissions'] : cell, {shared: cell === 'w'});
    a.write(cell, 255);
    device.register(a, cell);
  }
  for (const child of [1, 2, 3, 4, 5].map(() => a.fork())) for (const cell of cells) child.write(cell, 254);
  for (const cell of cells) kernel.reclaim(a, cell);
  a.exit();
  return [...kernel.trace];
}

describe.each(FORMS)('in the $name form', (form) => {
  it('nothing lies on anything else, and every arrow ends where it should', {timeout: LONG}, () => {
    const wrong = ({name, steps: all}: Execution) =>
      layouts(all, form).flatMap((layout, i) => faults(layout, form).map((fault) => `${name}, ${i}: ${fault}`));
    // A third of them, for every step is laid out.
    expect(
      executions()
        .filter((_, i) => i % 3 === 0)
        .flatMap(wrong),
    ).toEqual([]);
  });

  it('there is room for all that the model has', () => {
    const all = layouts(everything(), form);
    expect(all.at(-1)!.boxes.length).toBeGreaterThan(90);
    expect(all.flatMap((layout) => faults(layout, form))).toEqual([]);
    expect(new Set(all.map(({width}) => width))).toEqual(new Set([form.width]));
  });

  it('texts beside each other do not meet', () => {
    expect(layouts(everything(), form).flatMap(overlapping)).toEqual([]);
    expect(layouts(steps('soft-dirty-races-stores', '7.3', 'get'), form).flatMap(overlapping)).toEqual([]);
  });

  it('nothing moves from one step to the next', () => {
    const all = layouts(steps('grandchild-all-write', '7.3', 'pin'), form);
    const places = new Map<string, string>();
    for (const {boxes, height} of all) {
      expect(height).toBe(all[0]!.height);
      for (const {id, x, y, width} of boxes) {
        const place = `${x} ${y} ${width}`;
        expect(places.get(id) ?? place).toBe(place);
        places.set(id, place);
      }
    }
    expect(places.size).toBeGreaterThan(8);
  });
});

it('stands below the page tables on a phone, and beside the frames elsewhere', () => {
  const all = steps('pin-fork-write', '5.8', 'pin');
  const device = (form: Form) => box(layouts(all, form).at(-1)!, 'registration A x 0');
  const child = (form: Form) => box(layouts(all, form).at(-1)!, 'process B');
  expect(device(WIDE).x).toBe(WIDE.device.x);
  expect(device(NARROW).y).toBeGreaterThan(child(NARROW).y + child(NARROW).height);
});
