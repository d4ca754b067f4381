import {useCallback, useEffect, useMemo, useRef, useState, type ReactNode} from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {Box} from './box';
import {type Example, loadExamples} from './example';
import Examples from './Examples';
import {keep, kept} from './keep';
import {PadContext} from './pad';
import type {Chosen, Language} from './setting';
import styles from './RunPad.module.css';

/** Under which the language is kept. */
const KEY = '/run';
const NAMES = {ts: 'TypeScript', litmus: 'Litmus'} as const;

/**
 * The scratch pad: two sandboxes, one for each language, of which one is shown, with examples to start from. It opens what the
 * fragment of the address holds. Without JavaScript both stand there with what they print.
 */
export default function RunPad({children}: {children: ReactNode}): ReactNode {
  const alive = useIsBrowser();
  const [language, setLanguage] = useState<Language>('ts');
  const choose = useCallback((chosen: Language) => {
    setLanguage(chosen);
    keep(KEY, {text: '', language: chosen});
  }, []);
  const boxes = useRef(new Map<Language, Box>());
  const register = useCallback((box: Box) => void boxes.current.set(box.made.language, box), []);
  const pad = useMemo(() => ({language, register}), [language, register]);
  const open = useCallback(
    (example: Pick<Example, 'language' | 'text' | 'chosen'>, foreign: boolean) => {
      choose(example.language);
      boxes.current.get(example.language)!.open(example.text, example.language, example.chosen, {foreign});
    },
    [choose],
  );
  useEffect(() => {
    if (kept(KEY)?.language === 'litmus') setLanguage('litmus');
    const follow = () => void openLink(location.hash, open, (note) => boxes.current.forEach((box) => box.note(note)));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [open]);
  return (
    <PadContext value={pad}>
      {alive && (
        <fieldset className={styles.languages}>
          <legend>Language</legend>
          {(['ts', 'litmus'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="language" checked={language === each} onChange={() => choose(each)} />
              {NAMES[each]}
            </label>
          ))}
        </fieldset>
      )}
      {children}
      {alive && <Examples open={(example) => open(example, false)} />}
    </PadContext>
  );
}

/** Opens a link to a run; what it holds does not run before Run is pressed. */
async function openLink(
  hash: string,
  open: (example: Pick<Example, 'language' | 'text' | 'chosen'>, foreign: boolean) => void,
  note: (note: string) => void,
): Promise<void> {
  // Headings and sandboxes of the page have ids that begin with a letter.
  if (!/^#[^a-z]/i.test(hash)) return;
  try {
    const {readFragment} = await import('./link');
    const linked = await readFragment(hash.slice(1));
    open('text' in linked ? linked : await testOf(linked), true);
    // The text is kept from here on: a reload shall not put what came by the link over what was made of it.
    history.replaceState(history.state, '', location.pathname + location.search);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    note(`The link cannot be opened: ${why}. Your text is as it was.`);
  }
}

/** A test of the catalogue, under what the link says. */
async function testOf({test: name, chosen}: {test: string; chosen: Partial<Chosen>}) {
  const test = (await loadExamples()).find((example) => example.name === name);
  if (!test) throw new Error(`no test of the catalogue is called ${name.slice(0, 60)}`);
  return {...test, chosen: {...test.chosen, ...chosen}};
}
