/**
 * What the tables of section 7 of the notes on copy-on-write say, cell by cell: derived from the source of each kernel by
 * hand, not by the model. The model has to agree.
 *
 * Every condition named here says "coherent". A cell is compared with the observation: `yes` is Always, `no` is Never,
 * `n/a` is not-applicable. ` +B` behind it says that the device's data is in the child too: then `child.register` has
 * `child.value` in every outcome, and in a cell of that row without ` +B` it has it in none.
 */
import type {DeviceKind} from '../../model/device-kind';

/** The columns. 4.19 is 4.20; the last column of the tables, "6.2 to 6.19", is asked of three releases. */
export const SECTION_7_KERNELS = [
  '4.20',
  '5.8',
  '5.9',
  '5.10',
  '5.15',
  '5.18',
  '5.19',
  '6.1',
  '6.2',
  '6.12',
  '7.3',
] as const;

export type Section7Kernel = (typeof SECTION_7_KERNELS)[number];

export type Cell = 'yes' | 'no' | 'yes +B' | 'no +B' | 'n/a';

export interface Row {
  /** As in the table, `S1 PIN`; a row that several tests stand for has the variant behind a colon. */
  readonly row: string;
  readonly test: string;
  readonly devices: readonly DeviceKind[];
  readonly cells: Readonly<Record<Section7Kernel, Cell>>;
  readonly child?: {readonly register: `r${number}`; readonly value: number};
}

/** The eight columns of table 7.1: 4.19/4.20, 5.8, 5.9, 5.10, 5.15, 5.19, 6.1, 6.2 to 6.19. */
type Columns = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/** 5.18 is as 5.15 but where the text below the table says otherwise. */
function cells([m, f, r9, r10, r15, x19, x1, xl]: Columns, at518: Cell = r15): Row['cells'] {
  return {
    '4.20': m,
    '5.8': f,
    '5.9': r9,
    '5.10': r10,
    '5.15': r15,
    '5.18': at518,
    '5.19': x19,
    '6.1': x1,
    '6.2': xl,
    '6.12': xl,
    '7.3': xl,
  };
}

function everywhere(cell: Cell): Row['cells'] {
  return cells([cell, cell, cell, cell, cell, cell, cell, cell]);
}

const PIN: readonly DeviceKind[] = ['pin'];
const GET: readonly DeviceKind[] = ['get'];
const BOTH: readonly DeviceKind[] = ['pin', 'get'];
const MR: readonly DeviceKind[] = ['mr'];

/** Up to 4.20 every pin is a plain reference; the kind `pin` is one there. */
const PINNED: readonly Row[] = [
  {
    row: 'S1 PIN',
    test: 'pin-fork-write',
    devices: PIN,
    cells: cells(['no +B', 'no +B', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes']),
    child: {register: 'r2', value: 3},
  },
  {
    row: 'S1 GET',
    test: 'pin-fork-write',
    devices: GET,
    cells: everywhere('no +B'),
    child: {register: 'r2', value: 3},
  },
  {
    row: 'S1 PIN: the neighbour is written',
    test: 'fork-neighbour-write',
    devices: PIN,
    cells: cells(['no +B', 'no +B', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes']),
    child: {register: 'r1', value: 4},
  },
  {
    row: 'S1 GET: the neighbour is written',
    test: 'fork-neighbour-write',
    devices: GET,
    cells: everywhere('no +B'),
    child: {register: 'r1', value: 4},
  },
  {
    row: 'S1b PIN',
    test: 'fork-device-writes-first',
    devices: PIN,
    cells: cells(['yes +B', 'yes +B', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes']),
    child: {register: 'r1', value: 3},
  },
  {
    row: 'S1b GET',
    test: 'fork-device-writes-first',
    devices: GET,
    cells: everywhere('yes +B'),
    child: {register: 'r1', value: 3},
  },
  {row: 'S2 PIN', test: 'fork-child-writes-first', devices: PIN, cells: everywhere('yes')},
  {
    row: 'S2 GET',
    test: 'fork-child-writes-first',
    devices: GET,
    cells: cells(['yes', 'yes', 'no', 'no', 'no', 'no', 'no', 'no']),
  },
  {row: 'S3 PIN: exit', test: 'fork-child-exits', devices: PIN, cells: everywhere('yes')},
  {row: 'S3 PIN: exec', test: 'fork-child-execs', devices: PIN, cells: everywhere('yes')},
  {
    row: 'S3 GET: exit',
    test: 'fork-child-exits',
    devices: GET,
    cells: cells(['yes', 'yes', 'no', 'no', 'no', 'no', 'no', 'no']),
  },
  {
    row: 'S3 GET: exec',
    test: 'fork-child-execs',
    devices: GET,
    cells: cells(['yes', 'yes', 'no', 'no', 'no', 'no', 'no', 'no']),
  },
  {
    row: 'S4 PIN',
    test: 'read-after-fork',
    devices: PIN,
    cells: cells(['no', 'yes', 'no', 'no', 'no', 'yes', 'yes', 'yes']),
  },
  {
    row: 'S4 PIN: short',
    test: 'read-after-fork-short',
    devices: PIN,
    cells: cells(['no', 'yes', 'no', 'no', 'no', 'yes', 'yes', 'yes']),
  },
  {
    row: 'S4 GET',
    test: 'read-after-fork',
    devices: GET,
    cells: cells(['no', 'yes', 'no', 'no', 'no', 'no', 'no', 'no']),
  },
  {row: 'S4 MR', test: 'read-after-fork', devices: MR, cells: everywhere('yes')},
  {
    row: 'S4e PIN',
    test: 'read-after-child-exit',
    devices: PIN,
    cells: cells(['yes', 'yes', 'no', 'no', 'no', 'yes', 'yes', 'yes']),
  },
  {
    row: 'S4f PIN',
    test: 'read-before-fork',
    devices: PIN,
    cells: cells(['no', 'no', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes']),
  },
  {row: 'S5 PIN/GET', test: 'fork-then-register', devices: BOTH, cells: everywhere('yes')},
  {row: 'S7', test: 'dontfork-fork-write', devices: BOTH, cells: everywhere('yes')},
  {
    row: 'S8 LT',
    test: 'read-zero-page',
    devices: PIN,
    cells: cells(['no', 'yes', 'no', 'no', 'no', 'no', 'no', 'yes']),
  },
  {
    row: 'S8 short',
    test: 'read-zero-page-short',
    devices: BOTH,
    cells: cells(['no', 'yes', 'no', 'no', 'no', 'no', 'no', 'no']),
  },
  {
    row: 'S8 short: GET',
    test: 'read-zero-page',
    devices: GET,
    cells: cells(['no', 'yes', 'no', 'no', 'no', 'no', 'no', 'no']),
  },
  {row: 'S8 MR', test: 'read-zero-page', devices: MR, cells: everywhere('yes')},
  {
    row: 'S9',
    test: 'shared-fork-write',
    devices: BOTH,
    cells: everywhere('yes +B'),
    child: {register: 'r2', value: 4},
  },
  {row: 'S10', test: 'unmap-map-again', devices: BOTH, cells: everywhere('no')},
  {
    row: 'S11a PIN',
    test: 'reclaim-read-write',
    devices: PIN,
    cells: cells(['yes', 'yes', 'no', 'no', 'yes', 'yes', 'yes', 'yes']),
  },
  {
    row: 'S11a GET',
    test: 'reclaim-read-write',
    devices: GET,
    cells: cells(['yes', 'yes', 'no', 'no', 'no', 'yes', 'yes', 'yes']),
  },
  {row: 'S11b PIN', test: 'reclaim-then-write', devices: PIN, cells: everywhere('yes')},
  {
    row: 'S11b GET',
    test: 'reclaim-then-write',
    devices: GET,
    cells: cells(['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'], 'no'),
  },
  {row: 'S11c PIN/GET: migration', test: 'migrate-then-write', devices: BOTH, cells: everywhere('yes')},
  {row: 'S11c PIN/GET: KSM', test: 'merge-then-write', devices: BOTH, cells: everywhere('yes')},
  {
    row: 'S12a PIN/GET',
    test: 'protect-restore-write',
    devices: BOTH,
    cells: cells(['yes', 'yes', 'no', 'no', 'no', 'yes', 'yes', 'yes']),
  },
  {
    row: 'S12b PIN/GET',
    test: 'wp-resolve-write',
    devices: BOTH,
    cells: cells(['n/a', 'yes', 'no', 'no', 'no', 'yes', 'yes', 'yes']),
  },
  {
    row: 'S12c PIN',
    test: 'soft-dirty-write',
    devices: PIN,
    cells: cells(['yes', 'yes', 'no', 'no', 'yes', 'yes', 'yes', 'yes']),
  },
  {
    row: 'S12c GET',
    test: 'soft-dirty-write',
    devices: GET,
    cells: cells(['yes', 'yes', 'no', 'no', 'no', 'yes', 'yes', 'yes']),
  },
];

const FOLLOWING: readonly DeviceKind[] = ['mirror', 'sva', 'snoop'];

/** Table 7.2: the kinds that follow do so in every kernel. */
function follows(row: string, test: string, cells = everywhere('yes'), child?: Row['child']): Row {
  return {row: `7.2 ${row}`, test, devices: FOLLOWING, cells, ...(child && {child})};
}

const MOVING: readonly Row[] = [
  follows('S6: A first, the device has no translation', 'pin-fork-write'),
  follows('S6: A first', 'fork-parent-writes-first'),
  follows('S6: B first', 'fork-child-writes-first'),
  follows('S6: device first', 'fork-device-writes-first'),
  follows('S4', 'read-after-fork'),
  follows('S4: before the fork', 'read-before-fork'),
  follows('S8', 'read-zero-page'),
  follows('S7', 'dontfork-fork-write'),
  follows('S9', 'shared-fork-write', everywhere('yes +B'), {register: 'r2', value: 4}),
  follows('S10', 'unmap-map-again'),
  follows('S11: swap, read', 'reclaim-read-write'),
  follows('S11: swap, write', 'reclaim-then-write'),
  follows('S11: migration', 'migrate-then-write'),
  follows('S11: KSM', 'merge-then-write'),
  follows('S12: mprotect', 'protect-restore-write'),
  // The condition of these two is that a write of the device arrives although the page is write-protected.
  follows('S12: mprotect, write refault', 'protect-read-dma-write', everywhere('no')),
  follows('S12: uffd-wp, write refault', 'wp-device-writes', cells(['n/a', 'no', 'no', 'no', 'no', 'no', 'no', 'no'])),
  follows('S12: uffd-wp', 'wp-resolve-write', cells(['n/a', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'])),
  follows('S12: soft-dirty', 'soft-dirty-write'),
];

/** Every row of tables 7.1 and 7.2. */
export const SECTION_7: readonly Row[] = [...PINNED, ...MOVING];
