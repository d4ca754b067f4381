/** The data of /kernels, but for the scenarios. Plain data, ready for JSON. */
import {WANTED} from '../../kernel-lab/run/suites';
import type {SourceLink} from '../../src/facts/links';
import type {Piece} from '../../src/facts/view';
import type {KernelsSummary} from '../../src/kernels/summary';
import {groupBy} from '../../src/litmus/settings';
import {RELEASES, releasesInWords} from '../litmus/releases';
import type {CatalogueRuns} from './runs';
import type {Say} from './test-view';

export interface KernelsData extends Omit<KernelsSummary, 'kernels' | 'disagreements'> {
  kernels: (KernelsSummary['kernels'][number] & {suites?: readonly string[]})[];
  /** Runs that differ: those for each reason that is known, and the others. */
  disagreements: {id: string; reason: Piece[]; sources: SourceLink[]; runs: DifferingRun[]}[];
  unexplained: DifferingRun[];
  /** Mainline releases of which none is on record: "up to 5.9 and from 5.11 to 6.0". */
  missing: string;
}

interface DifferingRun {
  test: string;
  /** "io_uring on 6.1.192" */
  by: string[];
}

export function kernelsData({summary, runs}: CatalogueRuns, say: Say): KernelsData {
  const series = new Set(summary.kernels.map(({release}) => release.split('.').slice(0, 2).join('.')));
  return {
    ...summary,
    kernels: summary.kernels.map((kernel) => {
      const suites = kernel.package === undefined ? undefined : suitesOf(kernel.release);
      return {...kernel, ...(suites ? {suites} : {})};
    }),
    disagreements: summary.disagreements
      .filter(({runs: some}) => some.length > 0)
      .map(({id, reason, sources, runs: some}) => ({
        id,
        reason: say.pieces(reason),
        sources: say.links(sources),
        runs: byTest(some),
      })),
    unexplained: byTest(
      [...runs].flatMap(([test, {runs: some}]) =>
        some.filter(({verdict, because}) => verdict === 'differs' && !because).map((run) => ({...run, test})),
      ),
    ),
    missing: releasesInWords(RELEASES.filter((release) => !series.has(release))),
  };
}

/** Where Debian has the kernels of that series. */
function suitesOf(release: string): readonly string[] | undefined {
  return WANTED.find(({name}) => release.startsWith(`${name}.`))?.suites;
}

function byTest(runs: readonly {test: string; backend: string; release: string}[]): DifferingRun[] {
  const words = ({backend, release}: (typeof runs)[number]) => `${backend} on ${release}`;
  return [...groupBy(runs, ({test}) => test)].map(([test, of]) => ({test, by: of.map(words)}));
}
