import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {shortPath} from '@site/src/cite/addresses';
import type {CitedKind, Citation} from '@site/src/cite/citation';
import {mailBlock} from '@site/src/cite/mail';
import {discussHref} from '@site/src/cite/mailto';
import useCopy from './useCopy';
import useList from './useList';
import useOrigin from './useOrigin';

interface Props {
  kind: CitedKind;
  id: string;
  dated?: {added: string; changed?: string} | undefined;
  cite: () => Citation;
  /** The text for a mail, where it is more than the citation; given the link. */
  text?: (link: string) => string;
}

/**
 * What a mail needs of a thing: its short address, since when it says what it says, its text, a mail to the list. Without
 * JavaScript the address and the date; the page that they lead to has the rest.
 */
export default function ItemLinks({kind, id, dated, cite, text}: Props): ReactNode {
  const path = shortPath(kind, id);
  const href = useBaseUrl(path);
  return (
    <div className="item-links" data-pagefind-ignore="all">
      <a href={href}>{path}</a>
      {dated && (
        <>
          {' · '}
          <a href={`${href}#history`} aria-label={`${says(dated)}: history of ${kind} ${id}`}>
            {says(dated)}
          </a>
        </>
      )}
      {useIsBrowser() && <Actions what={`${kind} ${id}`} path={path} cite={cite} text={text} />}
    </div>
  );
}

function says({added, changed}: {added: string; changed?: string}): string {
  return changed === undefined ? `added ${added}` : `changed ${changed}`;
}

interface ActionProps extends Pick<Props, 'cite' | 'text'> {
  what: string;
  path: string;
}

/** What only works with JavaScript. */
function Actions({what, path, cite, text}: ActionProps): ReactNode {
  const link = useOrigin() + path;
  const {button, byHand} = useCopy(what, () => text?.(link) ?? mailBlock(cite(), link));
  return (
    <>
      {' · '}
      {button}
      {' · '}
      <Discuss what={what} link={link} cite={cite} />
      {byHand}
    </>
  );
}

/** The address of the mail is made here and not at build, for with hundreds of them a page would have twice its size. */
function Discuss({what, link, cite}: {what: string; link: string; cite: () => Citation}): ReactNode {
  const list = useList();
  return (
    <a href={discussHref(cite(), link, list)} aria-label={`Discuss ${what}`}>
      Discuss
    </a>
  );
}
