/** Tells, once each, that the reader has come near, and that the reader has touched it: something costly may be loaded now. */
import {useEffect, useRef, type RefObject} from 'react';

const SIGNS = ['scroll', 'pointermove', 'touchstart', 'keydown'] as const;
const TOUCHES = ['pointerenter', 'focusin'] as const;

/**
 * Touched is pointed at or focused. Near is touched, or in sight after the reader has done anything at all. A page that is only opened,
 * and left as it is, loads nothing, even where a sandbox stands in its first screen.
 */
export default function useNear(ref: RefObject<HTMLElement | null>, near: () => void, touched: () => void): void {
  const latest = useRef({near, touched});
  useEffect(() => {
    latest.current = {near, touched};
  });
  useEffect(() => {
    const node = ref.current!;
    let done = false;
    const come = () => {
      if (!done) latest.current.near();
      done = true;
      unwatch();
    };
    const touch = () => {
      for (const type of TOUCHES) node.removeEventListener(type, touch);
      latest.current.touched();
      come();
    };
    const observer = new IntersectionObserver(
      (entries) => entries.some(({isIntersecting}) => isIntersecting) && come(),
      {rootMargin: '200px'},
    );
    const watch = () => observer.observe(node);
    const unwatch = () => {
      observer.disconnect();
      for (const sign of SIGNS) removeEventListener(sign, watch);
    };
    for (const sign of SIGNS) addEventListener(sign, watch, {once: true, passive: true});
    for (const type of TOUCHES) node.addEventListener(type, touch);
    return () => {
      unwatch();
      for (const type of TOUCHES) node.removeEventListener(type, touch);
    };
  }, [ref]);
}
