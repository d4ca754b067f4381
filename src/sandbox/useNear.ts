/** Tells once that the reader has come near: something costly may be loaded now. */
import {useEffect, useRef, type RefObject} from 'react';

const SIGNS = ['scroll', 'pointermove', 'touchstart', 'keydown'] as const;

/**
 * Near is: pointed at, touched or focused; or in sight after the reader has done anything at all. A page that is only opened,
 * and left as it is, loads nothing, even where a sandbox stands in its first screen.
 */
export default function useNear(ref: RefObject<HTMLElement | null>, near: () => void): void {
  const latest = useRef(near);
  useEffect(() => {
    latest.current = near;
  });
  useEffect(() => {
    const node = ref.current!;
    let done = false;
    const tell = () => {
      if (!done) latest.current();
      done = true;
      stop();
    };
    const observer = new IntersectionObserver(([entry]) => entry!.isIntersecting && tell(), {rootMargin: '200px'});
    const watch = () => observer.observe(node);
    const stop = () => {
      observer.disconnect();
      for (const sign of SIGNS) removeEventListener(sign, watch);
      for (const touch of ['pointerenter', 'focusin'] as const) node.removeEventListener(touch, tell);
    };
    for (const sign of SIGNS) addEventListener(sign, watch, {once: true, passive: true});
    for (const touch of ['pointerenter', 'focusin'] as const) node.addEventListener(touch, tell);
    return stop;
  }, [ref]);
}
