import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {ofTest} from '@site/src/cite/of-test';
import type {LitmusPageData} from '@site/plugins/litmus/page';
import ItemLinks from './ItemLinks';
import LitmusAnswers from './LitmusAnswers';
import LitmusBroken from './LitmusBroken';
import {TOLD} from './KernelMark';
import LitmusRules from './LitmusRules';
import LitmusRun from './LitmusRun';
import LitmusRuns from './LitmusRuns';
import LitmusSandbox from './LitmusSandbox';
import LitmusSays from './LitmusSays';
import LitmusSmallest from './LitmusSmallest';
import LitmusTrace from './LitmusTrace';
import TitleHeading from './TitleHeading';
import styles from './Litmus.module.css';

/** A litmus test with all that the model says of it. The search finds it by its name, its question and its answer. */
export default function LitmusTest({test}: {test: LitmusPageData}): ReactNode {
  const {name, question, proposition, group, kernels, answers, off} = test;
  return (
    <div className="theme-doc-markdown markdown" data-pagefind-body data-pagefind-filter="kind:test">
      <TitleHeading title={name} />
      <p>{question}</p>
      <p>
        {off && 'As it is: '}
        <LitmusSays says={answers.says} />
      </p>
      {off && <LitmusBroken off={off} />}
      <ItemLinks
        kind="test"
        id={name}
        dated={test.dated}
        cite={() => ofTest(test)}
        text={(link) => test.mail.replace(/.*$/, () => link)}
      />
      <div data-pagefind-ignore="all">
        <p className={styles.reading}>
          Always: every outcome satisfies <code>{proposition}</code>; Sometimes: some do; Never: none does.{' '}
          <Link to="/litmus">How to read this</Link>, <Link to="/litmus/notation">the notation</Link>, other tests of{' '}
          <Link to={`/litmus#lt-${group.id}`}>{group.title}</Link>.
        </p>
        <Heading as="h2" id="lt-test">
          The test
        </Heading>
        <LitmusSandbox key={name} test={test} />
        <Heading as="h2" id="lt-verdicts">
          Verdicts by kind of device and kernel
        </Heading>
        <LitmusAnswers answers={answers} kernels={kernels} label="Verdicts" marks={test.runs.marks} />
        <Heading as="h2" id={TOLD}>
          What real kernels did
        </Heading>
        <LitmusRuns of={test.runs} name={name} />
        {off && (
          <>
            <Heading as="h2" id="lt-off">
              The same without {off.rules.join(', ')}
            </Heading>
            <LitmusAnswers answers={off.answers} kernels={kernels} label={`Verdicts without ${off.rules.join(', ')}`} />
          </>
        )}
        <Heading as="h2" id="lt-rests">
          What the verdict rests on
        </Heading>
        <LitmusSmallest smallest={test.smallest} kernel={kernels.at(-1)!} />
        <LitmusRules rules={test.rules} />
        <Heading as="h2" id="lt-traces">
          Executions
        </Heading>
        {test.traces.map((trace) => (
          <LitmusTrace key={`${trace.device} ${trace.kernel} ${trace.without.join(' ')}`} trace={trace} />
        ))}
        <Heading as="h2" id="lt-run">
          Run it
        </Heading>
        <LitmusRun test={test} />
      </div>
    </div>
  );
}
