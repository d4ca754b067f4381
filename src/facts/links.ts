/** Turns a source into something to click. The only place that knows what an archive's addresses look like. */
import {isRelease} from './releases';
import type {Source} from './schema-parts';

/** What a reader sees of a source. */
export interface SourceLink {
  kind: 'kernel' | 'mail' | 'doc' | 'cve' | 'claim';
  label: string;
  /** Absent where no public address is known. */
  href?: string;
  /** Set where the address was made by rule and nobody has opened it. */
  unchecked?: boolean;
  note?: string;
}

export interface DocumentEntry {
  key: string;
  title: string;
  url: string;
}

const STABLE = 'https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git';

export function commitHref(id: string): string {
  return `${STABLE}/commit/?id=${id}`;
}

/** The file at that release, release candidate or commit, in the stable tree, which holds every mainline tag as well. */
export function kernelHref(path: string, at: string, lines?: string): string {
  const tree = isRelease(at.replace(/-rc\d+$/, '')) ? `h=v${at}` : `id=${at}`;
  const line = lines ? `#n${lines.split('-')[0]}` : '';
  return `${STABLE}/tree/${path.replace(/\/$/, '')}?${tree}${line}`;
}

export function loreHref(messageId: string): string {
  return `https://lore.kernel.org/r/${encodeURIComponent(messageId).replace(/%40/g, '@')}`;
}

export function cveHref(cve: string): string {
  return `https://www.cve.org/CVERecord?id=${cve}`;
}

export function sourceLink(
  source: Source,
  documents: ReadonlyMap<string, DocumentEntry>,
  claimHref: (id: string) => string,
): SourceLink {
  const note = source.note ? {note: source.note} : {};
  if ('kernel' in source) {
    const symbols = source.symbol === undefined ? [] : [source.symbol].flat();
    const at = isRelease(source.in) ? `Linux ${source.in}` : `commit ${source.in}`;
    const where = symbols.length > 0 ? `: ${symbols.join(', ')}` : source.lines ? `: line ${source.lines}` : '';
    return {
      kind: 'kernel',
      label: `${source.kernel}${where} (${at})`,
      href: kernelHref(source.kernel, source.in, source.lines),
      ...note,
    };
  }
  if ('mail' in source) {
    return source.url
      ? {kind: 'mail', label: source.mail, href: source.url, ...note}
      : {kind: 'mail', label: source.mail, href: loreHref(source.mail), unchecked: true, ...note};
  }
  if ('cve' in source) return {kind: 'cve', label: source.cve, href: cveHref(source.cve), ...note};
  if ('claim' in source) return {kind: 'claim', label: source.claim, href: claimHref(source.claim), ...note};
  const document = documents.get(source.doc);
  const path = source.path ?? '';
  if (!document) return {kind: 'doc', label: source.title ?? source.doc, href: source.doc, ...note};
  const fill = (template: string) => template.replace('{path}', path).replace('{major}', path.split('.')[0] ?? '');
  const usesPath = document.title.includes('{path}');
  const label = fill(document.title) + (path && !usesPath ? `: ${path}` : '');
  return {kind: 'doc', label, href: fill(document.url), ...note};
}
