/** The built files, by the addresses under which a plain file server has them. */
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import type {SiteConfig} from '../../../site.config';
import {tagsOf} from './tags';

export interface BuiltPage {
  /** Each id, and how often it is there. */
  ids: ReadonlyMap<string, number>;
  /** Addresses of this site without the baseUrl, as `/compare#u5d`; without queries. */
  links: readonly string[];
  /** Says where an address has moved. */
  moved: boolean;
}

/** What tells a page that stands in for another: see moved.tsx. */
export const MOVED = 'data-moved';

/** An id of an element; what follows `#` in a link to a run is none. */
const ID = /^[A-Za-z][\w.:-]*$/;

export class BuiltSite {
  readonly pages: ReadonlyMap<string, BuiltPage>;

  constructor(
    readonly out: string,
    private readonly site: SiteConfig,
  ) {
    const names = readdirSync(out, {recursive: true, encoding: 'utf8'});
    this.pages = new Map(
      names
        .filter((name) => path.basename(name) === 'index.html')
        .map((name) => {
          const page = pageOf(name);
          return [page, this.read(page, readFileSync(path.join(out, name), 'utf8'))];
        }),
    );
  }

  /** Whether a plain file server has this address: the page or the file, and on the page the id. */
  serves(address: string): boolean {
    const [page, id] = address.split('#') as [string, string?];
    if (id !== undefined) return this.pages.get(page)?.ids.has(id) ?? false;
    if (this.pages.has(page)) return true;
    const file = path.join(this.out, page);
    return existsSync(file) && statSync(file).isFile();
  }

  private read(page: string, html: string): BuiltPage {
    const ids = new Map<string, number>();
    const links = new Set<string>();
    let moved = false;
    for (const {name, attributes} of tagsOf(html)) {
      const id = attributes.get('id');
      if (id) ids.set(id, (ids.get(id) ?? 0) + 1);
      const href = isLink(name, attributes) ? attributes.get('href') : undefined;
      const link = href === undefined ? undefined : this.addressOf(href, page);
      if (link) links.add(link);
      if (name === 'html' && attributes.has(MOVED)) moved = true;
    }
    return {ids, links: [...links], moved};
  }

  /** Undefined for an address of another site, or of something else than a page. */
  private addressOf(href: string, page: string): string | undefined {
    const {url, baseUrl} = this.site;
    const base = new URL(baseUrl, url);
    const below = new URL(page.slice(1), base);
    // A page is a folder: what is relative to it stands below it.
    below.pathname += below.pathname.endsWith('/') ? '' : '/';
    if (!URL.canParse(href, below.href)) return undefined;
    const target = new URL(href, below);
    if (target.origin !== base.origin || !target.pathname.startsWith(base.pathname)) return undefined;
    const to = decode(`/${target.pathname.slice(base.pathname.length)}`).replace(/(?<=.)\/$/, '');
    const id = decode(target.hash.slice(1));
    return ID.test(id) ? `${to}#${id}` : to;
  }
}

/** What a reader follows: a link in the page, and the other forms that it announces: its text, the feed. */
function isLink(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return name === 'a' || name === 'area' || (name === 'link' && attributes.get('rel') === 'alternate');
}

/** `compare/index.html` is `/compare`. */
function pageOf(name: string): string {
  return `/${path.dirname(name).split(path.sep).join('/')}`.replace(/^\/\.$/, '/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
