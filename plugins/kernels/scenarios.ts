/** The scenarios by kernel: what the model says of each release on record, and what that release did. Plain data, ready for JSON. */
import {satisfies} from '../../src/litmus/evaluate';
import {isRun} from '../../src/kernels/record';
import {columnBefore} from '../../src/kernels/columns';
import type {Mark, RunView} from '../../src/kernels/view';
import {ask} from '../../src/litmus/ask';
import type {Entry} from '../../src/litmus/entry';
import {verdictInWords} from '../../src/litmus/labels';
import {SECTION_7} from '../../src/litmus/testing/section-7';
import type {DeviceKind} from '../../src/model/device-kind';
import {UNTRIED} from '../../src/kernels/backends';
import type {CatalogueRuns} from './runs';
import type {CellMark} from '../../src/components/kernel-signs';

export interface ScenarioCell {
  /** The model's verdict for that very release. */
  predicted: string;
  /** The first release of that column, where the model answers otherwise for it: stable backports make the difference. */
  before?: {kernel: string; verdict: string};
  mark?: CellMark;
  /** What the kernel came to, where it differs. */
  seen?: string;
}

export interface ScenarioRow {
  /** `S12a` */
  scenario: string;
  test: string;
  kind: string;
  cells: ScenarioCell[];
}

export interface Scenarios {
  releases: string[];
  /** Rows whose answer is not the same in all of these releases, or not that of their column. */
  differ: ScenarioRow[];
  same: ScenarioRow[];
}

/** Each scenario once for each kind of device that some kernel has a device of. */
export function scenarios(all: CatalogueRuns): Scenarios {
  // Those that readers have sent may be many; where there is no other they stand here too.
  const packaged = all.summary.kernels.filter((kernel) => kernel.package !== undefined);
  const shown = packaged.length > 0 ? packaged : all.summary.kernels;
  const releases = [...new Set(shown.map(({release}) => release))];
  const nowhere = UNTRIED.map(({kind}) => kind).filter((kind) => !hasRuns(all, kind));
  const rows =
    releases.length === 0
      ? []
      : SECTION_7.flatMap(({row, test: name, devices}) => {
          const entry = all.entries.find((other) => other.name === name);
          if (!entry) return [];
          return devices
            .filter((kind) => !nowhere.includes(kind))
            .map((kind) => ({
              scenario: /S\d+[a-z]?/.exec(row)![0],
              test: name,
              kind,
              cells: releases.map((release) => cellOf(all, entry, kind, release)),
            }));
        });
  const differs = ({cells}: ScenarioRow) =>
    cells.some(({predicted, before}) => before !== undefined || predicted !== cells[0]!.predicted);
  return {releases, differ: rows.filter(differs), same: rows.filter((row) => !differs(row))};
}

function hasRuns({runs}: CatalogueRuns, kind: DeviceKind): boolean {
  return [...runs.values()].some(({runs: some}) => some.some((run) => run.kind === kind));
}

function cellOf({records, runs}: CatalogueRuns, {name, test}: Entry, kind: DeviceKind, release: string): ScenarioCell {
  const predicted = verdictInWords(ask(test, {kernel: release, device: kind}).observation);
  const column = columnBefore(release);
  const before =
    column === undefined ? undefined : verdictInWords(ask(test, {kernel: column, device: kind}).observation);
  const here = (run: {kind: string; release: string}) => run.kind === kind && run.release === release;
  const views = runs.get(name)!.runs.filter(here);
  const mark = markOf(views);
  const values = (records.get(name)?.runs ?? [])
    .filter(isRun)
    .filter(here)
    .flatMap(({outcomes}) => outcomes);
  return {
    predicted,
    ...(before !== undefined && before !== predicted ? {before: {kernel: column!, verdict: before}} : {}),
    ...(mark === 'none' ? {} : {mark: {mark, by: byOf(views)}}),
    ...(mark === 'differs' ? {seen: verdictOf(test, values)} : {}),
  };
}

function markOf(views: readonly RunView[]): Mark {
  if (views.length === 0) return 'none';
  if (views.some(({verdict}) => verdict === 'differs')) return 'differs';
  const real = views.filter(({standsIn}) => !standsIn);
  if (real.length === 0) return 'stand-in';
  return real.some(({verdict}) => verdict === 'same') ? 'same' : 'within';
}

function byOf(views: readonly RunView[]): string {
  return views.map(({backend, release, rounds}) => `${release} ${backend}, ${rounds} rounds`).join('; ');
}

/** In the words of the model: whether all, some or none of what was seen satisfies the proposition. */
function verdictOf(
  {condition}: Entry['test'],
  outcomes: readonly {values: Readonly<Record<string, number | 'fault' | 'unset'>>}[],
): string {
  const good = outcomes.filter(({values}) =>
    satisfies(condition.proposition, (name) => values[name] ?? 'unset'),
  ).length;
  return good === 0 ? 'Never' : good === outcomes.length ? 'Always' : 'Sometimes';
}
