import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** The mailing list on which the site is discussed. */
export default function useList(): string {
  return String(useDocusaurusContext().siteConfig.customFields!['mailingList']);
}
