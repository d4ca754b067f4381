/** A whole state as text: page tables, frames, what the device has. ASCII, for terminals and mails. */
import type {FrameView, PageView, RegistrationView, Snapshot} from '../model/snapshot';
import * as words from './words';
import {wrap} from './wrap';

/** No line is longer. */
export const TEXT_WIDTH = 72;
/** A label that is longer takes room from what it labels. */
const LONGEST_LABEL = 24;

/** The lines of a state. */
export function stateLines(state: Snapshot): string[] {
  return [
    ...section('Page tables', pageTables(state), 'nothing is mapped'),
    ...section('Frames', frames(state), 'none is in use'),
    ...(state.registrations.length === 0 ? [] : section(deviceTitle(state), device(state), '')),
  ];
}

/** A label, and what it labels. */
type Row = readonly [label: string, text: string];

function section(title: string, rows: readonly Row[], empty: string): string[] {
  if (rows.length === 0) return wrap(`${title}: ${empty}`, TEXT_WIDTH);
  const width = Math.min(LONGEST_LABEL, Math.max(...rows.map(([label]) => label.length)));
  return [
    title,
    ...rows.flatMap(([label, text]) => {
      const [first = '', ...rest] = wrap(text, TEXT_WIDTH - width - 4);
      return [
        ...(label.length > width
          ? [...wrap(label, TEXT_WIDTH, '  '), `${' '.repeat(width + 4)}${first}`]
          : [`  ${label.padEnd(width)}  ${first}`]),
        ...rest.map((line) => `${' '.repeat(width + 4)}${line}`),
      ];
    }),
  ];
}

function pageTables({processes}: Snapshot): Row[] {
  return processes.flatMap(({name, exited, pages}): Row[] => {
    if (exited) return [[name, 'has exited']];
    const rows = pages.filter(isThere).map((page): Row => [page.cells.join(' '), pageText(page)]);
    return rows.length === 0
      ? [[name, 'has nothing mapped']]
      : rows.map(([cells, text]) => [`${name}  ${cells}`, text]);
  });
}

/** Whether there is anything to say of a page in a process. */
export function isThere({vma, pte, stale}: PageView): boolean {
  return vma !== undefined || pte.kind !== 'none' || stale !== undefined;
}

function pageText(page: PageView): string {
  const mapping = words.mappingWords(page);
  return [
    words.pteWords(page),
    ...(mapping.length > 0 ? [`mapping ${mapping.join(', ')}`] : []),
    ...(page.stale === undefined ? [] : [`stale in the TLB: ${words.frameWords(page.stale)}`]),
  ].join('; ');
}

function frames(state: Snapshot): Row[] {
  return state.frames.map((frame) => [
    frame.name === 'zero' ? 'zero page' : frame.name,
    [words.contentsWords(state, frame), words.referencesInFull(frame), ...flags(frame)].join('; '),
  ]);
}

/** The swap cache is among the references. */
function flags(frame: FrameView): string[] {
  return words.frameFlags(frame).filter((flag) => flag !== 'swap cache');
}

function deviceTitle({registrations}: Snapshot): string {
  return `Device, kind ${registrations[0]!.kind}`;
}

function device({registrations}: Snapshot): Row[] {
  return registrations.map((one: RegistrationView) => [
    `${one.owner}'s ${one.cells.join(' ')}`,
    `to ${words.accessWords(one)}; ${words.holdingWords(one)}`,
  ]);
}
