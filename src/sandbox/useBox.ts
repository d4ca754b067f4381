import {useState} from 'react';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {Box, type Made} from './box';

/** The box of a sandbox of this page, made once. */
export default function useBox(id: string, made: Omit<Made, 'key'>): Box {
  const {siteConfig} = useDocusaurusContext();
  const {pathname} = useLocation();
  const [box] = useState(() => new Box({...made, key: `${pathname.replace(/\/$/, '')}#${id}`}, siteConfig.baseUrl));
  return box;
}
