/** The pages that may hold sandboxes. Node only. */
import {existsSync, readdirSync, statSync} from 'node:fs';

const FOLDER = 'docs';

/** Every page, from the root of the repository. */
export function allPages(root: string): string[] {
  return readdirSync(`${root}/${FOLDER}`, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${FOLDER}/${name}`)
    .sort();
}

/** Those that somebody named: pages, or folders of them; a sentence where there is no such thing. */
export function pagesNamed(root: string, names: readonly string[]): string[] | {readonly problem: string} {
  const all = allPages(root);
  const pages = new Set<string>();
  for (const given of names) {
    const name = given.replace(/^\.\//, '').replace(/\/$/, '');
    const found = all.filter((page) => page === name || page.startsWith(`${name}/`));
    if (found.length === 0) return {problem: `${given}: ${why(`${root}/${name}`)}`};
    found.forEach((page) => pages.add(page));
  }
  return [...pages];
}

function why(path: string): string {
  if (!existsSync(path)) return 'there is no such file. Name a page from the root of the repository: docs/cow.mdx';
  return statSync(path).isDirectory() ? 'there is no page in this folder' : `is no page. Pages are ${FOLDER}/**/*.mdx`;
}
