/** The titles of the pages of docs/, by their addresses. */
import {readFileSync, readdirSync} from 'node:fs';
import {parse} from 'yaml';

export type DocumentTitles = ReadonlyMap<string, string>;

/** `root` is the repository's folder. */
export function documentTitles(root: string): DocumentTitles {
  const names = readdirSync(`${root}/docs`, {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.mdx'),
  );
  return new Map(
    names.flatMap((name) => {
      const [, front] = /^---\n([^]*?)\n---\n/.exec(readFileSync(`${root}/docs/${name}`, 'utf8')) ?? [];
      const {title, slug} = (front === undefined ? {} : parse(front)) as {title?: string; slug?: string};
      const path = slug ?? `/${name.replace(/(?:\/?index)?\.mdx$/, '')}`;
      return title === undefined ? [] : [[path, title] as const];
    }),
  );
}
