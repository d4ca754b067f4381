/** The lists of all twins: /llms.txt for programs, and the end of /index.txt for those who read. */
import {wrap} from '../../../src/cite/wrap';
import {CONTINUED_SAYS} from './code-lines';
import {COLUMNS} from './columns';
import {headingLines} from './formats/heading';

export interface Listed {
  /** Of the page, below the baseUrl. */
  path: string;
  /** Of the twin, absolute. */
  address: string;
  title: string;
  description: string;
  /** The page is that of another address, which is listed as well. */
  isAlias: boolean;
}

interface Section {
  title: string;
  holds: (page: Listed) => boolean;
  /** So many that each has one line: its address says which it is. */
  isLong: boolean;
}

const below = (folder: string) => (page: Listed) =>
  !page.isAlias && (page.path === folder || page.path.startsWith(`${folder}/`));

/** In their order; a page stands in the first that holds it. */
const SECTIONS: readonly Section[] = [
  {title: 'The same at other addresses', holds: ({isAlias}) => isAlias, isLong: true},
  {title: 'Copy-on-write', holds: below('/cow'), isLong: false},
  {title: 'The four ways', holds: below('/options'), isLong: false},
  {title: 'The thread', holds: below('/thread'), isLong: false},
  {title: 'Litmus tests', holds: below('/litmus'), isLong: false},
  {title: 'Facts by id', holds: below('/f'), isLong: true},
  {title: 'Rules by id', holds: below('/r'), isLong: true},
  {title: 'Tests by name', holds: below('/t'), isLong: true},
  {title: 'Claims by id', holds: below('/m'), isLong: true},
  {title: 'Terms by id', holds: below('/g'), isLong: true},
  {title: 'Messages', holds: below('/mail'), isLong: true},
];

const FIRST: Section = {title: 'Pages', holds: () => true, isLong: false};

function sorted(pages: readonly Listed[]): {section: Section; pages: Listed[]}[] {
  const [aliases, ...rest] = SECTIONS;
  const sectionOf = (page: Listed) => SECTIONS.find(({holds}) => holds(page)) ?? FIRST;
  return [FIRST, ...rest, aliases!]
    .map((section) => ({section, pages: pages.filter((page) => sectionOf(page) === section)}))
    .filter(({pages: some}) => some.length > 0);
}

/** The list as the llms.txt convention has it: title, a paragraph, sections of links with what each page says. */
export function llmsText(site: {title: string; tagline: string}, pages: readonly Listed[]): string {
  const front = pages.find(({path}) => path === '/');
  const about = `${site.tagline}. ${front?.description ?? ''} Each page is plain text of at most ${COLUMNS} columns.`;
  return [
    `# ${site.title}`,
    '',
    ...wrap(about.replace(/\s+/g, ' '), '', COLUMNS - 2).map((line) => `> ${line}`),
    ...sorted(pages).flatMap(({section, pages: some}) => [
      '',
      `## ${section.title}`,
      '',
      ...some.map(({title, address, description, isAlias}) => {
        const says = description === '' || isAlias ? '' : `: ${description}`;
        return `- [${title.replace(/[[\]]/g, '\\$&')}](${address})${says}`;
      }),
    ]),
    '',
  ].join('\n');
}

/** The list for readers: each address on a line of its own, below the title of its page where the address does not say it. */
export function listText(pages: readonly Listed[]): string {
  const says =
    `Every page of this site as text, in UTF-8. Lines have at most ${COLUMNS} columns; only an address that stands alone on ` +
    `its line may be longer, for an address is never broken. A number such as [3] behind some words is that of a link: ` +
    `the addresses are listed at the end of each text. "#ho-ways" at the end of a heading is its anchor: put it behind the ` +
    `address of the page. ${CONTINUED_SAYS}`;
  return [
    ...headingLines('All pages as text', 'h1', undefined, COLUMNS),
    '',
    ...wrap(says),
    ...sorted(pages).flatMap(({section, pages: some}) => [
      '',
      ...headingLines(`${section.title} (${some.length})`, 'h2', undefined, COLUMNS),
      '',
      ...some.flatMap(({title, address}) => (section.isLong ? [address] : [...wrap(title), address, ''])),
    ]),
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
