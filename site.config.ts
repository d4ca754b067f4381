/** What a deployer changes. Everything else follows from this file. */
export interface SiteConfig {
  title: string;
  /** One sentence for search engines and link previews. */
  tagline: string;
  /** Where the site is served: scheme and host, without a path. */
  url: string;
  /** The path below it, with a slash at both ends. */
  baseUrl: string;
  /** The repository's web address, such as https://github.com/owner/name. Empty while there is none: "Edit this page" then leads to /contribute. */
  repository: string;
  /** The branch that edits are made against. */
  branch: string;
  /** The mailing list on which this is discussed. */
  mailingList: string;
  /**
   * What the ids in the feed of changes begin with (RFC 4151): a domain or mail address, and a day on which it was yours, as
   * example.org,2026. Absent: the host of `url`. When the site moves to another host, write the old one here: feed readers know an
   * entry by its id, and would show them all as new.
   */
  tag?: string;
}

const site: SiteConfig = {
  title: 'Does the device follow?',
  tagline: 'Four ways for a Linux accelerator driver to reach user space, compared fact by fact',
  url: 'http://localhost:3000',
  baseUrl: '/',
  repository: '',
  branch: 'main',
  mailingList: 'linux-accelerators@lists.ozlabs.org',
};

export default site;
