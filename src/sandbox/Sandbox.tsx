import {useEffect, useRef, useSyncExternalStore, type ReactNode} from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Age from './Age';
import type {Box} from './box';
import Executions from './Executions';
import Output from './Output';
import Predict from './Predict';
import Rules from './Rules';
import Since from './Since';
import StaticCode from './StaticCode';
import Switches from './Switches';
import Table from './Table';
import Toolbar from './Toolbar';
import useNear from './useNear';
import styles from './Sandbox.module.css';

interface Props {
  box: Box;
  id: string;
  /** Not the one that is shown, of several. */
  hidden?: boolean;
}

/** A text that can be run where it stands. Without JavaScript: the text, and what it printed when the site was built. */
export default function Sandbox({box, id, hidden = false}: Props): ReactNode {
  const view = useSyncExternalStore(
    box.subscribe,
    () => box.view,
    () => box.view,
  );
  const {title, code, language, fails} = box.made;
  const region = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const alive = useIsBrowser();
  useEffect(() => {
    box.restore();
    const pre = place.current!.querySelector('pre');
    // It is gone where this runs a second time, as it does while the site is being written.
    if (pre) box.hold(pre);
    const flush = () => box.flush();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      box.dispose();
    };
  }, [box]);
  useNear(
    region,
    () => void box.edit(),
    () => box.touched(),
  );
  const {kernel, device, without} = box.made.chosen;
  return (
    <section
      id={id}
      data-language={language}
      aria-label={title}
      ref={region}
      hidden={alive && hidden}
      className={styles.sandbox}>
      <p className={styles.title}>
        {title}
        <a href={`#${id}`} className="hash-link" aria-label={`Direct link to ${title}`} />
      </p>
      <div ref={place} className={styles.code}>
        <StaticCode language={language} code={code} />
      </div>
      {alive ? (
        <>
          <Toolbar box={box} view={view} />
          <Switches box={box} view={view} />
          {box.made.more && <Age box={box} view={view} />}
          {box.made.question && <Predict question={box.made.question} view={view} />}
        </>
      ) : (
        <>
          <div className={styles.room} />
          <p className={styles.setting}>
            Kernel {kernel}, device {device}
            {without.length > 0 && `, without ${without.join(', ')}`}. It prints:
          </p>
        </>
      )}
      {fails !== undefined && <p className={styles.fails}>It is meant to fail: {fails}.</p>}
      {alive && <Since view={view} />}
      <Output output={view.output} running={view.running} />
      {alive && <Executions box={box} view={view} />}
      {alive && box.made.more && <Rules box={box} view={view} />}
      {alive && <Table view={view} />}
    </section>
  );
}
