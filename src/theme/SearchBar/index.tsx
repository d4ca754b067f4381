// Swizzled to search with Pagefind: nothing of it is loaded before the reader opens the search.
import {useEffect, useRef, useState, type ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import styles from './styles.module.css';
import {loadPagefind, search, type Found, type Pagefind} from './pagefind';

export default function SearchBar(): ReactNode {
  const browser = useIsBrowser();
  const base = useBaseUrl('/');
  const dialog = useRef<HTMLDialogElement>(null);
  const engine = useRef<Promise<Pagefind>>(undefined);
  const latest = useRef(0);
  const [found, setFound] = useState<Found[]>([]);
  const [status, setStatus] = useState('');

  function open(): void {
    dialog.current?.showModal();
    engine.current ??= loadPagefind(base);
    engine.current.catch(() => {
      engine.current = undefined;
      setStatus('The search index is missing. It is made by the build: use "make serve" rather than "make dev".');
    });
  }

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if ((event.key === '/' && !typing) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        open();
      }
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  async function ask(query: string): Promise<void> {
    const turn = ++latest.current;
    const pagefind = await engine.current?.catch(() => undefined);
    if (!pagefind) return;
    const results = query.trim() ? await search(pagefind, query, base) : [];
    if (turn !== latest.current) return;
    setFound(results);
    setStatus(query.trim() ? `${results.length === 0 ? 'Nothing' : results.length} found` : '');
  }

  /** Arrow keys walk from the field through the results and back. */
  function walk(event: React.KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...dialog.current!.querySelectorAll<HTMLElement>('input, a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  // A text browser has no use for it, and without JavaScript it does nothing.
  if (!browser) return <span className={styles.room} />;
  return (
    <>
      <button type="button" className={styles.open} onClick={open}>
        Search <kbd>/</kbd>
      </button>
      {/* The arrow keys are a help; Tab reaches the same. */}
      <dialog ref={dialog} className={styles.dialog} aria-label="Search" onKeyDown={walk}>
        <div className={styles.field}>
          <input
            type="search"
            aria-label="Search for"
            placeholder="mmu_notifier, u5d, T-JG-1119-4 …"
            onChange={({target}) => void ask(target.value)}
            autoFocus
          />
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <p role="status">{status}</p>
        <ol className={styles.results}>
          {found.map(({href, title, section, excerpt}) => (
            <li key={href}>
              <a href={href} onClick={() => dialog.current?.close()}>
                {title}
                {section && ` › ${section}`}
              </a>
              {/* Pagefind escapes the text and adds nothing but <mark>. */}
              <p dangerouslySetInnerHTML={{__html: excerpt}} />
            </li>
          ))}
        </ol>
      </dialog>
    </>
  );
}
