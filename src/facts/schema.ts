/** What may stand in facts/*.yaml. The relations between the files are in check.ts. */
import * as v from 'valibot';
import {id, mark, release, rests, since, sources, statement, text, until, url} from './schema-parts';

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
