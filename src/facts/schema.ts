/** What may stand in facts/*.yaml and thread/*.yaml. The relations between the files are in check.ts. */
import * as v from 'valibot';
import {isRelease, parseSince, parseUntil} from './releases';

/** The longest statement of a fact, in words. */
export const MOST_WORDS = 60;

export const MARKS = ['read', 'derived', 'inferred', 'unverified'] as const;
export type Mark = (typeof MARKS)[number];

export const STANDINGS = ['holds', 'held-until', 'too-narrow', 'refuted', 'open'] as const;
export type Standing = (typeof STANDINGS)[number];

const text = (what: string) =>
  v.pipe(
    v.string(`must be ${what}, as text; put it in quotes if it looks like a number`),
    v.trim(),
    v.minLength(1, `is empty; write ${what}`),
  );

export function countWords(statement: string): number {
  return statement.trim().split(/\s+/).length;
}

const statement = v.pipe(
  text('one statement in plain words'),
  v.check(
    (s) => countWords(s) <= MOST_WORDS,
    (issue) =>
      `has ${countWords(String(issue.input))} words; at most ${MOST_WORDS}. Split it into two facts with ids of their own`,
  ),
);

const id = v.pipe(
  text('a permanent id'),
  v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and "-", such as u5d'),
);

const release = v.pipe(
  v.string('must be a release in quotes, such as "5.10": without quotes YAML reads 5.10 as 5.1'),
  v.check(isRelease, 'must be a release such as "5.10" or "6.1.192"'),
);

const since = v.pipe(
  v.string('must be in quotes, such as "5.7": without quotes YAML reads 5.10 as 5.1'),
  v.check(
    (s) => parseSince(s) !== undefined,
    'must be a release such as "5.7", or where only a bracket is known "by 6.1 (not in 5.10)"',
  ),
);

const until = v.pipe(
  v.string('must be in quotes, such as "6.11": without quotes YAML reads 5.10 as 5.1'),
  v.check(
    (s) => parseUntil(s) !== undefined,
    'must be the last release that has it, such as "6.11", or where only a bracket is known "by 6.1 (still in 5.10)"',
  ),
);

const url = v.pipe(
  text('an address'),
  v.regex(/^https?:\/\//, 'must be an address that begins with https:// or http://'),
);

const messageId = v.pipe(
  text('a Message-ID'),
  v.regex(/^[^<>\s]+@[^<>\s]+$/, 'must be a Message-ID without angle brackets, such as 20200622114617.GU6578@ziepe.ca'),
);

const mark = v.picklist(MARKS, `must be one of ${MARKS.join(', ')}`);
const note = v.optional(text('a remark on this source'));
const manyOrOne = (what: string) =>
  v.optional(v.union([text(what), v.array(text(what))], `must be ${what}, or a list`));

const kernelSource = v.strictObject({
  kernel: v.pipe(
    text('a path in the kernel tree'),
    v.regex(/^[\w.+-]+(\/[\w.+-]+)*\/?$/, 'must be a path in the kernel tree, such as mm/memory.c'),
  ),
  symbol: manyOrOne('a function, structure or heading in that file'),
  in: v.optional(
    v.pipe(
      v.string('must be in quotes, such as "7.3.4"'),
      v.check(
        (s) => isRelease(s) || /^[0-9a-f]{12}$/.test(s),
        'must be a release such as "7.3.4", or a commit of 12 digits',
      ),
    ),
    '7.3.4',
  ),
  lines: v.optional(text('a line or a span of lines, such as "2554-3012"')),
  note,
});
const mailSource = v.strictObject({mail: messageId, url: v.optional(url), note});
const docSource = v.strictObject({
  doc: text('a key of facts/sources.yaml, or an address'),
  path: v.optional(text('the part of the document that is meant')),
  title: v.optional(text('what the address leads to')),
  note,
});
const cveSource = v.strictObject({
  cve: v.pipe(text('a CVE number'), v.regex(/^CVE-\d{4}-\d{4,}$/, 'must be a CVE number such as CVE-2020-29374')),
  note,
});
const claimSource = v.strictObject({claim: text('the id of a claim of thread/'), note});

const SOURCE_KINDS = {
  kernel: kernelSource,
  mail: mailSource,
  doc: docSource,
  cve: cveSource,
  claim: claimSource,
} as const;

/** A source is one of five kinds, told apart by its first key, so that a complaint can be about that kind. */
const source = v.lazy((input) => {
  const keys = input !== null && typeof input === 'object' ? Object.keys(input) : [];
  const kind = (Object.keys(SOURCE_KINDS) as (keyof typeof SOURCE_KINDS)[]).find((key) => keys.includes(key));
  return kind
    ? SOURCE_KINDS[kind]
    : (v.custom<never>(() => false, 'is not a source; it needs one of kernel:, mail:, doc:, cve:, claim:') as never);
}) as unknown as v.GenericSchema<unknown, Source>;

export type KernelSource = v.InferOutput<typeof kernelSource>;
export type MailSource = v.InferOutput<typeof mailSource>;
export type DocSource = v.InferOutput<typeof docSource>;
export type CveSource = v.InferOutput<typeof cveSource>;
export type ClaimSource = v.InferOutput<typeof claimSource>;
export type Source = KernelSource | MailSource | DocSource | CveSource | ClaimSource;

const sources = v.optional(v.array(source, 'must be a list'), []);
const rests = v.optional(v.array(text('the id of a fact'), 'must be a list of fact ids'), []);

const factSchema = v.strictObject({
  id,
  question: text('the id of a row of facts/questions.yaml'),
  column: v.optional(
    v.union([text('a column of facts/options.yaml'), v.array(text('a column of facts/options.yaml'))]),
  ),
  cell: v.optional(v.boolean('must be true or absent'), false),
  value: v.optional(
    v.pipe(
      text('the short answer of a table cell'),
      v.maxLength(60, 'has more than 60 characters; the statement is the place for more'),
    ),
  ),
  said: v.optional(text('what is often said')),
  if: v.optional(text('the case that this advice is for')),
  changed: v.optional(text('what has changed since 2018')),
  statement,
  since: v.optional(since),
  until: v.optional(until),
  sources,
  rests,
  looked: v.optional(text('where it was looked for in vain')),
  mark,
});
export type FactEntry = v.InferOutput<typeof factSchema>;

export const factFile = v.strictObject({
  option: text('the id of an option, or "shared"'),
  /** Where its facts are read in full, if that is not the option's page. */
  page: v.optional(v.pipe(text('a page'), v.startsWith('/', 'must be the address of a page, such as /cow'))),
  facts: v.array(factSchema, 'must be a list of facts'),
});

export const optionFile = v.strictObject({
  options: v.array(
    v.strictObject({
      id,
      title: text('a title'),
      short: text('a short title'),
      page: text('the page that holds its facts'),
      neighbour: v.optional(v.boolean(), false),
      sentence: text('the option in one sentence'),
    }),
  ),
});

export const questionFile = v.strictObject({
  groups: v.array(v.strictObject({id, title: text('a title')})),
  questions: v.array(v.strictObject({id, group: id, short: text('a short name'), question: text('the question')})),
});

export const sourceFile = v.strictObject({
  trees: v.array(v.strictObject({release, note: text('how it was read')})),
  commits: v.array(v.strictObject({id: text('a commit'), note: text('what it is')})),
  documents: v.array(v.strictObject({key: text('a key'), title: text('a title'), url})),
});

export const glossaryFile = v.strictObject({
  groups: v.array(v.strictObject({id, title: text('a title')})),
  terms: v.array(
    v.strictObject({
      id,
      term: text('the term'),
      expansion: v.optional(text('what the letters stand for')),
      /** Spellings that are linked on first use in a page, beside `term` itself. */
      also: v.optional(v.array(text('another spelling')), []),
      /** Set where the term is too common a word to be linked wherever it stands. */
      unlinked: v.optional(v.boolean(), false),
      group: id,
      statement,
      sources,
      rests,
      mark,
    }),
  ),
});

const anchor = v.pipe(
  text('a permanent id'),
  v.regex(
    /^T-[A-Z]+-[0-9A-Z-]*\d$/,
    'must be T-<author>-<MMDD>-<n>, or with the year for later mails, such as T-JG-1119-4',
  ),
);

const day = v.pipe(
  v.string('must be a date in quotes, such as "2018-11-19"'),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be "2018-11-19", or "2018-11" where the day is not known'),
);

const claimSchema = v.strictObject({
  id: anchor,
  kind: v.picklist(
    ['statement', 'position', 'proposal', 'question'],
    'must be one of statement, position, proposal, question',
  ),
  says: text('the claim, paraphrased'),
  answers: v.optional(v.array(text('the id of a claim')), []),
  disputes: v.optional(v.array(text('the id of a dispute')), []),
  stands: v.picklist(STANDINGS, `must be one of ${STANDINGS.join(', ')}`),
  until: v.optional(text('the release or date until which it held')),
  why: text('why it stands so today'),
  sources,
  rests,
  mark,
});
export type ClaimEntry = v.InferOutput<typeof claimSchema>;

export const SERIES = ['drafts', 'rfc1', 'rfc2', 'rfc3', 'uacce', 'later'] as const;

export const messageFile = v.strictObject({
  from: text('the initials of a person of thread/people.yaml'),
  date: day,
  dated: v.optional(text('what is uncertain about the date')),
  series: v.picklist(SERIES, `must be one of ${SERIES.join(', ')}`),
  subject: text('the subject, or the part of the series'),
  mail: v.optional(messageId),
  archives: v.optional(v.array(url), []),
  found: v.optional(text('where the text was found, if no archive address is known')),
  read: text('how much of it was read'),
  claims: v.optional(v.array(claimSchema, 'must be a list of claims'), []),
});
export type MessageEntry = v.InferOutput<typeof messageFile>;

export const peopleFile = v.strictObject({
  people: v.array(
    v.strictObject({id: text('initials'), name: text('a name'), role: v.optional(text('what they worked on'))}),
  ),
});

export const disputeFile = v.strictObject({
  disputes: v.array(
    v.strictObject({
      id,
      question: text('the question in dispute'),
      answer: statement,
      positions: v.array(v.strictObject({holds: text('a position'), claims: v.array(text('the id of a claim'))})),
      code2018: v.optional(text('what the code said in 2018')),
      standing: v.array(text('a paragraph on how it stands today')),
      sources,
      rests,
      mark,
    }),
  ),
});
export type DisputeEntry = v.InferOutput<typeof disputeFile>['disputes'][number];

export const timelineFile = v.strictObject({
  events: v.array(
    v.strictObject({
      id,
      when: text('when, in words'),
      sort: day,
      what: text('what happened'),
      outcome: v.picklist(['merged', 'dropped', 'posted', 'other'], 'must be one of merged, dropped, posted, other'),
      disputes: v.optional(v.array(text('the id of a dispute')), []),
      claims: v.optional(v.array(text('the id of a claim')), []),
      sources,
      mark,
    }),
  ),
});

export const chooseFile = v.strictObject({
  start: id,
  nodes: v.array(
    v.strictObject({
      id,
      ask: text('a question with a few answers'),
      help: v.optional(text('how to tell')),
      answers: v.pipe(
        v.array(
          v.strictObject({
            id,
            say: text('the answer, as the reader would give it'),
            /** Another node, or a decision (a fact with "if:"). */
            to: text('the id of a node or of a decision'),
            because: text('why this answer leads there'),
            rests,
          }),
        ),
        v.minLength(2, 'needs at least two answers'),
      ),
    }),
  ),
});

export const gapFile = v.strictObject({
  gaps: v.array(v.strictObject({id, statement: text('what is not known'), about: text('a page address')})),
});
