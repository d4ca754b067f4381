import {useEffect, useState, type ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {type Example, loadExamples} from './example';
import styles from './RunPad.module.css';

/** The examples that have every word of the search in their names, questions or texts. */
function matching(examples: readonly Example[], search: string): Example[] {
  const words = search.toLowerCase().split(/\s+/);
  return examples.filter(({name, about, text}) => {
    const all = `${name} ${about} ${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** The list of examples, searchable. */
export default function Examples({open}: {open(example: Example): void}): ReactNode {
  const [examples, setExamples] = useState<Example[]>();
  const [search, setSearch] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadExamples().then(setExamples, () => setFailed(true));
  }, []);
  const found = matching(examples ?? [], search);
  return (
    <section aria-label="Examples" className={styles.examples}>
      <label>
        Start from an example:{' '}
        <input
          type="search"
          value={search}
          placeholder="fork, mirror, dontfork …"
          onChange={({target}) => setSearch(target.value)}
        />
      </label>
      <p>{failed ? 'The examples could not be loaded.' : examples && `${found.length} of ${examples.length}`}</p>
      <ul tabIndex={0}>
        {found.map((example) => (
          <Item key={`${example.path} ${example.name}`} example={example} open={open} />
        ))}
      </ul>
    </section>
  );
}

function Item({example, open}: {example: Example; open(example: Example): void}): ReactNode {
  const href = useBaseUrl(example.path);
  const {name, about, language} = example;
  return (
    <li>
      <a
        href={href}
        onClick={(event) => {
          // With a key held down the reader wants the page where it stands.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          open(example);
        }}>
        {name}
      </a>{' '}
      {language === 'ts' ? 'a program. ' : ''}
      {about}
    </li>
  );
}
