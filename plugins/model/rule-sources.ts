/** The sources of a rule as links: a file of the kernel once, with each release in which it was read. */
import {commitHref, cveHref, kernelHref} from '../../src/facts/links';
import type {Source} from '../../src/model/rules-shape';

export interface RuleSource {
  label: string;
  href?: string;
  note?: string;
  /** The releases in which a file was read. */
  releases?: {release: string; href: string}[];
}

export function ruleSource(source: Source): RuleSource {
  if ('kernel' in source) {
    const {kernel, symbol, in: releases} = source;
    return {
      label: symbol.length > 0 ? `${kernel}: ${symbol.join(', ')}` : kernel,
      releases: releases.map((release) => ({release, href: kernelHref(kernel, release)})),
    };
  }
  if ('commit' in source) {
    const {commit, note} = source;
    return {label: `commit ${commit}`, href: commitHref(commit), ...(note === undefined ? {} : {note})};
  }
  const href = documentHref(source.doc);
  return {label: source.doc, ...(href === undefined ? {} : {href})};
}

/** A CVE, or a file of the kernel's documentation whose release is named. */
function documentHref(doc: string): string | undefined {
  if (/^CVE-\d{4}-\d+$/.test(doc)) return cveHref(doc);
  const [, path, release] = /^(Documentation\/\S+), (\d+\.\d+(?:\.\d+)?)$/.exec(doc) ?? [];
  return path === undefined || release === undefined ? undefined : kernelHref(path, release);
}
