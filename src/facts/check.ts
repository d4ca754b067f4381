/** The relations between the files: what is cited exists, what is published stays. */
import {existsSync, readFileSync} from 'node:fs';
import {compareReleases, parseSince, parseUntil, isRelease} from './releases';
import type {Fact, Place, Repository} from './load';
import type {Source} from './schema';
import type {Complaint} from './yaml-file';

/** The ids that have ever been published, one a line. They may never vanish. */
export const PUBLISHED = 'facts/published-ids.txt';

/** A reference in running text: [u5d] or [T-JG-1119-4]. */
export const REFERENCE = /\[([A-Za-z][\w-]*)\]/g;

/** Every id that has an address of its own, with what it is. */
export function publishedIds(repository: Repository): Map<string, Place> {
  const ids = new Map<string, Place>();
  const all: (Place & {id: string})[] = [
    ...repository.facts,
    ...repository.claims,
    ...repository.terms.map((term) => ({...term, id: `g:${term.id}`})),
    ...repository.gaps,
  ];
  for (const entry of all) ids.set(entry.id, entry);
  return ids;
}

/**
 * Every complaint. Relations are looked at only once each file is right in itself: else one wrong file would draw
 * complaints about all that refer to it. `root` is the repository's folder.
 */
export function checkRepository(repository: Repository, root: string): Complaint[] {
  if (repository.complaints.length > 0) return repository.complaints;
  const complaints: Complaint[] = [];
  const complain = ({file, line}: Place, message: string) => complaints.push({file, line, message});

  const columns = new Set(['shared', ...repository.options.map(({id}) => id)]);
  const rows = new Set(repository.questions.map(({id}) => id));
  const people = new Set(repository.people.map(({id}) => id));
  const facts = new Map(repository.facts.map((fact) => [fact.id, fact]));
  const claims = new Set(repository.claims.map(({id}) => id));
  const disputes = new Set(repository.disputes.map(({id}) => id));
  const documents = new Set(repository.documents.map(({key}) => key));
  const trees = new Set([...repository.trees.map(({release}) => release), ...repository.commits.map(({id}) => id)]);

  unique([...repository.facts, ...repository.claims, ...repository.gaps], 'id');
  unique(repository.terms, 'term');
  unique(repository.disputes, 'dispute');
  unique(repository.events, 'event');

  function unique(entries: (Place & {id: string})[], what: string): void {
    const seen = new Map<string, Place>();
    for (const entry of entries) {
      const first = seen.get(entry.id);
      if (first)
        complain(entry, `${what} ${entry.id} is taken already, at ${first.file}:${first.line}. Choose another id`);
      else seen.set(entry.id, entry);
    }
  }

  function checkSources(place: Place, name: string, sources: Source[]): void {
    for (const source of sources) {
      if ('doc' in source && !documents.has(source.doc) && !/^https?:/.test(source.doc)) {
        complain(
          place,
          `${name} cites the document ${source.doc}, which facts/sources.yaml does not have. Add it there, or write an address`,
        );
      }
      if ('kernel' in source && !trees.has(source.in)) {
        complain(
          place,
          `${name} cites Linux ${source.in}, which is not among the trees read in facts/sources.yaml. Add it to "trees:" or "commits:"`,
        );
      }
      if ('claim' in source && !claims.has(source.claim))
        complain(place, `${name} cites the claim ${source.claim}, which thread/ does not have`);
    }
  }

  function checkRests(place: Place, name: string, rests: string[]): void {
    for (const id of rests) {
      if (!facts.has(id))
        complain(place, `${name} rests on the fact ${id}, which does not exist. Correct the id, or add the fact`);
      if (name === `fact ${id}`) complain(place, `${name} rests on itself`);
    }
  }

  function checkText(place: Place, name: string, ...texts: (string | undefined)[]): void {
    for (const [, id] of texts.flatMap((text) => [...(text ?? '').replace(/`[^`]*`/g, '').matchAll(REFERENCE)])) {
      if (!facts.has(id!) && !claims.has(id!))
        complain(place, `${name} refers to [${id}], which is neither a fact nor a claim`);
    }
  }

  for (const fact of repository.facts) {
    const name = `fact ${fact.id}`;
    if (!columns.has(fact.option))
      complain(fact, `${name} is in a file for "${fact.option}", which facts/options.yaml does not have`);
    for (const column of fact.columns) {
      if (!columns.has(column))
        complain(fact, `${name} names the column "${column}". It must be one of ${[...columns].join(', ')}`);
    }
    if (!rows.has(fact.question))
      complain(fact, `${name} answers the question "${fact.question}". It must be one of ${[...rows].join(', ')}`);
    if (fact.sources.length === 0 && fact.rests.length === 0 && !(fact.mark === 'unverified' && fact.looked)) {
      complain(fact, `${name} has no source. Add "sources:" with at least one of kernel:, mail:, doc:, cve:, claim:`);
    }
    if (fact.cell && !fact.value) complain(fact, `${name} is a table cell without "value:". Add the short answer`);
    if (fact.cell && fact.columns.length !== 1) complain(fact, `${name} is a table cell and must name one column`);
    checkSources(fact, name, fact.sources);
    checkRests(fact, name, fact.rests);
    checkText(fact, name, fact.statement, fact.changed);
    checkSpan(fact, name);
  }

  function checkSpan(fact: Fact, name: string): void {
    const since = fact.since === undefined ? undefined : parseSince(fact.since);
    const until = fact.until === undefined ? undefined : parseUntil(fact.until);
    if (since?.other && compareReleases(since.other, since.release) >= 0) {
      complain(
        fact,
        `${name}: since "${fact.since}" says that it is absent from a release as new as the one that has it`,
      );
    }
    if (until?.other && compareReleases(until.other, until.release) >= 0) {
      complain(
        fact,
        `${name}: until "${fact.until}" says that it is still in a release as new as the one that lost it`,
      );
    }
    if (since && until && compareReleases(since.release, until.release) > 0) {
      complain(
        fact,
        `${name} begins in ${since.release} and ends in ${until.release}. "since:" must not be after "until:"`,
      );
    }
  }

  const cells = new Map<string, Fact>();
  for (const fact of repository.facts.filter(({cell}) => cell)) {
    const key = `${fact.question} × ${fact.columns[0]}`;
    const first = cells.get(key);
    if (first)
      complain(fact, `fact ${fact.id} and fact ${first.id} both fill the cell ${key}. Take "cell: true" from one`);
    cells.set(key, fact);
  }
  for (const {id: row} of repository.questions) {
    for (const {id: column} of repository.options) {
      if (cells.has(`${row} × ${column}`)) continue;
      complaints.push({
        file: 'facts/questions.yaml',
        line: 1,
        message: `the cell ${row} × ${column} is empty. Add a fact with "question: ${row}", "column: ${column}" and "cell: true"`,
      });
    }
  }

  for (const message of repository.messages) {
    if (!people.has(message.from))
      complain(message, `from: ${message.from} is not in thread/people.yaml. Add the person there`);
    if (!message.mail && message.archives.length === 0 && !message.found) {
      complain(
        message,
        'the message has no source. Add "mail:" with its Message-ID, "archives:" with an address, or "found:" with where its text is',
      );
    }
  }
  for (const claim of repository.claims) {
    const name = `claim ${claim.id}`;
    for (const id of claim.answers)
      if (!claims.has(id)) complain(claim, `${name} answers ${id}, which thread/ does not have`);
    for (const id of claim.disputes)
      if (!disputes.has(id))
        complain(claim, `${name} belongs to the dispute "${id}". It must be one of ${[...disputes].join(', ')}`);
    if (claim.stands === 'held-until' && !claim.until)
      complain(claim, `${name} held until when? Add "until:" with a release or a date`);
    if (claim.stands !== 'held-until' && claim.until)
      complain(
        claim,
        `${name} has "until:" but stands as "${claim.stands}". Write "stands: held-until", or take it out`,
      );
    if (claim.stands !== 'open' && claim.sources.length === 0 && claim.rests.length === 0) {
      complain(
        claim,
        `${name} stands as "${claim.stands}" but rests on nothing. Add "rests:" with facts, or "sources:"`,
      );
    }
    checkSources(claim, name, claim.sources);
    checkRests(claim, name, claim.rests);
    checkText(claim, name, claim.says, claim.why);
  }
  for (const dispute of repository.disputes) {
    const name = `dispute ${dispute.id}`;
    for (const {claims: held} of dispute.positions) {
      for (const id of held)
        if (!claims.has(id)) complain(dispute, `${name} names the claim ${id}, which thread/ does not have`);
    }
    if (dispute.sources.length === 0 && dispute.rests.length === 0)
      complain(dispute, `${name} has no source. Add "sources:" or "rests:"`);
    checkSources(dispute, name, dispute.sources);
    checkRests(dispute, name, dispute.rests);
    checkText(
      dispute,
      name,
      dispute.answer,
      dispute.code2018,
      ...dispute.standing,
      ...dispute.positions.map(({holds}) => holds),
    );
  }
  for (const event of repository.events) {
    const name = `event ${event.id}`;
    for (const id of event.disputes)
      if (!disputes.has(id))
        complain(event, `${name} belongs to the dispute "${id}", which thread/disputes.yaml does not have`);
    for (const id of event.claims)
      if (!claims.has(id)) complain(event, `${name} names the claim ${id}, which thread/ does not have`);
    if (event.sources.length === 0 && event.claims.length === 0)
      complain(event, `${name} has no source. Add "sources:" or "claims:"`);
    checkSources(event, name, event.sources);
    checkText(event, name, event.what);
  }
  checkChoose();

  /** The guide is a tree: every answer leads to a question or a decision, and every question is reached. */
  function checkChoose(): void {
    const {start, nodes} = repository.choose;
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const reached = new Set([start]);
    const decided = new Set<string>();
    for (const node of nodes) {
      for (const answer of node.answers) {
        const name = `answer ${node.id}/${answer.id}`;
        if (byId.has(answer.to)) {
          if (reached.has(answer.to))
            complain(
              node,
              `${name} leads to ${answer.to}, which another answer leads to as well. The guide is a tree: give it one way in`,
            );
          reached.add(answer.to);
        } else if (facts.get(answer.to)?.if) decided.add(answer.to);
        else
          complain(
            node,
            `${name} leads to "${answer.to}", which is neither a question of facts/choose.yaml nor a decision (a fact with "if:")`,
          );
        if (answer.rests.length === 0) complain(node, `${name} cites no fact. Add "rests:" with at least one`);
        checkRests(node, name, answer.rests);
        checkText(node, name, answer.because);
      }
      checkText(node, `question ${node.id}`, node.help);
    }
    for (const node of nodes)
      if (!reached.has(node.id))
        complain(node, `question ${node.id} is never reached. Let an answer lead to it, or take it out`);
    for (const fact of repository.facts) {
      if (fact.if && nodes.length > 0 && !decided.has(fact.id))
        complain(fact, `fact ${fact.id} is a decision that no answer of facts/choose.yaml leads to`);
    }
  }

  const termGroups = new Set(repository.termGroups.map(({id}) => id));
  for (const term of repository.terms) {
    const name = `term ${term.id}`;
    if (!termGroups.has(term.group))
      complain(term, `${name} is in the group "${term.group}". It must be one of ${[...termGroups].join(', ')}`);
    if (term.sources.length === 0 && term.rests.length === 0)
      complain(term, `${name} has no source. Add "sources:" with at least one of kernel:, mail:, doc:, cve:, claim:`);
    checkSources(term, name, term.sources);
    checkRests(term, name, term.rests);
    checkText(term, name, term.statement);
  }
  for (const {release} of repository.trees) {
    if (!isRelease(release))
      complaints.push({file: 'facts/sources.yaml', line: 1, message: `"${release}" is not a release`});
  }

  complaints.push(...checkPublished(repository, root));
  return complaints;
}

/** Published ids that have vanished, and new ones that are not on the list yet. */
function checkPublished(repository: Repository, root: string): Complaint[] {
  const file = `${root}/${PUBLISHED}`;
  const listed = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const ids = publishedIds(repository);
  const known = new Set(listed);
  return [
    ...listed.flatMap((id, i) =>
      ids.has(id)
        ? []
        : [
            {
              file: PUBLISHED,
              line: i + 1,
              message: `${id} was published and is gone. People have linked to it: bring it back, and correct its statement instead`,
            },
          ],
    ),
    ...[...ids].flatMap(([id, {file: at, line}]) =>
      known.has(id)
        ? []
        : [{file: at, line, message: `${id} is new and not yet in ${PUBLISHED}. Run: npm run facts -- --update`}],
    ),
  ];
}
