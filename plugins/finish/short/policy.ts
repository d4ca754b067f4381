/** The content security policy of the pages that need nothing but the site's stylesheet and one script of it. */
import {withPolicy} from '../../csp/policy';

export const SHORT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The document of a rendered page. */
export function documentOf(markup: string): string {
  return `${withPolicy(`<!doctype html>\n${markup}`, SHORT_POLICY)}\n`;
}
