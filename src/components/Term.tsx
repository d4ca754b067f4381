import type {ReactNode} from 'react';
import Tip from './Tip';

interface Props {
  term: {term: string; href: string; plain: string; expansion?: string};
  children: ReactNode;
}

/** The first use of a glossary term in a page. */
export default function Term({term: {term, href, plain, expansion}, children}: Props): ReactNode {
  return (
    <Tip
      href={href}
      className="term"
      tip={
        <>
          <strong>{term}</strong>
          {expansion ? `, ${expansion}` : ''}: {plain}
        </>
      }>
      {children}
    </Tip>
  );
}
