/** What facts, claims and terms say, as the record has it: plain text, and sources as a reader sees them. */
import {sourceLink} from '../facts/links';
import type {Claim, Fact, Repository, Term} from '../facts/load';
import type {Source} from '../facts/schema-parts';
import {plain, spanInWords, standingWords} from '../facts/words';
import type {Says} from './record';
import {says} from './says';

const text = (value: string | undefined) => (value === undefined ? undefined : plain(value));

/** Every fact, claim and term of the repository, by its id. */
export function factsSay(repository: Repository): Record<'fact' | 'claim' | 'term', Map<string, Says>> {
  const documents = new Map(repository.documents.map((document) => [document.key, document]));
  const names = new Map(repository.people.map(({id, name}) => [id, name]));
  const labels = (sources: readonly Source[]) =>
    sources.map((source) => {
      const {label, note} = sourceLink(source, documents, () => '');
      return plain(note === undefined ? label : `${label}: ${note}`);
    });

  const fact = ({statement, value, mark, said, looked, question, columns, rests, sources, ...rest}: Fact): Says =>
    says('fact', {
      statement: plain(statement),
      value,
      kernels: spanInWords(rest),
      mark,
      said: text(said),
      if: text(rest.if),
      since2018: text(rest.changed),
      looked: text(looked),
      question,
      columns,
      rests,
      sources: labels(sources),
    });

  const claim = ({says: statement, why, stands, until, mark, from, kind, message, ...rest}: Claim): Says =>
    says('claim', {
      statement: plain(statement),
      standing: standingWords(stands, until),
      why: plain(why),
      mark,
      by: names.get(from) ?? from,
      kind,
      message,
      answers: rest.answers,
      disputes: rest.disputes,
      rests: rest.rests,
      sources: labels(rest.sources),
    });

  const term = ({term: name, expansion, also, statement, mark, rests, sources}: Term): Says =>
    says('term', {term: name, expansion, also, statement: plain(statement), mark, rests, sources: labels(sources)});

  return {
    fact: new Map(repository.facts.map((entry) => [entry.id, fact(entry)])),
    claim: new Map(repository.claims.map((entry) => [entry.id, claim(entry)])),
    term: new Map(repository.terms.map((entry) => [entry.id, term(entry)])),
  };
}
