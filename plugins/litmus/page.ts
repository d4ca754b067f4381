/** The data of the page of one test. */
import {shortPath} from '../../src/cite/addresses';
import type {Edit} from '../../src/facts/view';
import type {Dated, DatedOf} from '../../src/history/view';
import type {TestRuns} from '../../src/kernels/view';
import {type Say, testRunsView, type TestRunsView} from '../kernels/test-view';
import type {CatalogueViews} from './catalogue-views';
import {testMail} from './mail';
import type {TestView} from './test-view';

/** Where a page of this site leads. */
export interface Neighbour {
  title: string;
  permalink: string;
}

export interface LitmusPageData extends Omit<TestView, 'now' | 'restsOn' | 'group'> {
  kernels: string[];
  group: {id: string; title: string};
  previous?: Neighbour;
  next?: Neighbour;
  /** Absent while it is not recorded in history/. */
  dated?: Dated;
  edit: Edit;
  /** What real kernels did with it. */
  runs: TestRunsView;
  /** As it is copied for a mail; in the place of the last line comes the whole address. */
  mail: string;
}

/** What real kernels did with each test, and how a page says why. */
export interface Real {
  of(test: string): TestRuns;
  say: Say;
}

const NOTHING: Real = {
  of: () => ({marks: [], runs: [], failures: [], skips: []}),
  say: {pieces: (text) => [text], links: () => []},
};

export function testPath(name: string): string {
  return `/litmus/${name}`;
}

/**
 * `base` is the site's baseUrl without the slash at its end; `datedOf` says when a test was added and its verdicts changed;
 * `model` is the version of the model, `real` what real kernels did.
 */
export function pageData(
  {groups, tests}: CatalogueViews,
  kernels: string[],
  base: string,
  edit: (file: string) => Edit,
  datedOf: DatedOf = () => undefined,
  model = 0,
  real: Real = NOTHING,
): LitmusPageData[] {
  return tests.map((test, index) => {
    const {now: _, restsOn: __, ...view} = test;
    const beside = (other?: TestView): Neighbour | undefined =>
      other?.group === view.group ? {title: other.name, permalink: base + testPath(other.name)} : undefined;
    const previous = beside(tests[index - 1]);
    const next = beside(tests[index + 1]);
    const dated = datedOf('test', view.name);
    return {
      ...view,
      kernels,
      group: {id: view.group, title: groups.find(({id}) => id === view.group)!.title},
      ...(previous ? {previous} : {}),
      ...(next ? {next} : {}),
      ...(dated ? {dated} : {}),
      edit: edit(view.file),
      runs: testRunsView(
        real.of(view.name),
        new Map(view.answers.outcomes.map(({text, label}) => [text, label])),
        real.say,
      ),
      mail: testMail(test, shortPath('test', test.name), model, real.of(view.name)),
    };
  });
}
