import {useCallback, useEffect, useId, useRef, useState, type ReactNode} from 'react';
import {announce} from './Announcer';
import styles from './Copy.module.css';

/** How long the button says that it has copied. */
const SAYS = 2000;

interface Copy {
  button: ReactNode;
  /** The text to be copied by hand, where the browser gives no access to the clipboard; nothing before that. */
  byHand: ReactNode;
}

/** "Copy for mail" of `what`, such as "fact u5d". `text` is asked for when it is needed. */
export default function useCopy(what: string, text: () => string): Copy {
  const [copied, setCopied] = useState(false);
  const [denied, setDenied] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAYS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const block = text();
    try {
      // Where the page is not secure there is no clipboard at all.
      await navigator.clipboard.writeText(block);
      setDenied(undefined);
      setCopied(true);
      announce(`Copied ${what}`);
    } catch {
      setDenied(block);
    }
  };
  const close = useCallback(() => {
    setDenied(undefined);
    button.current?.focus();
  }, []);
  return {
    button: (
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={`Copy for mail: ${what}`}
        onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy for mail'}
      </button>
    ),
    byHand: denied !== undefined && <ByHand what={what} text={denied} close={close} />,
  };
}

/** The text, selected. */
function ByHand({what, text, close}: {what: string; text: string; close: () => void}): ReactNode {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current!.focus();
    area.current!.select();
  }, [text]);
  return (
    <div className={styles.byHand} role="group" aria-label={`For mail: ${what}`}>
      <p id={id}>The browser does not let this page copy. Copy the text by hand: it is selected.</p>
      <textarea
        ref={area}
        readOnly
        wrap="off"
        cols={72}
        rows={text.split('\n').length + 1}
        value={text}
        aria-label={`Text for mail: ${what}`}
        aria-describedby={id}
        onKeyDown={({key}) => key === 'Escape' && close()}
      />
      <button type="button" className={styles.button} onClick={close}>
        Close
      </button>
    </div>
  );
}
