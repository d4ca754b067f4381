import {type ReactNode, useState} from 'react';
import type {Box} from './box';
import Sent from './Sent';
import type {View} from './view';
import styles from './Sandbox.module.css';

/** Run, Stop, Reset, Share, Copy for mail, and how the run stands. */
export default function Toolbar({box, view}: {box: Box; view: View}): ReactNode {
  const {status, progress, undo, mistakes, notes} = view;
  const [copied, setCopied] = useState(false);
  /** What was said of copying stands until the run has something to say. */
  const [said, say] = useState<{text: string; status: string; ran: View['ran']}>();
  const share = async () => {
    const made = await box.share();
    if (made !== undefined) setCopied(await toClipboard(made));
  };
  const copyForMail = async () => {
    const {block, says} = await box.mail();
    const done = block === undefined || (await toClipboard(block));
    if (!done) box.showBlock(block);
    const text = done ? says : 'Not copied: the browser did not allow it. The block stands below, to copy by hand.';
    say({text, status: box.view.status, ran: box.view.ran});
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
        <button type="button" onClick={() => void copyForMail()}>
          Copy for mail
        </button>
        <span role="status" className={styles.status}>
          {said?.status === status && said.ran === view.ran ? said.text : status}
        </span>
        {progress !== undefined && <span className={styles.progress}>{progress}</span>}
      </div>
      <Sent view={view} copied={copied} />
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** Gives whether it is there: the clipboard may be denied, or the page is not secure and has none. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
