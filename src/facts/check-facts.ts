/** The relations of facts and terms: columns and rows exist, spans are the right way round, every table cell is filled once. */
import {KINDS, type Checker} from './checker';
import type {Fact} from './load';
import {compareReleases, parseSince, parseUntil} from './releases';

export function checkFacts(checker: Checker): void {
  const {repository} = checker;
  const columns = new Set(['shared', ...repository.options.map(({id}) => id)]);
  const rows = new Set(repository.questions.map(({id}) => id));
  const oneOf = (names: Set<string>) => `It must be one of ${[...names].join(', ')}`;
  checker.unique([...repository.facts, ...repository.claims, ...repository.gaps], 'id');

  for (const fact of repository.facts) {
    const named = {place: fact, name: `fact ${fact.id}`};
    const complain = (message: string) => checker.complain(fact, `${named.name} ${message}`);
    if (!columns.has(fact.option))
      complain(`is in a file for "${fact.option}", which facts/options.yaml does not have`);
    checker.known(fact, fact.columns, columns, (id) => `${named.name} names the column "${id}". ${oneOf(columns)}`);
    if (!rows.has(fact.question)) complain(`answers the question "${fact.question}". ${oneOf(rows)}`);
    if (fact.sources.length === 0 && fact.rests.length === 0 && !(fact.mark === 'unverified' && fact.looked)) {
      complain(`has no source. Add "sources:" with at least one of ${KINDS}`);
    }
    if (fact.cell && !fact.value) complain('is a table cell without "value:". Add the short answer');
    if (fact.cell && fact.columns.length !== 1) complain('is a table cell and must name one column');
    checker.sources(named, fact.sources);
    checker.rests(named, fact.rests);
    checker.text(named, fact.statement, fact.changed);
    checkSpan(checker, fact);
  }
  checkCells(checker);
}

function checkSpan(checker: Checker, fact: Fact): void {
  const name = `fact ${fact.id}`;
  const since = fact.since === undefined ? undefined : parseSince(fact.since);
  const until = fact.until === undefined ? undefined : parseUntil(fact.until);
  if (since?.other && compareReleases(since.other, since.release) >= 0) {
    checker.complain(
      fact,
      `${name}: since "${fact.since}" says that it is absent from a release as new as the one that has it`,
    );
  }
  if (until?.other && compareReleases(until.other, until.release) >= 0) {
    checker.complain(
      fact,
      `${name}: until "${fact.until}" says that it is still in a release as new as the one that lost it`,
    );
  }
  if (since && until && compareReleases(since.release, until.release) > 0) {
    checker.complain(
      fact,
      `${name} begins in ${since.release} and ends in ${until.release}. "since:" must not be after "until:"`,
    );
  }
}

function checkCells(checker: Checker): void {
  const {facts, questions, options} = checker.repository;
  const cells = new Map<string, Fact>();
  for (const fact of facts.filter(({cell}) => cell)) {
    const key = `${fact.question} × ${fact.columns[0]}`;
    const first = cells.get(key);
    if (first) {
      checker.complain(
        fact,
        `fact ${fact.id} and fact ${first.id} both fill the cell ${key}. Take "cell: true" from one`,
      );
    }
    cells.set(key, fact);
  }
  for (const {id: row} of questions) {
    for (const {id: column} of options) {
      if (cells.has(`${row} × ${column}`)) continue;
      checker.complain(
        {file: 'facts/questions.yaml', line: 1},
        `the cell ${row} × ${column} is empty. Add a fact with "question: ${row}", "column: ${column}" and "cell: true"`,
      );
    }
  }
}

export function checkTerms(checker: Checker): void {
  const {terms, termGroups} = checker.repository;
  const groups = new Set(termGroups.map(({id}) => id));
  checker.unique(terms, 'term');
  for (const term of terms) {
    const named = {place: term, name: `term ${term.id}`};
    if (!groups.has(term.group)) {
      checker.complain(
        term,
        `${named.name} is in the group "${term.group}". It must be one of ${[...groups].join(', ')}`,
      );
    }
    if (term.sources.length === 0 && term.rests.length === 0) {
      checker.complain(term, `${named.name} has no source. Add "sources:" with at least one of ${KINDS}`);
    }
    checker.sources(named, term.sources);
    checker.rests(named, term.rests);
    checker.text(named, term.statement);
  }
}
