/** A state as a picture needs it: page tables, frames with their references, and what the device holds. */
import type {DeviceKind} from './device-kind';
import {gupRefs, mapcount, refcount, swapRefs, takesPins} from './frames';
import type {Machine} from './machine';
import {
  ABSENT,
  ACTIVE,
  ANON,
  DEAD,
  DIRTY,
  DONT_FORK,
  ENTRY,
  ENTRY_EXCLUSIVE,
  ENTRY_WRITABLE,
  FREE,
  GONE,
  KSM,
  MAPPED,
  NONE,
  NO_ACCESS,
  PRESENT,
  SHARED,
  SHMEM,
  SOFT_DIRTY,
  STALE,
  SWAP,
  SWAP_CACHE,
  TRACKED,
  UFFD_WP,
  WIPE_ON_FORK,
  WRITABLE,
} from './bits';

/** The page table entry of a process for one page. */
export interface PteView {
  /** `swap` and `migration` entries name a frame that is not mapped. */
  readonly kind: 'none' | 'present' | 'swap' | 'migration';
  /** The frame that it names: `P1`, or `zero` for the zero page. */
  readonly frame?: string;
  readonly writable: boolean;
  /** Of a mapping without any rights. */
  readonly noAccess: boolean;
  readonly dirty: boolean;
  readonly softDirty: boolean;
  readonly uffdWp: boolean;
  /** Of a swap or migration entry: the frame was exclusive. */
  readonly exclusive: boolean;
}

/** The memory area (VMA) around a page. */
export interface VmaView {
  readonly shared: boolean;
  readonly rights: 'none' | 'read' | 'write';
  readonly dontFork: boolean;
  readonly wipeOnFork: boolean;
  /** Soft-dirty bits have been cleared, so writes are tracked. */
  readonly softDirtyTracked: boolean;
}

/** One page of the address space of a process. */
export interface PageView {
  /** The cells that lie on it. */
  readonly cells: readonly string[];
  /** Absent when nothing is mapped there. */
  readonly vma?: VmaView;
  readonly pte: PteView;
  /** A translation that a CPU may still use, until it is flushed. */
  readonly stale?: string;
}

/** A process: its pages in the order of their addresses. */
export interface ProcessView {
  readonly name: string;
  readonly exited: boolean;
  readonly pages: readonly PageView[];
}

/** A physical page that is in use. */
export interface FrameView {
  /** `P1`; `zero` for the one shared zero page. */
  readonly name: string;
  readonly kind: 'zero' | 'anonymous' | 'shared' | 'ksm';
  /** The exclusive mark of 5.19 and later (R5). */
  readonly exclusive: boolean;
  readonly swapCache: boolean;
  /** What the cells on it hold. */
  readonly contents: readonly number[];
  /** PTEs that are present and point to it. */
  readonly mapcount: number;
  readonly swapEntries: number;
  /** FOLL_PIN: each counts 1024 references. */
  readonly pins: number;
  /** FOLL_GET: each counts one. */
  readonly gets: number;
  readonly refcount: number;
}

/** What the device has of one page that was registered. */
export interface RegistrationView {
  readonly kind: DeviceKind;
  /** The process that registered the page. */
  readonly owner: string;
  readonly cells: readonly string[];
  readonly access: 'read' | 'write';
  /** The process has given up its memory: no more accesses (mirror, sva, snoop). */
  readonly dead: boolean;
  /** The frame held since registration (pin, mr, get). */
  readonly holds?: string;
  /** The entry of its own table (mirror) or of its TLB (sva, snoop). */
  readonly entry?: {readonly frame: string; readonly writable: boolean};
}

/** Everything at one moment. */
export interface Snapshot {
  readonly processes: readonly ProcessView[];
  readonly frames: readonly FrameView[];
  readonly registrations: readonly RegistrationView[];
}

/** The names of what a machine has as numbers. */
export interface Names {
  readonly processes: readonly string[];
  /** The cells of each page. */
  readonly pages: readonly (readonly string[])[];
}

/** The state that the machine stands on. */
export function snapshot(m: Machine, names: Names): Snapshot {
  return {processes: processViews(m, names), frames: frameViews(m, names), registrations: registrationViews(m, names)};
}

function processViews(m: Machine, names: Names): ProcessView[] {
  return names.processes.flatMap((name, p) =>
    m.status(p) === ABSENT
      ? []
      : [{name, exited: m.status(p) === GONE, pages: names.pages.map((cells, v) => pageView(m, p, v, cells))}],
  );
}

const RIGHTS = ['none', 'read', 'write'] as const;
const PTE_KINDS = {[NONE]: 'none', [PRESENT]: 'present', [SWAP]: 'swap'} as const;

function pageView(m: Machine, p: number, v: number, cells: readonly string[]): PageView {
  const i = m.slot(p, v);
  const stale = m.stale(p, v);
  return {
    cells,
    ...(m.has(i, MAPPED) ? {vma: vmaView(m, i)} : {}),
    pte: pteView(m, i),
    ...((stale & STALE) === 0 ? {} : {stale: frameName(stale & 0xff)}),
  };
}

function vmaView(m: Machine, i: number): VmaView {
  return {
    shared: m.has(i, SHARED),
    rights: RIGHTS[m.prot(i)]!,
    dontFork: m.has(i, DONT_FORK),
    wipeOnFork: m.has(i, WIPE_ON_FORK),
    softDirtyTracked: m.has(i, TRACKED),
  };
}

function pteView(m: Machine, i: number): PteView {
  const kind = PTE_KINDS[m.pte(i) as keyof typeof PTE_KINDS] ?? 'migration';
  return {
    kind,
    ...(kind === 'none' ? {} : {frame: frameName(m.frameAt(i))}),
    writable: m.has(i, WRITABLE),
    noAccess: m.has(i, NO_ACCESS),
    dirty: m.has(i, DIRTY),
    softDirty: m.has(i, SOFT_DIRTY),
    uffdWp: m.has(i, UFFD_WP),
    exclusive: m.has(i, ENTRY_EXCLUSIVE),
  };
}

const FRAME_KINDS = {[ANON]: 'anonymous', [SHMEM]: 'shared', [KSM]: 'ksm'} as const;

function frameViews(m: Machine, names: Names): FrameView[] {
  const views: FrameView[] = [];
  for (let f = 0; f < m.layout.shape.frames; f++) {
    const kind = f === 0 ? 'zero' : FRAME_KINDS[m.kind(f) as keyof typeof FRAME_KINDS];
    if (f === 0 ? mapcount(m, f) + gupRefs(m, f) === 0 : m.kind(f) === FREE) continue;
    const refs = gupRefs(m, f);
    const pinned = takesPins(m);
    views.push({
      name: frameName(f),
      kind: kind!,
      exclusive: f !== 0 && m.exclusive(f),
      swapCache: m.has(m.frame(f), SWAP_CACHE),
      contents: [m.byte(f, 0), m.byte(f, 1)].slice(0, Math.max(1, ...names.pages.map((cells) => cells.length))),
      mapcount: mapcount(m, f),
      swapEntries: swapRefs(m, f),
      pins: pinned ? refs : 0,
      gets: pinned ? 0 : refs,
      refcount: refcount(m, f),
    });
  }
  return views;
}

function registrationViews(m: Machine, names: Names): RegistrationView[] {
  return m.registrations.flatMap(({p, v, write}, k): RegistrationView[] => {
    const i = m.binding(k);
    if (!m.has(i, ACTIVE)) return [];
    return [
      {
        kind: m.device,
        owner: names.processes[p]!,
        cells: names.pages[v]!,
        access: write ? 'write' : 'read',
        dead: m.has(i, DEAD),
        ...(m.holdsFrames ? {holds: frameName(m.bindingFrame(k))} : {}),
        ...(m.has(i, ENTRY) ? {entry: {frame: frameName(m.bindingFrame(k)), writable: m.has(i, ENTRY_WRITABLE)}} : {}),
      },
    ];
  });
}

function frameName(f: number): string {
  return f === 0 ? 'zero' : `P${f}`;
}
