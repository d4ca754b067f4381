/** The parts of a state in the words that kernel developers use; in sentences, in the text picture and in the drawn one. */
import type {FrameView, PageView, RegistrationView, Snapshot} from '../model/snapshot';
import {PIN_BIAS} from '../model/frames';

/** `the zero page`, or `P1`. */
export function frameWords(name: string): string {
  return name === 'zero' ? 'the zero page' : name;
}

/** `x`, `x and y`. */
export function pageWords({cells}: Pick<PageView, 'cells'>): string {
  return cells.join(' and ');
}

/** What a PTE names: `P1`, `swap entry of P1`, `empty`. */
export function targetWords({pte, vma}: PageView): string {
  switch (pte.kind) {
    case 'none':
      return vma ? 'empty' : 'not mapped';
    case 'present':
      return frameWords(pte.frame!);
    case 'swap':
    case 'migration':
      return `${pte.kind} entry of ${frameWords(pte.frame!)}`;
  }
}

/** `writable`, `read-only` or `no access`; '' of what is not present. */
export function rightsWords({pte}: PageView): string {
  if (pte.kind !== 'present') return '';
  return pte.noAccess ? 'no access' : pte.writable ? 'writable' : 'read-only';
}

/** What else a PTE says: `dirty`, `uffd-wp`. Soft-dirty counts only where it is tracked: elsewhere nobody asks. */
export function flagWords({pte, vma}: PageView): string[] {
  if (pte.kind === 'none') return [];
  return [
    ...(pte.exclusive ? ['exclusive'] : []),
    ...(pte.dirty && pte.kind === 'present' ? ['dirty'] : []),
    ...(pte.softDirty && vma?.softDirtyTracked ? ['soft-dirty'] : []),
    ...(pte.uffdWp ? ['uffd-wp'] : []),
  ];
}

/** `P1 writable, dirty`: the whole PTE. */
export function pteWords(page: PageView): string {
  const [target, rights] = [targetWords(page), rightsWords(page)];
  return [rights === '' ? target : `${target} ${rights}`, ...flagWords(page)].join(', ');
}

const RIGHTS = {none: 'no access', read: 'read-only', write: 'read and write'} as const;

/** What a mapping lets its process do. */
export function mappingRights({rights}: NonNullable<PageView['vma']>): string {
  return RIGHTS[rights];
}

/** How a mapping differs from a plain private one that may be read and written: `shared`, `read-only`, `dontfork`. */
export function mappingWords({vma}: PageView): string[] {
  if (!vma) return [];
  return [
    ...(vma.shared ? ['shared'] : []),
    ...(vma.rights === 'write' ? [] : [mappingRights(vma)]),
    ...mappingFlags(vma),
  ];
}

/** `dontfork`, `wipeonfork`: what was advised of a mapping, or is tracked. */
export function mappingFlags(vma: NonNullable<PageView['vma']>): string[] {
  return [
    ...(vma.dontFork ? ['dontfork'] : []),
    ...(vma.wipeOnFork ? ['wipeonfork'] : []),
    ...(vma.softDirtyTracked ? ['soft-dirty tracked'] : []),
  ];
}

/** What kind of frame it is; '' for an anonymous one, as most are. */
function kindWords({kind}: FrameView): string {
  return kind === 'shared' ? 'shared memory' : kind === 'ksm' ? 'KSM page' : '';
}

/** `shared memory`, `exclusive`, `swap cache`. */
export function frameFlags(frame: FrameView): string[] {
  const kind = kindWords(frame);
  return [
    ...(kind === '' ? [] : [kind]),
    ...(frame.exclusive ? ['exclusive'] : []),
    ...(frame.swapCache ? ['swap cache'] : []),
  ];
}

/** What the references of a frame are: `2 maps`, `1 pin`, `page cache`. */
export function referenceWords(frame: FrameView): string[] {
  const {mapcount, pins, gets, swapCache} = frame;
  const others = frame.refcount - mapcount - pins * PIN_BIAS - gets - (swapCache ? 1 : 0);
  // The page cache of a shared mapping that nobody has any more has let go.
  const cached = frame.kind === 'shared' && others > 0 ? 1 : 0;
  return [
    ...(mapcount > 0 ? [count(mapcount, 'map')] : []),
    ...(pins > 0 ? [count(pins, 'pin')] : []),
    ...(gets > 0 ? [count(gets, 'get')] : []),
    ...(cached > 0 ? ['page cache'] : []),
    ...(swapCache ? ['swap cache'] : []),
    // Of an operation under way: the old frame of a copy, an isolated page.
    ...(others > cached ? [`${others - cached} transient`] : []),
  ];
}

/** `1025 references (1 map + 1 pin)`; swap entries, which count no reference while the frame is in the swap cache, apart. */
export function referencesInFull(frame: FrameView): string {
  const {swapEntries} = frame;
  const parts = [
    referenceWords(frame).join(' + '),
    swapEntries > 0 ? count(swapEntries, 'swap entry', 'swap entries') : '',
  ].filter((part) => part !== '');
  return `${refcountWords(frame)}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}`;
}

/** `no references`, `1 reference`, `1026 references`. */
export function refcountWords({refcount}: FrameView): string {
  return refcount === 0 ? 'no references' : count(refcount, 'reference');
}

/** `1 map`, `2 maps`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `x = 1, y = 0` */
export function contentsWords(state: Snapshot, frame: FrameView): string {
  return contentsOf(state, frame).map(cellWords).join(', ');
}

/** `x = 1`; the bare value where nobody knows which cells lie there. */
export function cellWords({cell, value}: {readonly cell: string; readonly value: number}): string {
  return cell === '' ? `${value}` : `${cell} = ${value}`;
}

/** The cells of a frame, with what they hold; a name that stands for two cells, of a KSM page, is `x/z`. */
export function contentsOf(
  state: Snapshot,
  {name, contents}: FrameView,
): {readonly cell: string; readonly value: number}[] {
  const pages = cellsOn(state, name);
  // A copy that is not mapped yet: where all pages are alike its cells are known.
  const all = pages.length > 0 ? pages : onlyPage(state);
  const most = Math.max(1, ...all.map((cells) => cells.length));
  return contents.slice(0, all.length > 0 ? most : contents.length).map((value, place) => {
    const names = all.flatMap((cells) => cells[place] ?? []);
    return {cell: [...new Set(names)].join('/'), value};
  });
}

/** The pages whose PTEs, or what the device has of them, name the frame: their cells. */
function cellsOn(state: Snapshot, frame: string): readonly (readonly string[])[] {
  const known = CELLS.get(state) ?? cellsByFrame(state);
  CELLS.set(state, known);
  return known.get(frame) ?? [];
}

/** A state is asked after each of its frames. */
const CELLS = new WeakMap<Snapshot, ReadonlyMap<string, readonly (readonly string[])[]>>();

function cellsByFrame({processes, registrations}: Snapshot): Map<string, (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  const add = (frame: string | undefined, cells: readonly string[]) => {
    if (frame === undefined) return;
    const own = found.get(frame) ?? [];
    if (!own.some((other) => other[0] === cells[0])) found.set(frame, [...own, cells]);
  };
  for (const {pages} of processes) {
    for (const {pte, stale, cells} of pages) {
      add(pte.frame, cells);
      add(stale, cells);
    }
  }
  for (const one of registrations) add(frameOf(one), one.cells);
  return found;
}

function onlyPage(state: Snapshot): (readonly string[])[] {
  const pages = distinct(state.processes.flatMap((process) => process.pages.map(({cells}) => cells)));
  return pages.length === 1 ? pages : [];
}

function distinct(lists: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(lists.map((list) => [list.join(' '), list])).values()];
}

/** The frame that the device has of a page, if it has one. */
export function frameOf({holds, entry}: RegistrationView): string | undefined {
  return holds ?? entry?.frame;
}

/** Where a device that holds no frame keeps what it knows of a page. */
export function placeWords({kind}: RegistrationView): string {
  return kind === 'mirror' ? 'table' : 'IOTLB';
}

/** What the device has of a page: `holds P1`, `table: P1 writable`, `IOTLB: empty`. */
export function holdingWords(registration: RegistrationView): string {
  const {kind, dead, holds, entry} = registration;
  if (dead) return 'released, refuses all';
  if (holds !== undefined) return `holds ${frameWords(holds)}`;
  if (kind === 'request') return 'holds nothing between requests';
  return `${placeWords(registration)}: ${entryWords(entry)}`;
}

/** `read and write`, `read`: what a registration is for. */
export function accessWords({access}: RegistrationView): string {
  return access === 'write' ? 'read and write' : 'read';
}

/** What a device's own table or TLB has of a page: `P1 writable`, `empty`. */
export function entryWords(entry: RegistrationView['entry']): string {
  return entry ? `${frameWords(entry.frame)} ${entry.writable ? 'writable' : 'read-only'}` : 'empty';
}
