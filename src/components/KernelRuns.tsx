import {Fragment, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import type {KernelsData} from '@site/plugins/kernels/pages';
import {andList} from '@site/src/history/words';
import {count} from './counted';
import {TOLD} from './KernelMark';
import Pieces from './Pieces';
import Sources from './Sources';
import styles from './KernelMark.module.css';

const PARTS = {
  answer: Answer,
  kernels: Kernels,
  backends: Backends,
  counts: Counts,
  differ: Differ,
  untried: Untried,
  skips: Skips,
};

/** What all runs on real kernels come to: a part of it. */
export default function KernelRuns({of, data}: {of: keyof typeof PARTS; data: KernelsData}): ReactNode {
  const Part = PARTS[of];
  return <Part data={data} />;
}

interface Props {
  data: KernelsData;
}

/** The page's answer. */
function Answer({data: {total, tests, kernels, counts}}: Props): ReactNode {
  if (total.ran === 0) return <p>Nobody knows yet: no real kernel has run a test. How to run them stands below.</p>;
  const releases = andList([...new Set(kernels.map(({release}) => release))]);
  const devices = new Set(counts.filter(({count: {ran}}) => ran > 0).map(({backend}) => backend)).size;
  return (
    <p>
      {total.differs === 0 ? 'All' : `${number(total.ran - total.differs)} of`} {count(total.ran, 'run')} gave what the
      model says. {tests.ran} of {tests.all} <Link to="/litmus">litmus tests</Link> ran on Linux {releases}, with{' '}
      {count(devices, 'device')}. {total.differs > 0 && `${number(total.differs)} did otherwise, as told below. `}
      {number(total.skipped)} more could not be run, each for a reason that is told.
    </p>
  );
}

function Kernels({data: {kernels, missing}}: Props): ReactNode {
  if (kernels.length === 0) return <p>None yet.</p>;
  return (
    <>
      <Scroll label="Kernels on record">
        <Heads of={['Release', 'Package', 'Suites', 'Ran in']} />
        <tbody>
          {kernels.map(({release, kernel, package: from, suites, machine}) => (
            <tr key={`${kernel} ${from}`}>
              <th scope="row" align="left">
                {release}
              </th>
              <td>{from ?? kernel}</td>
              <td>{suites?.join(', ')}</td>
              <td>{machine === 'qemu' ? 'QEMU' : "somebody's machine"}</td>
            </tr>
          ))}
        </tbody>
      </Scroll>
      <p>Mainline releases of which no kernel is on record: {missing}.</p>
    </>
  );
}

function Backends({data: {backends}}: Props): ReactNode {
  return (
    <ul>
      {backends.map(({name, kind, says, driver, standsFor}) => (
        <li key={name}>
          <strong>{name}</strong>, kind <code>{kind}</code>: {says}.
          {driver && (
            <>
              {' '}
              Driver: <code>{driver}</code>.
            </>
          )}
          {standsFor && ` It stands in for ${standsFor}.`}
        </li>
      ))}
    </ul>
  );
}

function Counts({data: {counts, backends}}: Props): ReactNode {
  if (counts.length === 0) return <p>Nothing is on record.</p>;
  return (
    <Scroll label="Runs by device and kernel">
      <Heads of={['Device', 'Kind', 'Kernel', 'Ran', 'Same', 'Within', 'Differ', 'Failed', 'Not run']} />
      <tbody>
        {counts.map(({backend, release, count: {ran, same, within, differs, failed, skipped}}) => (
          <tr key={`${backend} ${release}`}>
            <th scope="row" align="left">
              {backend}
            </th>
            <td>{backends.find(({name}) => name === backend)?.kind}</td>
            <td>{release}</td>
            {[ran, same, within, differs, failed, skipped].map((one, i) => (
              <td key={i} align="right" className={clsx(i === 3 && one > 0 && styles.differs)}>
                {number(one)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Scroll>
  );
}

/** Where a kernel did otherwise, and why. */
function Differ({data: {disagreements, unexplained}}: Props): ReactNode {
  if (disagreements.length === 0 && unexplained.length === 0) return <p>No run on record differs from the model.</p>;
  return (
    <>
      {disagreements.map(({id, reason, sources, runs}) => (
        <div key={id} className="fact">
          <p>
            <RunsOf runs={runs} />. <Pieces of={reason} />
          </p>
          <Sources sources={sources} />
        </div>
      ))}
      {unexplained.length > 0 && (
        <p>
          Nobody has found out yet why these differ: <RunsOf runs={unexplained} />.
        </p>
      )}
    </>
  );
}

function RunsOf({runs}: {runs: KernelsData['unexplained']}): ReactNode {
  return runs.map(({test, by}, i) => (
    <Fragment key={test}>
      {i > 0 && ', '}
      <Link to={`/litmus/${test}#${TOLD}`}>{test}</Link> ({by.join(', ')})
    </Fragment>
  ));
}

function Untried({data: {untried}}: Props): ReactNode {
  return (
    <ul>
      {untried.map(({kind, why}) => (
        <li key={kind}>
          <strong>{kind}</strong>: {why}
        </li>
      ))}
    </ul>
  );
}

function Skips({data: {skips}}: Props): ReactNode {
  if (skips.length === 0) return <p>Nothing was left out so far.</p>;
  return (
    <ul>
      {skips.map(({backend, reason, tests, releases}) => (
        <li key={`${backend} ${reason}`}>
          <strong>{backend}</strong>: {reason}. {count(tests, 'test')}, on {andList(releases)}.
        </li>
      ))}
    </ul>
  );
}

function Scroll({label, children}: {label: string; children: ReactNode}): ReactNode {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className={styles.runs}>{children}</table>
    </div>
  );
}

function Heads({of}: {of: readonly string[]}): ReactNode {
  return (
    <thead>
      <tr>
        {of.map((head) => (
          <th key={head} scope="col" align="left">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function number(of: number): string {
  return of.toLocaleString('en');
}
