import type {ReactNode} from 'react';
import styles from './Diagram.module.css';

interface Props {
  id: string;
  title: string;
  /** What the picture says, one sentence a line. */
  lines: string[];
  ordered: boolean;
  /** The picture as drawn at build time; absent where Mermaid draws it in the page (the children). */
  svg?: string;
  children?: ReactNode;
}

/** A diagram and the same in words. */
export default function Diagram({id, title, lines, ordered, svg, children}: Props): ReactNode {
  const List = ordered ? 'ol' : 'ul';
  return (
    <figure id={id} className={styles.figure}>
      <figcaption>{title}</figcaption>
      <div className={styles.picture} tabIndex={0} role="group" aria-label={`${title}, as a picture; the words follow`}>
        {/* A text browser shows an SVG's labels as running text. */}
        <span className="text-browser" aria-hidden="true">
          In the picture:{' '}
        </span>
        {svg ? <div dangerouslySetInnerHTML={{__html: svg}} /> : children}
      </div>
      <details>
        <summary>The diagram in words</summary>
        <List>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </List>
      </details>
    </figure>
  );
}
