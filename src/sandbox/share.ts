/** A run made to be sent: as a link, and as a block for a mail. */
import {programBlock} from '../cite/program-block';
import {runBlock} from '../cite/run-block';
import {read} from '../litmus/read';
import type {Made as Sandbox} from './box';
import type {ModelHistory} from '../history/model-history';
import type {Example} from './example';
import type {KeptLink} from './keep';
import {fragmentOfNamed, fragmentOfText, type Linkable, type Made, type Named} from './link';
import type {Chosen} from './setting';
import type {View} from './view';

/** A sandbox as it stands. */
export interface Shareable {
  readonly text: string;
  readonly made: Pick<Sandbox, 'title' | 'catalogue' | 'chosen'>;
  readonly view: View;
  /** What the link says that it came by. */
  readonly link: KeptLink | undefined;
  /** It came by a link, and nobody has pressed Run. */
  readonly foreign: boolean;
  /** Whether the run that is shown is of this text under these switches. */
  readonly current: boolean;
  /** Whether what is shown as printed is what this very program printed while the site was built. */
  readonly recorded: boolean;
  /** The site: origin and baseUrl. */
  readonly root: string;
}

/** What is loaded when it is needed; undefined where that fails. */
export interface Site {
  examples(): Promise<readonly Example[] | undefined>;
  history(): Promise<ModelHistory | undefined>;
}

/** What was made for a mail, and what is said of it. */
export type Mail =
  {readonly block: string; readonly says: string} | {readonly block?: undefined; readonly says: string};

/** The address of the run, and what the reader has to know of it. */
export async function linkTo(run: Shareable, site: Site): Promise<{address: string; note?: string}> {
  const {text, root, view} = run;
  const [named, linkable] = await Promise.all([namedOf(run, site), linkableOf(run, site)]);
  const fragment = named ? fragmentOfNamed(named, linkable) : await fragmentOfText(view.language, text, linkable);
  const address = `${root}run#${fragment}`;
  const lost = !named && view.language === 'litmus' && !/;(?:lt=|ask\.)/.test(fragment) && /^\s*"/m.test(text);
  return lost ? {address, note: 'To be short, the link leaves out what the test asks in words.'} : {address};
}

/** The run for a mail. */
export async function mailOf(run: Shareable, site: Site): Promise<Mail> {
  const {text, made, view, current, recorded, foreign} = run;
  const {language, chosen, ran} = view;
  const {address: link} = await linkTo(run, site);
  const model = (await site.history())?.version;
  if (language === 'ts') {
    const printed = current || recorded ? printedBy(view) : undefined;
    const block = programBlock({
      title: made.title,
      code: text,
      chosen,
      printed,
      ended: current ? ran?.ended : undefined,
      model,
      link,
    });
    if (printed) return {block, says: COPIED};
    const why = foreign ? 'it came by a link, and runs only when you press Run' : 'it has not run to its end';
    return {block, says: `Copied for mail without what the program prints: ${why}.`};
  }
  if (!current || !ran?.answer) return {says: `Nothing was copied, for the test has no answer: ${view.status}.`};
  const picture = view.pictures[view.which];
  const block = runBlock({
    test: read(text),
    setting: chosen,
    answer: ran.answer,
    trace: picture?.outcome && {events: picture.steps, outcome: picture.outcome},
    says: picture && picture.says.replace(/[:.]?$/, ':'),
    at: atOf(view),
    model,
    link,
  });
  return {block, says: COPIED};
}

const COPIED = 'Copied for mail.';

/** A test of the catalogue whose text this is. */
async function namedOf({text, made, view}: Shareable, site: Site): Promise<Named | undefined> {
  if (view.language !== 'litmus') return undefined;
  if (!view.changed && made.catalogue !== undefined) return {name: made.catalogue, without: made.chosen.without};
  // Without the examples the link holds the text, and is longer.
  const examples = (await site.examples()) ?? [];
  const own = text.trimEnd();
  const found = examples.find((example) => example.language === 'litmus' && example.text.trimEnd() === own);
  return found && {name: found.name, without: found.chosen.without ?? []};
}

/** Of what has not run here, what the link said that it came by. */
async function linkableOf({view, link, current}: Shareable, site: Site): Promise<Linkable> {
  const {chosen} = view;
  if (!current) return {chosen, ...(link?.at && {at: link.at}), ...(link?.made && {made: link.made})};
  const made = await madeOf(view, site);
  return {chosen: canonical(chosen), at: atOf(view), ...(made && {made})};
}

async function madeOf({ran}: View, site: Site): Promise<Made | undefined> {
  const verdict = ran?.answer?.observation;
  if (verdict === undefined || verdict === 'unknown') return undefined;
  const model = (await site.history())?.version;
  return model === undefined ? undefined : {model, verdict};
}

function atOf({which, step}: View): {execution: number; step: number} {
  return {execution: which + 1, step};
}

function canonical(chosen: Chosen): Chosen {
  return {...chosen, without: [...new Set(chosen.without)]};
}

/** As the page shows it. */
function printedBy({output: {lines, dropped}}: View): string[] {
  return [
    ...lines.map(({level, text}) => (level === 'error' || level === 'warn' ? `${level}: ${text}` : text)),
    ...(dropped > 0 ? [`(${dropped} more lines were not kept)`] : []),
  ];
}
