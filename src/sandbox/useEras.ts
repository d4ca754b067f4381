import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** A kernel release of each era, oldest first. From the site's configuration, for the rules behind them are not loaded with a page. */
export default function useEras(): readonly string[] {
  const {siteConfig} = useDocusaurusContext();
  return siteConfig.customFields!['eras'] as readonly string[];
}
