/** The short page of a litmus test. */
import type {ReactNode} from 'react';
import type {TestView} from '../../litmus/test-view';
import type {Says} from '../../litmus/verdicts';
import {aliasPaths, shortPath} from '../../../src/cite/addresses';
import {ofTest, saysLine} from '../../../src/cite/of-test';
import {subjectOf} from '../../../src/cite/mailto';
import {linkRules} from '../../../src/facts/rule-refs';
import type {Edit} from '../../../src/facts/view';
import {DEVICE_KINDS} from '../../../src/model/device-kind';
import {ERAS, NEWEST} from '../../../src/model/kernels';
import type {ShortData} from './data';
import {describe} from './describe';
import {HistoryOf} from './HistoryOf';
import {Mail} from './Mail';
import type {ShortPage} from './page';
import {Place} from './Place';
import {Link} from './Site';
import {Listed, Pieces, RuleLink} from './Text';

/** `edit`: where the test is written; `block`: the test as a mail has it; `seen`: which real kernels did the same. */
export function testPage(test: TestView, edit: Edit, block: string, data: ShortData, seen?: string): ShortPage {
  const citation = ofTest(test);
  return {
    path: shortPath('test', test.name),
    aliases: aliasPaths('test', test.name),
    title: subjectOf(citation),
    description: describe(citation),
    body: <TestBody test={test} edit={edit} block={block} data={data} seen={seen} />,
  };
}

interface BodyProps {
  test: TestView;
  edit: Edit;
  block: string;
  data: ShortData;
  seen: string | undefined;
}

function TestBody({test, edit, block, data, seen}: BodyProps): ReactNode {
  const {name, question, proposition, text, file, answers, off, traces, rules} = test;
  const [trace] = traces;
  const href = `/litmus/${name}`;
  return (
    <>
      <h1>{name}</h1>
      <p className="statement">{question}</p>
      <Verdicts says={answers.says} />
      {off && (
        <p>
          Without <Listed of={off.rules.map((id) => ({id, to: shortPath('rule', id)}))} />:{' '}
          {off.changes.length > 0 ? `${saysLine(off.changes)}. The other kinds are as above.` : 'no verdict changes.'}
        </p>
      )}
      <p>
        Kernels: {ERAS[0]!.release} to {NEWEST}. Always: every outcome satisfies <code>{proposition}</code>; Sometimes:
        some do; Never: none does.
      </p>
      {seen !== undefined && (
        <p>
          Seen on <Link to="/kernels">real kernels</Link>: {seen}.
        </p>
      )}
      <Place href={href} title={`the test with all its answers (${href})`} edit={edit} what={name} />
      <h2 id="test">The test</h2>
      <pre tabIndex={0} role="group" aria-label="The test">
        {text}
      </pre>
      {trace && (
        <>
          <h2 id="trace">
            {trace.device} on {trace.kernel}
            {trace.without.length > 0 && ` without ${trace.without.join(', ')}`}: {trace.verdict}
          </h2>
          <p>{trace.says}</p>
          <pre tabIndex={0} role="group" aria-label="An execution">
            <Pieces of={linkRules(trace.lines.join('\n'))} />
          </pre>
        </>
      )}
      <h2 id="rests">Rests on</h2>
      <ul>
        {rules.map(({id, title}) => (
          <li key={id}>
            <RuleLink id={id} />: <Pieces of={linkRules(title)} />
          </li>
        ))}
        {rules.length === 0 && <li>no rule that can be switched off</li>}
      </ul>
      <h2 id="sources">Sources</h2>
      <p>
        The verdicts are computed: the test is <code>{file}</code>, and each rule of the <Link to="/rules">model</Link>{' '}
        names its own sources.
      </p>
      <HistoryOf history={data.history('test', name)} />
      <Mail of={ofTest(test)} block={block} />
    </>
  );
}

/** A line for each kind of device, for a reader looks for one of them. */
function Verdicts({says}: {says: readonly Says[]}): ReactNode {
  return (
    <ul className="verdicts">
      {DEVICE_KINDS.map((kind) => (
        <li key={kind}>
          <b>{kind}</b>: {verdictsOf(kind, says)}
        </li>
      ))}
    </ul>
  );
}

function verdictsOf(kind: string, says: readonly Says[]): string {
  return says.find(({kinds}) => kinds === 'every kind' || kinds.split(', ').includes(kind))!.verdicts;
}
