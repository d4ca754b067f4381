/** What is recorded of each kind of thing, and how each field is called in a sentence. */
import type {CitedKind} from '../cite/citation';

export interface Field {
  /** As it stands in a sentence: "u5d: statement changed". */
  readonly words: string;
  /** A list is compared as a set: in another order it says the same. */
  readonly list?: true;
  /** Every version of the thing has it. */
  readonly always?: true;
  /** Of a rule: the model is another when this is another. */
  readonly model?: true;
}

const STATEMENT: Field = {words: 'statement', always: true};
const MARK: Field = {words: 'mark', always: true};
const RESTS: Field = {words: 'what it rests on', list: true};
const SOURCES: Field = {words: 'sources', list: true};

/** In the order in which they are written. */
export const FIELDS: Readonly<Record<CitedKind, Readonly<Record<string, Field>>>> = {
  fact: {
    statement: STATEMENT,
    value: {words: 'short answer'},
    kernels: {words: 'kernels'},
    mark: MARK,
    said: {words: 'what is often said'},
    if: {words: 'the case that it is for'},
    since2018: {words: 'what has changed since 2018'},
    looked: {words: 'where it was looked for'},
    question: {words: 'question', always: true},
    columns: {words: 'columns', list: true, always: true},
    rests: RESTS,
    sources: SOURCES,
  },
  claim: {
    statement: STATEMENT,
    standing: {words: 'standing', always: true},
    why: {words: 'why it stands so', always: true},
    mark: MARK,
    by: {words: 'author', always: true},
    kind: {words: 'kind', always: true},
    message: {words: 'message', always: true},
    answers: {words: 'what it answers', list: true},
    disputes: {words: 'disputes', list: true},
    rests: RESTS,
    sources: SOURCES,
  },
  rule: {
    title: {words: 'title', always: true},
    statement: {...STATEMENT, model: true},
    kernels: {words: 'kernels', always: true, model: true},
    bracket: {words: 'how the bracket is taken', model: true},
    off: {words: 'what switching it off does', model: true},
    out: {words: 'why it is left out', model: true},
    flags: {words: 'flags', list: true, model: true},
    mark: MARK,
    rests: RESTS,
    sources: SOURCES,
  },
  test: {
    question: {words: 'question'},
    steps: {words: 'steps', always: true},
    verdicts: {words: 'verdicts', list: true, always: true},
    rules: {words: 'the rules that it rests on', list: true},
  },
  term: {
    term: {words: 'term', always: true},
    expansion: {words: 'expansion'},
    also: {words: 'other spellings', list: true},
    statement: STATEMENT,
    mark: MARK,
    rests: RESTS,
    sources: SOURCES,
  },
};

/** Where a kind is recorded, and under which name there. */
export const FILES: Readonly<Record<CitedKind, {readonly file: string; readonly key: string}>> = {
  fact: {file: 'history/facts.json', key: 'facts'},
  claim: {file: 'history/claims.json', key: 'claims'},
  rule: {file: 'history/rules.json', key: 'rules'},
  test: {file: 'history/verdicts.json', key: 'tests'},
  term: {file: 'history/terms.json', key: 'terms'},
};
