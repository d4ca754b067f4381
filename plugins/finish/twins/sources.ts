/** The sources of the diagrams, by the address of their page. */
import {readdirSync, readFileSync} from 'node:fs';
import {parse} from 'yaml';

/** The Mermaid fences of each page of docs/ below `root`, in their order: the figures diagram-1, diagram-2 … of the page. */
export function diagramSources(root: string): ReadonlyMap<string, string[]> {
  const names = readdirSync(`${root}/docs`, {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.mdx'),
  );
  return new Map(
    names.map((name) => {
      const text = readFileSync(`${root}/docs/${name}`, 'utf8');
      const [, front] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
      const {slug} = (front === undefined ? {} : parse(front)) as {slug?: string};
      const fences = [...text.matchAll(/^```mermaid.*\n([^]*?)^```/gm)].map(([, source]) => source!);
      return [slug ?? `/${name.replace(/(?:\/?index)?\.mdx$/, '')}`, fences];
    }),
  );
}
