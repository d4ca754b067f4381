/** Addresses as a page writes them: below the baseUrl, or in full. */
import type {SiteConfig} from '../../../site.config';

export interface Ways {
  readonly site: SiteConfig;
  /** `/f/u5d` below the baseUrl; an address of another site as it is. */
  to(address: string): string;
  /** With scheme and host: for a mail, and for what other sites read. */
  absolute(path: string): string;
}

export function waysOf(site: SiteConfig): Ways {
  const base = site.baseUrl.replace(/\/$/, '');
  const to = (address: string) => (address.startsWith('/') ? base + address : address);
  return {site, to, absolute: (path) => site.url.replace(/\/$/, '') + to(path)};
}
