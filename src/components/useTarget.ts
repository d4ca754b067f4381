import {useEffect, useRef} from 'react';
import {useLocation} from '@docusaurus/router';

/**
 * Calls `reveal` with the id that the address names, on arrival and when a link on the page changes it, and then scrolls
 * there: a permanent link must lead to its place whatever the reader has filtered away. `reveal` makes it visible.
 */
export default function useTarget(reveal: (id: string) => void): void {
  const {hash} = useLocation();
  const latest = useRef(reveal);
  useEffect(() => {
    latest.current = reveal;
  });
  useEffect(() => {
    const id = decodeURIComponent(hash.slice(1));
    if (!id) return undefined;
    latest.current(id);
    const frame = setTimeout(() => document.getElementById(id)?.scrollIntoView(), 50);
    return () => clearTimeout(frame);
  }, [hash]);
}
