/** What is pasted into a mail, and how to begin one. */
import type {ReactNode} from 'react';
import type {Citation} from '../../../src/cite/citation';
import {shortPath} from '../../../src/cite/addresses';
import {mailBlock} from '../../../src/cite/mail';
import {discussHref} from '../../../src/cite/mailto';
import {useWays} from './Site';

/** `block`: for what is quoted otherwise than by its statement, a test. */
export function Mail({of, block}: {of: Citation; block?: string}): ReactNode {
  const {absolute, site} = useWays();
  const link = absolute(shortPath(of.kind, of.id));
  return (
    <>
      <h2 id="mail">For a mail</h2>
      <Block text={block ?? mailBlock(of, link)} />
      <p>
        <a href={discussHref(of, link, site.mailingList)}>Discuss {of.id}</a> on {site.mailingList}.
      </p>
    </>
  );
}

/** Copied by hand, or with the button that short.js puts below it; the script sets the address under which it was read. */
export function Block({text}: {text: string}): ReactNode {
  const {absolute} = useWays();
  return (
    <pre tabIndex={0} role="group" aria-label="Text for a mail" data-copy={absolute('/')}>
      {text}
    </pre>
  );
}
