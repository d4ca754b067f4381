/** The pages of a built site. */
import {readdirSync} from 'node:fs';
import {textTwin} from '../../../src/cite/page-path';

export interface BuiltPage {
  /** Its address below the baseUrl: `/options/uacce`, `/`. */
  path: string;
  /** Its file, and that of its twin, in the folder of the build. */
  file: string;
  twin: string;
}

/** What is no page: what is shown for an address that leads nowhere. */
const NO_PAGE = new Set(['404.html']);

/** Every HTML page of the folder, in the order of their addresses. */
export function pagesOf(out: string): BuiltPage[] {
  return readdirSync(out, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.html') && !NO_PAGE.has(file))
    .map((file) => {
      const path = `/${file.replace(/(?:(?:^|\/)index)?\.html$/, '')}`;
      return {path, file, twin: textTwin(path).slice(1)};
    })
    .sort((a, b) => a.path.localeCompare(b.path, 'en', {numeric: true}));
}
