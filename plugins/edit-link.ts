/** Where "edit" leads: to the file and line in the repository, or to /contribute, which then names them. */
import {readFileSync} from 'node:fs';
import type {SiteConfig} from '../site.config';

/** `file` is relative to the repository, `line` counts from 1. A site-relative address leaves out baseUrl. */
export function editHref({repository, branch}: SiteConfig, file: string, line: number): string {
  if (repository) return `${repository.replace(/\/$/, '')}/edit/${branch}/${file}#L${line}`;
  const query = new URLSearchParams({file, line: String(line)});
  return `/contribute?${query}`;
}

/** Where a file of the repository can be read; undefined while the repository has no address. */
export function viewHref({repository, branch}: SiteConfig, file: string): string | undefined {
  return repository ? `${repository.replace(/\/$/, '')}/blob/${branch}/${file}` : undefined;
}

/** The first line after the front matter of a page that holds text. */
export function firstLineOfText(file: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const text = lines.findIndex((line, i) => i > end && line.trim() !== '');
  return text < 0 ? 1 : text + 1;
}
