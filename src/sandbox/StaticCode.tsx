import {memo, type ReactNode} from 'react';
import {Highlight} from 'prism-react-renderer';
import {code as theme} from '@site/src/theme/prism';
import type {Language} from './setting';
import './prism-litmus';
import styles from './Sandbox.module.css';

/** The text with its colours, as it stands in the page's HTML. Never drawn anew, for the reader may have typed into it. */
function StaticCode({language, code}: {language: Language; code: string}): ReactNode {
  return (
    <Highlight code={code} language={language} theme={theme}>
      {({tokens, getTokenProps}) => (
        <pre className={styles.static}>
          <code>
            {tokens.map((line, i) => (
              <span key={i}>
                {line.map((token, j) => (token.empty ? null : <span key={j} {...getTokenProps({token})} />))}
                {i < tokens.length - 1 && '\n'}
              </span>
            ))}
          </code>
        </pre>
      )}
    </Highlight>
  );
}

export default memo(StaticCode);
