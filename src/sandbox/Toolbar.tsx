import {useState, type ReactNode} from 'react';
import type {Box} from './box';
import type {View} from './view';
import styles from './Sandbox.module.css';

/** Run, Stop, Reset, Share, and how the run stands. */
export default function Toolbar({box, view}: {box: Box; view: View}): ReactNode {
  const {status, progress, link, undo, mistakes, notes} = view;
  const [copied, setCopied] = useState(false);
  const share = async () => {
    const made = await box.share();
    if (made === undefined) return;
    try {
      await navigator.clipboard.writeText(made);
      setCopied(true);
    } catch {
      // Where the clipboard is denied, or the page is not secure and has none, the link can be copied by hand.
      setCopied(false);
    }
  };
  return (
    <>
      {mistakes.length > 0 && (
        <div className={styles.mistakes}>
          <p>It runs in spite of these type errors:</p>
          <ul>
            {mistakes.map(({line, message}, i) => (
              <li key={i}>
                line {line}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.toolbar}>
        <button type="button" className={styles.primary} onClick={() => void box.run()}>
          Run
        </button>
        <button type="button" onClick={() => box.stop()}>
          Stop
        </button>
        <button type="button" onClick={() => box.reset()}>
          Reset
        </button>
        {undo && (
          <button type="button" onClick={() => box.undo()} title="Gives your own text back">
            Undo
          </button>
        )}
        <button type="button" onClick={() => void share()}>
          Share
        </button>
        <span role="status" className={styles.status}>
          {status}
        </span>
        {progress !== undefined && <span className={styles.progress}>{progress}</span>}
      </div>
      {link !== undefined && (
        <p className={styles.link}>
          <label>
            {copied ? 'Copied: ' : 'The link to this run: '}
            <input type="text" readOnly value={link} aria-label="Link" onFocus={({target}) => target.select()} />
          </label>
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  );
}
