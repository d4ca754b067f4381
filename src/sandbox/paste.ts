/** What was pasted from a mail, as a run: a link to one, or what "Copy for mail" made of one, however it was mangled. */
import {print} from '../litmus/print';
import {read} from '../litmus/read';
import type {Test} from '../model/program';
import type {Catalogue, Linked, UnderLink} from './links/linked';
import {linksIn} from './paste/link-in';
import {type MailLine, readingsOf} from './paste/mail';
import {programIn} from './paste/program-in';
import {programSaid, settingsIn, speaksOfRun, stepIn} from './paste/setting-in';
import {shortLinkIn} from './paste/short-link-in';
import {sameSteps, sameTest, testIn} from './paste/test-in';
import {mayHoldRun} from './paste-sign';
import {type Chosen, sameSetting} from './setting';

/**
 * The run of a block or of a link; undefined where what was pasted is neither, such as a test or a program alone. The link is
 * taken, but where the mail itself has a whole test and says something else, that is: somebody has changed it there. With the
 * `catalogue` what is named only can be held against what is written out.
 */
export async function runOf(pasted: string, catalogue?: Catalogue): Promise<Linked | undefined> {
  if (!mayHoldRun(pasted)) return undefined;
  let first: Linked | undefined;
  for (const lines of readingsOf(pasted)) {
    const run = (await programOf(lines, catalogue)) ?? (await testOf(lines, catalogue)) ?? shortOf(lines, catalogue);
    // What does not contradict itself was read as it was meant.
    if (run && run.note === undefined) return run;
    first ??= run;
  }
  return first;
}

/** A test of which nothing but its address is left. */
function shortOf(lines: readonly MailLine[], catalogue: Catalogue | undefined): Linked | undefined {
  const short = shortLinkIn(lines, catalogue);
  return short && !/\blitmus\b/.test(short.rest) && isProse(short.rest) ? short.linked : undefined;
}

const EDITED = 'The mail says something else than its link: what stands in the mail was taken.';

async function programOf(lines: readonly MailLine[], catalogue?: Catalogue): Promise<Linked | undefined> {
  const said = programSaid(lines);
  if (!said) return undefined;
  const listed = programIn(lines, said.count);
  const links = await linksIn(lines, new Set(), catalogue);
  const link = links.map(({linked}) => linked).find((linked) => 'text' in linked && linked.language === 'ts');
  if (!listed) return link;
  const mail: Linked = {chosen: said.chosen, language: 'ts', text: listed.text};
  if (!link || !('text' in link)) return mail;
  const edited = squeezed(link.text) !== squeezed(listed.text) && listed.intact;
  if (edited) return {...mail, note: EDITED};
  return differs(said.chosen, link.chosen) ? {...link, chosen: said.chosen, note: EDITED} : link;
}

/** A program but for its blanks, and for what mailers make of its marks. */
function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '');
}

async function testOf(lines: readonly MailLine[], catalogue?: Catalogue): Promise<Linked | undefined> {
  const test = testIn(lines);
  const settings = settingsIn(lines);
  const names = new Set([...settings.map(({name}) => name), ...(test ? [test.name] : [])]);
  const links = await linksIn(lines, names, catalogue);
  const link = links.find(({linked}) => test && nameOf(linked) === test.name) ?? links[0];
  // A link in the midst of something else than a mail is a part of that.
  if (settings.length === 0 && !speaksOfRun(lines) && (!link || !isProse(link.rest))) return undefined;
  const under = settings.filter(({name}) => test?.name.endsWith(name)).map(({chosen}) => chosen);
  if (!link) return withoutLink(lines, test, under[0] ?? settings[0]?.chosen, settings[0]?.name, catalogue);
  const {linked} = link;
  if (!test) return linked;
  const other = under.find((chosen) => differs(chosen, withOwn(linked, catalogue)));
  const same = sameRun(linked, test, catalogue);
  if (other || !same) {
    // The step and the verdict were those of another run.
    const chosen = other ?? withOwn(linked, catalogue);
    const edited: UnderLink = {chosen, note: EDITED};
    return same && 'test' in linked
      ? {...edited, test: linked.test}
      : {...edited, language: 'litmus', text: print(test)};
  }
  return same === 'but for its question' ? {...linked, language: 'litmus', text: print(test)} : linked;
}

/** The link is gone: the text says what it was. */
function withoutLink(
  lines: readonly MailLine[],
  test: Test | undefined,
  chosen: Chosen | undefined,
  name: string | undefined,
  catalogue?: Catalogue,
): Linked | undefined {
  if (!chosen) return undefined;
  const at = stepIn(lines);
  const under = {chosen, ...(at ? {at} : {})};
  const listed = catalogued(test?.name ?? name ?? '', catalogue);
  if (listed && (!test || sameTest(listed, test))) return {...under, test: listed.name};
  return test && {...under, language: 'litmus', text: print(test)};
}

function nameOf(linked: Linked): string | undefined {
  return 'test' in linked ? linked.test : readOf(linked.text)?.name;
}

function catalogued(name: string, catalogue: Catalogue | undefined): Test | undefined {
  const found = catalogue?.(name);
  return found && readOf(found.text);
}

function readOf(text: string): Test | undefined {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}

/** Whether the link holds the test that stands in the mail; of a name alone only the catalogue can tell. */
function sameRun(linked: Linked, test: Test, catalogue?: Catalogue): boolean | 'but for its question' {
  if ('test' in linked && !catalogue) return linked.test === test.name;
  const held = 'test' in linked ? catalogued(linked.test, catalogue) : readOf(linked.text);
  if (!held) return false;
  if (sameTest(held, test)) return true;
  // A short link leaves the question out.
  return held.question.length === 0 && sameSteps(held, test) && 'but for its question';
}

/** The setting of a link; a test of the catalogue has rules that are off until somebody switches them on. */
function withOwn(linked: Linked, catalogue: Catalogue | undefined): Partial<Chosen> {
  if (!('test' in linked) || linked.chosen.without) return linked.chosen;
  const own = catalogue?.(linked.test)?.chosen.without;
  return own ? {...linked.chosen, without: own} : linked.chosen;
}

/** Whether they contradict each other. */
function differs(said: Chosen, linked: Partial<Chosen>): boolean {
  return !sameSetting(said, {...said, ...linked});
}

/** Whether it is what people write to each other, rather than a program or a test with a link in it. */
function isProse(rest: string): boolean {
  return !/[{}]|=>|\(\)|(?:^|\s)(?:\/\/|\/\*|#)(?:\s|$)|\b(?:const|let|var)\s+\w+\s*=/.test(rest);
}
