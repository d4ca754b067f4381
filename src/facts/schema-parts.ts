/** The parts of which the schemas of facts/ and thread/ are made. Each says in words what must stand in its place. */
import * as v from 'valibot';
import {isRelease, parseSince, parseUntil} from './releases';

/** The longest statement of a fact, in words. */
export const MOST_WORDS = 60;

export const MARKS = ['read', 'derived', 'inferred', 'unverified'] as const;
export type Mark = (typeof MARKS)[number];

export const text = (what: string) =>
  v.pipe(
    v.string(`must be ${what}, as text; put it in quotes if it looks like a number`),
    v.trim(),
    v.minLength(1, `is empty; write ${what}`),
  );

export function countWords(statement: string): number {
  return statement.trim().split(/\s+/).length;
}

export const statement = v.pipe(
  text('one statement in plain words'),
  v.check(
    (s) => countWords(s) <= MOST_WORDS,
    (issue) =>
      `has ${countWords(String(issue.input))} words; at most ${MOST_WORDS}. Split it into two facts with ids of their own`,
  ),
);

export const id = v.pipe(
  text('a permanent id'),
  v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and "-", such as u5d'),
);

export const release = v.pipe(
  v.string('must be a release in quotes, such as "5.10": without quotes YAML reads 5.10 as 5.1'),
  v.check(isRelease, 'must be a release such as "5.10" or "6.1.192"'),
);

export const since = v.pipe(
  v.string('must be in quotes, such as "5.7": without quotes YAML reads 5.10 as 5.1'),
  v.check(
    (s) => parseSince(s) !== undefined,
    'must be a release such as "5.7", or where only a bracket is known "by 6.1 (not in 5.10)"',
  ),
);

export const until = v.pipe(
  v.string('must be in quotes, such as "6.11": without quotes YAML reads 5.10 as 5.1'),
  v.check(
    (s) => parseUntil(s) !== undefined,
    'must be the last release that has it, such as "6.11", or where only a bracket is known "by 6.1 (still in 5.10)"',
  ),
);

export const url = v.pipe(
  text('an address'),
  v.regex(/^https?:\/\//, 'must be an address that begins with https:// or http://'),
);

export const messageId = v.pipe(
  text('a Message-ID'),
  v.regex(/^[^<>\s]+@[^<>\s]+$/, 'must be a Message-ID without angle brackets, such as 20200622114617.GU6578@ziepe.ca'),
);

export const mark = v.picklist(MARKS, `must be one of ${MARKS.join(', ')}`);
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

export const sources = v.optional(v.array(source, 'must be a list'), []);
export const rests = v.optional(v.array(text('the id of a fact'), 'must be a list of fact ids'), []);
