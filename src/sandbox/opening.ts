/** What the scratch pad opens: a link, or a block that was pasted from a mail. Neither runs before Run is pressed. */
import {type Example, loadExamples} from './example';
import type {PastePlace} from './editor/taking';
import type {Linked} from './links/linked';
import {mayHoldRun} from './paste-sign';
import type {Chosen, Language} from './setting';
import type {Came} from './box';

/** A text to stand in the sandbox of its language, and how it came. */
export interface Opened extends Pick<Came, 'test' | 'at' | 'made'> {
  readonly language: Language;
  readonly text: string;
  readonly chosen: Partial<Chosen>;
  readonly note?: string | undefined;
}

/** Opens the fragment of an address, if it is a run's. */
export async function openLink(
  hash: string,
  open: (opened: Opened) => void,
  say: (note: string) => void,
): Promise<void> {
  // Headings and sandboxes of the page have ids that begin with a letter.
  if (!/^#[^a-z]/i.test(hash)) return;
  try {
    const {readFragment} = await import('./link');
    const tests = await catalogue();
    open(openedOf(await readFragment(hash, tests && ((name) => tests.get(name))), tests));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`The link cannot be opened: ${why}. Your text is as it was.`);
  }
}

/** Opens what is pasted, if it is a run; gives whether it may be one. If it turns out to be none it is pasted. */
export function openPaste(pasted: string, {before, insert}: PastePlace, open: (opened: Opened) => void): boolean {
  if (!mayHoldRun(pasted, before)) return false;
  const opening = async () => {
    const [{runOf}, tests] = await Promise.all([import('./paste'), catalogue()]);
    const linked = await runOf(pasted, tests && ((name) => tests.get(name)));
    return linked && openedOf(linked, tests);
  };
  opening().then(
    (opened) => (opened ? open(opened) : insert()),
    () => insert(),
  );
  return true;
}

type Tests = ReadonlyMap<string, Example>;

/** The tests of the catalogue by name; undefined where they cannot be loaded. */
async function catalogue(): Promise<Tests | undefined> {
  try {
    const tests = (await loadExamples()).filter(({language}) => language === 'litmus');
    return new Map(tests.map((test) => [test.name, test]));
  } catch {
    return undefined;
  }
}

function openedOf(linked: Linked, tests: Tests | undefined): Opened {
  if ('text' in linked) return linked;
  const {test: name, ...under} = linked;
  if (!tests)
    throw new Error('the tests of the catalogue could not be loaded. Is the connection there? Reload the page');
  const test = tests.get(name);
  if (!test) throw new Error(`no test of the catalogue is called ${name.slice(0, 60)}`);
  return {...under, language: 'litmus', text: test.text, test: name, chosen: {...test.chosen, ...under.chosen}};
}
