import {useCallback, useEffect, useMemo, useRef, useState, type ReactNode} from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {Box, Came} from './box';
import type {Example} from './example';
import Examples from './Examples';
import {keep, kept} from './keep';
import {openLink, type Opened, openPaste} from './opening';
import {PadContext} from './pad';
import type {Language} from './setting';
import styles from './RunPad.module.css';

/** Under which the language is kept. */
const KEY = '/run';
const NAMES = {ts: 'TypeScript', litmus: 'Litmus'} as const;

/**
 * The scratch pad: two sandboxes, one for each language, of which one is shown, with examples to start from. It opens what the
 * fragment of the address holds, and what is pasted from a mail. Without JavaScript both stand there with what they print.
 */
export default function RunPad({children}: {children: ReactNode}): ReactNode {
  const alive = useIsBrowser();
  const [language, setLanguage] = useState<Language>('ts');
  const choose = useCallback((chosen: Language) => {
    setLanguage(chosen);
    keep(KEY, {text: '', language: chosen});
  }, []);
  const boxes = useRef(new Map<Language, Box>());
  const open = useCallback(
    ({language: of, text, chosen, note, ...came}: Opened & Came) => {
      choose(of);
      const box = boxes.current.get(of)!;
      box.open(text, of, chosen, came);
      if (note !== undefined) box.note(note);
      return box;
    },
    [choose],
  );
  const register = useCallback(
    (box: Box) => {
      boxes.current.set(box.made.language, box);
      box.taking = (pasted, place) =>
        openPaste(pasted, place, (opened) => {
          const into = open({...opened, foreign: true});
          // It may be the other one, which is shown from now on.
          if (into !== box) requestAnimationFrame(() => into.focus());
        });
    },
    [open],
  );
  const pad = useMemo(() => ({language, register}), [language, register]);
  const openExample = (example: Example) =>
    void open({language: example.language, text: example.text, chosen: example.chosen});
  useEffect(() => {
    if (kept(KEY)?.language === 'litmus') setLanguage('litmus');
    let latest = 0;
    const follow = () => {
      const number = ++latest;
      void openLink(
        location.hash,
        (opened) => {
          // One that takes long to unpack does not replace one that came after it.
          if (number !== latest) return;
          open({...opened, foreign: true});
          // The text is kept from here on: a reload shall not put what came by the link over what was made of it.
          history.replaceState(history.state, '', location.pathname + location.search);
        },
        (note) => boxes.current.forEach((box) => box.note(note)),
      );
    };
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
      {alive && <Examples open={openExample} />}
    </PadContext>
  );
}
