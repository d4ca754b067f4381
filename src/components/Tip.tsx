import {useCallback, useEffect, useId, useRef, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import styles from './Tip.module.css';

/** Width of the box in pixels, and its least distance from the window's edge. */
const WIDTH = 352;
const MARGIN = 8;

interface Props {
  href: string;
  tip: ReactNode;
  /** What the link is called, where its text is but a sign. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A link that explains itself while the pointer or the keyboard is on it. Escape puts the box away. */
export default function Tip({href, tip, label, className, children}: Props): ReactNode {
  const id = useId();
  const wrap = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<{left: number; top?: number; bottom?: number}>();
  const hide = () => setPlace(undefined);

  const show = useCallback(() => {
    const box = wrap.current?.getBoundingClientRect();
    if (!box) return;
    const room = document.documentElement.clientWidth;
    const width = Math.min(WIDTH, room - 2 * MARGIN);
    const left = Math.max(MARGIN, Math.min(box.left, room - width - MARGIN));
    const below = box.bottom + 220 < window.innerHeight;
    setPlace(below ? {left, top: box.bottom} : {left, bottom: window.innerHeight - box.top});
  }, []);

  useEffect(() => {
    if (!place) return undefined;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    addEventListener('keydown', onKey);
    // Focus may itself scroll the page: the box goes along.
    addEventListener('scroll', show, {passive: true});
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('scroll', show);
    };
  }, [place, show]);

  return (
    <span ref={wrap} onMouseEnter={show} onMouseLeave={hide} onFocus={show} onBlur={hide}>
      <Link
        to={href}
        className={clsx(className)}
        {...(label ? {'aria-label': label} : {})}
        {...(place ? {'aria-describedby': id} : {})}>
        {children}
      </Link>
      {place && (
        <span
          role="tooltip"
          id={id}
          className={styles.tip}
          style={{...place, width: `min(${WIDTH}px, 100vw - ${2 * MARGIN}px)`}}>
          {tip}
        </span>
      )}
    </span>
  );
}
