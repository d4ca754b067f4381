import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';

/** What stands before a path of the site in a link that leaves it: of this very site; before JavaScript runs, as configured. */
export default function useOrigin(): string {
  const {siteConfig} = useDocusaurusContext();
  const origin = useIsBrowser() ? location.origin : siteConfig.url;
  return origin + siteConfig.baseUrl.replace(/\/$/, '');
}
