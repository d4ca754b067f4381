import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import {shortPath} from '@site/src/cite/addresses';
import type {CitedKind} from '@site/src/cite/citation';
import type {ChangesData, ItemShown, ModelShown, RecordingShown} from '@site/src/history/changes-data';
import {changeInWords, countInWords} from '@site/src/history/words';

interface Props {
  of: 'today' | 'models' | 'facts' | 'feed';
  data: ChangesData;
}

/** What has changed: where it stands today, the versions of the model, the recordings of the rest, and the feed of all. */
export default function Changes({of, data}: Props): ReactNode {
  switch (of) {
    case 'today':
      return <Today {...data} />;
    case 'models':
      return data.models.map((model) => <Model key={model.version} {...model} />);
    case 'facts':
      return data.recordings.map((recording) => <Recording key={recording.anchor} {...recording} />);
    case 'feed':
      return <FeedAddress />;
  }
}

function Today({today}: ChangesData): ReactNode {
  if (!today) return <p>Nothing is recorded yet.</p>;
  return (
    <p>
      The model is <a href={`#${today.anchor}`}>version {today.version}</a>. Something changed last on{' '}
      <time dateTime={today.date}>{today.date}</time>.
    </p>
  );
}

function Model({anchor, version, date, began, rules, tests}: ModelShown): ReactNode {
  return (
    <section>
      <Heading as="h3" id={anchor}>
        {`Version ${version}, ${date}`}
      </Heading>
      {began && <p>The first that was recorded: {began}.</p>}
      {!began && (
        <p>
          {rules.length > 0 ? countInWords('rule', rules.length) : 'No rule'} changed;{' '}
          {tests.length > 0 ? `${countInWords('test', tests.length)} with another verdict.` : 'no verdict did.'}
        </p>
      )}
      <Items items={[...tests, ...rules]} />
    </section>
  );
}

function Recording({anchor, date, place, added, items}: RecordingShown): ReactNode {
  return (
    <section>
      <Heading as="h3" id={anchor}>
        {place > 1 ? `${date}, recording ${place}` : date}
      </Heading>
      {added.length > 0 && (
        <p>
          Added:{' '}
          {added.map(({count, ids}, i) => (
            <span key={count}>
              {i > 0 && ', '}
              {count}
              {ids.length > 0 && (
                <> ({ids.map(({kind, id}, j) => [j > 0 && ', ', <Short key={id} kind={kind} id={id} />])})</>
              )}
            </span>
          ))}
          .
        </p>
      )}
      <Items items={items} />
    </section>
  );
}

function Items({items}: {items: readonly ItemShown[]}): ReactNode {
  if (items.length === 0) return null;
  return (
    <ul className="changes">
      {items.map((item) => (
        <li key={`${item.kind} ${item.id}`}>
          <Item {...item} />
        </li>
      ))}
    </ul>
  );
}

const NAMES: Readonly<Record<CitedKind, string>> = {
  fact: 'Fact',
  claim: 'Claim',
  rule: 'Rule',
  test: 'Test',
  term: 'Term',
};

function Item({kind, id, place, says, changes, verdicts}: ItemShown): ReactNode {
  return (
    <>
      {NAMES[kind]} <Short kind={kind} id={id} />
      {place && (
        <>
          , on <Link to={place}>{place.replace(/#.*/, '')}</Link>
        </>
      )}
      {says && `: ${says}`}
      <ul>
        {verdicts?.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {verdicts && <li>{verdicts.because}</li>}
        {changes.map((change) => (
          <li key={change.what}>{changeInWords(change)}</li>
        ))}
      </ul>
    </>
  );
}

function Short({kind, id}: {kind: CitedKind; id: string}): ReactNode {
  return <a href={useBaseUrl(shortPath(kind, id))}>{id}</a>;
}

/** As it is given to a reader of feeds. */
function FeedAddress(): ReactNode {
  const {url} = useDocusaurusContext().siteConfig;
  const path = useBaseUrl('/feed.atom');
  return (
    <p>
      <a href={path} type="application/atom+xml">
        {url + path}
      </a>
    </p>
  );
}
