/** What can be cited in a mail: a statement with how it stands, its sources, and where it lives. */

export const CITED_KINDS = ['fact', 'rule', 'test', 'claim', 'term'] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

export interface Citation {
  kind: CitedKind;
  /** As it stands in the repository: `u5d`, `R45.retry`, `pin-fork-write`, `T-JG-1119-4`, `pasid`. */
  id: string;
  /** The thing itself, as plain text: what a mail says before it says where that is from. */
  states: string;
  /** How it stands, in a few words: `derived`, `too narrow`, `Never up to 5.8 …`. Absent where there is nothing to add. */
  verdict?: string;
  /** `since 5.7`. */
  kernels?: string;
  /** `mm/memory.c: wp_page_copy (Linux 7.3.4)`. */
  sources: readonly {label: string; href?: string}[];
  /** Its place on the site, without the baseUrl: `/compare#u5d`. */
  href: string;
}
