import {type ReactNode, useEffect, useState} from 'react';

const RESTS = 2000;

/** Puts a text on the clipboard, and says whether that went well. */
export default function CopyButton({text}: {text: string}): ReactNode {
  const [said, say] = useState<string>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => say(undefined), RESTS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      // Where the page is not secure there is no clipboard at all.
      await navigator.clipboard.writeText(text);
      say('Copied');
    } catch {
      say('Not copied: select the text and copy it by hand');
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>{' '}
      <span aria-live="polite">{said}</span>
    </>
  );
}
