/** Finds the scripts that stand in a page itself. */

const ATTRIBUTES = String.raw`(?:[^"'>]|"[^"]*"|'[^']*')*`;
/**
 * What a page is read by: a comment, a script with its text, any other tag. Each is taken whole, so that nothing inside a
 * comment or the value of an attribute looks like a script.
 */
const PIECE = new RegExp(
  `<!--[^]*?-->|<script(?=[\\s/>])(${ATTRIBUTES})>([^]*?)</script\\s*>|<[a-z/]${ATTRIBUTES}>`,
  'gi',
);
const HAS_SOURCE = /\ssrc\s*=/i;
/** Data that a script element carries is not run. */
const IS_DATA = /\stype\s*=\s*["']?application\/(?:ld\+)?json\b/i;

/** The text of every script of the page that a browser runs and that is not a file; its lines end as a browser has them. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(PIECE)].flatMap(([, attributes, text]) =>
    attributes === undefined || HAS_SOURCE.test(attributes) || IS_DATA.test(attributes)
      ? []
      : [text!.replace(/\r\n?/g, '\n')],
  );
}
