/** The data of the page of one test. */
import type {Edit} from '../../src/facts/view';
import type {CatalogueViews} from './catalogue-views';
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
  edit: Edit;
}

export function testPath(name: string): string {
  return `/litmus/${name}`;
}

/** `base` is the site's baseUrl without the slash at its end. */
export function pageData(
  {groups, tests}: CatalogueViews,
  kernels: string[],
  base: string,
  edit: (file: string) => Edit,
): LitmusPageData[] {
  return tests.map(({now: _, restsOn: __, ...view}, index) => {
    const beside = (other?: TestView): Neighbour | undefined =>
      other?.group === view.group ? {title: other.name, permalink: base + testPath(other.name)} : undefined;
    const previous = beside(tests[index - 1]);
    const next = beside(tests[index + 1]);
    return {
      ...view,
      kernels,
      group: {id: view.group, title: groups.find(({id}) => id === view.group)!.title},
      ...(previous ? {previous} : {}),
      ...(next ? {next} : {}),
      edit: edit(view.file),
    };
  });
}
