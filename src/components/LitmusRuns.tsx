import {Fragment, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {Difference, RunRow, TestRunsView} from '@site/plugins/kernels/test-view';
import {andList} from '@site/src/history/words';
import {count} from './counted';
import {SIGNS} from './kernel-signs';
import Pieces from './Pieces';
import Sources from './Sources';
import styles from './KernelMark.module.css';

/** What real kernels did with a test: a row for each kernel and device, what differs and why, and what could not be run. */
export default function LitmusRuns({of, name}: {of: TestRunsView; name: string}): ReactNode {
  const {runs, differences, failures, otherwise, skips} = of;
  return (
    <>
      <p>
        {runs.length > 0 ? <Sum runs={runs} /> : 'No real kernel has run this test yet.'}{' '}
        <Link to="/kernels">How it is done</Link>; on your machine:{' '}
        <code>{`make kernels KERNEL=running TEST=${name}`}</code>
      </p>
      {runs.length > 0 && <Runs runs={runs} />}
      {differences.map((difference, i) => (
        <Differs key={i} of={difference} />
      ))}
      {failures.length > 0 && (
        <ul>
          {failures.map(({backend, release, error, date}) => (
            <li key={`${backend} ${release}`}>
              {backend} on {release} gave no outcome ({date}): {error}
            </li>
          ))}
        </ul>
      )}
      {otherwise.map(({release, column, kinds}) => (
        <p key={release}>
          {release} has backports with which the model answers otherwise than for {column} ({kinds.join(', ')}). It is
          held against its own answer, and marks no column of the table above.
        </p>
      ))}
      {skips.length > 0 && <Skips skips={skips} />}
    </>
  );
}

function Sum({runs}: {runs: readonly RunRow[]}): ReactNode {
  const releases = unique(runs.map(({release}) => release));
  const differ = runs.filter(({mark}) => mark === 'differs').length;
  const agree = runs.length - differ;
  return (
    <>
      {count(runs.length, 'run')} on {andList(releases)}: {differ === 0 ? 'all' : agree} as the model says
      {differ > 0 && `, ${differ} otherwise`}.
    </>
  );
}

function Runs({runs}: {runs: readonly RunRow[]}): ReactNode {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Runs on real kernels">
      <table className={styles.runs}>
        <thead>
          <tr>
            {['Kernel', 'Device', 'Rounds', 'Outcomes seen', 'Model', 'Date'].map((head) => (
              <th key={head} scope="col" align="left">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(({release, backend, kind, running, rounds, date, mark, verdict, seen, possible}) => (
            <tr key={`${release} ${backend} ${date} ${running}`}>
              <td>
                {release}
                {running && ', not in QEMU'}
              </td>
              <td>
                {backend} ({kind})
              </td>
              <td>{rounds}</td>
              <td className={styles.outcomes}>
                {possible !== undefined && `${possible.seen} of ${possible.all}: `}
                {seen.map(({letter, text, count: times}, i) => (
                  <Fragment key={text}>
                    {i > 0 && ', '}
                    {letter ? letter + TOGETHER : <code>{text}</code>}
                    {letter ? '' : ' '}
                    {times}×
                  </Fragment>
                ))}
              </td>
              <td className={styles[mark]}>{`${SIGNS[mark].sign}${TOGETHER}${verdict}`}</td>
              <td>{date}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A blank at which no line is broken. */
const TOGETHER = '\u00a0';

function Differs({of: {because, runs}}: {of: Difference}): ReactNode {
  return (
    <>
      <p>
        <strong>Otherwise than the model</strong>:{' '}
        {runs.map(({backend, release, rounds, unpredicted}, i) => (
          <Fragment key={`${backend} ${release}`}>
            {i > 0 && '; '}
            {backend} on {release} gave{' '}
            {unpredicted.map(({text, count: times}, j) => (
              <Fragment key={text}>
                {j > 0 && ', '}
                <code>{text}</code>, {times} of {rounds}
              </Fragment>
            ))}
          </Fragment>
        ))}
        . {because ? <Pieces of={because.reason} /> : 'Nobody has found out why yet.'}
      </p>
      {because && <Sources sources={because.sources} />}
    </>
  );
}

/** Why some devices could not run it. */
function Skips({skips}: {skips: TestRunsView['skips']}): ReactNode {
  return (
    <div>
      <details>
        <summary>Not run, and why ({skips.length})</summary>
        <ul>
          {skips.map(({backend, reason, releases}) => (
            <li key={`${backend} ${reason}`}>
              {backend}: {reason} ({releases.join(', ')})
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => a.localeCompare(b, 'en', {numeric: true}));
}
