/** What mailers, markup and readers add to an address, and how it comes off again. */

export interface Repair {
  /** What was done, for the reader: "took off the punctuation around it". */
  did: string;
  apply: (path: string) => string;
}

const ENTITIES: Readonly<Record<string, string>> = {gt: '>', lt: '<', quot: '"', apos: "'", amp: '&', nbsp: ' '};

/**
 * In the order in which they are tried, each on what the one before has left. None of them changes an address that is in
 * order, but for one that ends with a slash.
 */
export const REPAIRS: readonly Repair[] = [
  {did: 'read its percent signs', apply: decoded},
  {did: 'read its &…; signs', apply: entities},
  {did: 'read its =… signs (quoted-printable)', apply: quotedPrintable},
  {did: 'took it out of the address that it stood in', apply: unwrapped},
  {did: 'made plain hyphens of its dashes, and took out what cannot be seen', apply: plainSigns},
  {did: 'joined its lines', apply: (path) => path.replace(/[ \t]{0,40}[\r\n]+[ \t]*(?:>[> \t]*)?/g, '')},
  {did: 'took off what stood around it', apply: bare},
  {did: 'put its slashes right', apply: slashes},
  {did: 'took off the ending of a file', apply: withoutEnding},
  {did: 'took out its blanks', apply: (path) => path.replace(/\s+/g, '')},
];

/** Percent signs, also such as were encoded twice; what is not UTF-8 stays as it is. */
export function decoded(text: string): string {
  let now = text;
  for (let i = 0; i < 3 && now.includes('%'); i++) {
    now = now.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    });
  }
  return now;
}

function entities(path: string): string {
  return path
    .replace(/&#(\d{1,5});?/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([\da-f]{1,4});?/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&(gt|lt|quot|apos|amp|nbsp);?/gi, (_, name: string) => ENTITIES[name.toLowerCase()]!);
}

/** `=2E` is a full stop, and `=` alone at the end of a line or of all stands for a line that goes on. */
function quotedPrintable(path: string): string {
  return path
    .replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/=(?:\r?\n|$)/g, '');
}

/** `/https://example.org/f/u5d` and `/<https://example.org/f/u5d>`: an address pasted behind another. */
function unwrapped(path: string): string {
  const [, inner] = /https?:\/+[^/\s]+(\/[^\s>"]*)/i.exec(path) ?? [];
  return inner ?? path;
}

function plainSigns(path: string): string {
  return path
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u00a0/g, ' ');
}

/** Punctuation, brackets, quotation marks and markup, in front and behind. Bounded: a hostile address is long. */
function bare(path: string): string {
  return path
    .trim()
    .replace(/^\/*[\s<([{"'`*_>«“„‘]+(?=[\w/])/, '/')
    .replace(/(?:['’]s)?[\s.,;:!?)>\]}"'`*_»”“’…=|\\~^]{1,40}\/{0,3}$/, '')
    .replace(/['’]s$/, '');
}

function slashes(path: string): string {
  return `/${path}`.replace(/[\\/]+/g, '/').replace(/(.)\/$/, '$1');
}

function withoutEnding(path: string): string {
  return path.replace(/(?:\/index)?\.(?:html?|txt|mdx?|litmus)$/i, '').replace(/\/index$/i, '') || '/';
}
