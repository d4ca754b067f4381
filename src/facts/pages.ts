/** The data of each page, by the name under which the page imports it. */
import {Views, type FactView, type Ref} from './view';
import type {SourceLink} from './links';
import {commitHref, cveHref, kernelHref, loreHref} from './links';
import {changesData} from '../history/changes-data';
import {NOTHING_RECORDED} from '../history/record';
import {HistoryView} from '../history/view';
import {ruleHref} from './rule-refs';
import type {Repository} from './load';
import type {Source} from './schema-parts';

/** The cells of the comparison without their reasons, for the short table of an option's page. */
export interface GlanceData {
  options: {id: string; short: string}[];
  rows: {
    id: string;
    short: string;
    cells: Record<string, {id: string; href: string; value: string | undefined; mark: string}>;
  }[];
}

/** `stands` says whether there is a rule or a test of that id today; the history knows some that are gone. */
export function pageData(
  repository: Repository,
  editHref: (file: string, line: number) => string,
  history = new HistoryView(NOTHING_RECORDED),
  stands: (kind: 'rule' | 'test', id: string) => boolean = () => true,
): Map<string, unknown> {
  const views = new Views(repository, editHref, history.datedOf);
  const data = new Map<string, unknown>();
  const {facts, options, groups, questions} = repository;

  for (const fact of facts) {
    const {id, href, plain, mark} = views.fact(fact);
    data.set(`fact-${id}`, {id, href, plain, mark});
  }
  for (const claim of repository.claims) {
    const {id, href, by, plain, stands, until} = views.claim(claim);
    data.set(`claim-${id}`, {id, href, plain: `${by}: ${plain}`, stands, until});
  }
  const terms = repository.terms.map((term) => views.term(term));
  for (const {id, term, href, plain, expansion} of terms) data.set(`term-${id}`, {id, term, href, plain, expansion});
  data.set(
    'spellings',
    repository.terms.filter(({unlinked}) => !unlinked).map(({id, term, also}) => ({id, spellings: [term, ...also]})),
  );

  const ordinary = facts.filter(({cell, if: decision, said}) => !cell && !decision && !said);
  for (const file of new Set(facts.map(({file: name}) => name))) {
    const name = file.replace(/^facts\/|\.yaml$/g, '');
    const own = ordinary.filter((fact) => fact.file === file).map((fact) => views.fact(fact));
    data.set(`facts-${name}`, {
      columns: options.map(({id, short}) => ({id, short})),
      sections: questions
        .map(({id, question}) => ({id, question, facts: own.filter((fact) => fact.question === id)}))
        .filter((section) => section.facts.length > 0),
    });
  }
  data.set(
    'decisions',
    facts.filter((fact) => fact.if).map((fact) => views.fact(fact)),
  );
  data.set(
    'mistakes',
    facts.filter((fact) => fact.said).map((fact) => views.fact(fact)),
  );
  data.set('options', options);

  const cells = facts
    .filter(({cell}) => cell)
    .map((fact) => ({column: fact.columns[0]!, question: fact.question, view: views.cell(fact)}));
  data.set('compare', {
    options,
    groups: groups.map(({id, title}) => ({
      id,
      title,
      questions: questions
        .filter(({group}) => group === id)
        .map((question) => ({
          ...question,
          cells: Object.fromEntries(
            cells.filter((cell) => cell.question === question.id).map(({column, view}) => [column, view]),
          ) as Record<string, FactView>,
          more: Object.fromEntries(
            options.map(({id: column}) => [
              column,
              views.refs(
                ordinary
                  .filter((fact) => fact.question === question.id && fact.columns.includes(column))
                  .map((fact) => fact.id),
              ),
            ]),
          ) as Record<string, Ref[]>,
        })),
    })),
  });

  data.set('glance', {
    options: options.map(({id, short}) => ({id, short})),
    rows: questions.map(({id, short}) => ({
      id,
      short,
      cells: Object.fromEntries(
        cells
          .filter(({question}) => question === id)
          .map(({column, view}) => [column, {id: view.id, href: view.href, value: view.value, mark: view.mark}]),
      ),
    })),
  } satisfies GlanceData);

  const decisionViews = facts.filter((fact) => fact.if).map((fact) => views.fact(fact));
  data.set('choose', {
    start: repository.choose.start,
    nodes: repository.choose.nodes.map((node) => views.node(node)),
    decisions: Object.fromEntries(decisionViews.map((view) => [view.id, view])),
  });

  const disputes = repository.disputes.map((dispute) => views.dispute(dispute));
  const brief = disputes.map(({id, question}) => ({id, question}));
  const messages = repository.messages.map((message) => views.message(message));
  const people = repository.people
    .filter(({id}) => repository.messages.some(({from}) => from === id))
    .sort((a, b) => a.name.localeCompare(b.name));
  data.set('disputes', {people, disputes});
  data.set('claims', {people, disputes: brief, messages});
  data.set('timeline', {
    people,
    disputes: brief,
    events: repository.events.map((event) => views.event(event)),
    messages: messages.map(({id, by, from, date, subject, claims}) => ({
      id,
      by,
      from,
      date,
      subject,
      claims: claims.map((claim) => ({id: claim.id, href: claim.href})),
      disputes: [...new Set(claims.flatMap((claim) => claim.disputes.map((dispute) => dispute.id)))],
    })),
  });

  data.set('glossary', {groups: repository.termGroups, terms});
  data.set(
    'gaps',
    repository.gaps.map((gap) => views.gap(gap)),
  );
  data.set('sources', sourcesData(repository, views));
  const stated = new Set([...facts, ...repository.claims].map(({id}) => id));
  data.set(
    'changes',
    changesData(history, (kind, id) => {
      if (kind === 'rule') return stands(kind, id) ? ruleHref(id) : undefined;
      if (kind === 'test') return stands(kind, id) ? `/litmus/${id}` : undefined;
      if (kind === 'term') return terms.find((term) => term.id === id)?.href;
      return stated.has(id) ? views.href(id) : undefined;
    }),
  );
  data.set('names', [...data.keys(), 'names']);
  return data;
}

/** Each source once, with everything that cites it. */
function sourcesData(repository: Repository, views: Views) {
  const cited: {id: string; href: string; sources: Source[]}[] = [
    ...repository.facts.map(({id, sources}) => ({id, href: views.href(id), sources})),
    ...repository.claims.map(({id, sources}) => ({id, href: views.href(id), sources})),
    ...repository.disputes.map(({id, sources}) => ({id, href: `/thread#${id}`, sources})),
    ...repository.events.map(({id, sources}) => ({id, href: `/thread/timeline#${id}`, sources})),
    ...repository.terms.map(({id, term, sources}) => ({id: term, href: `/glossary#${id}`, sources})),
  ];
  const index = new Map<string, SourceLink & {group: string; by: Map<string, Ref>}>();
  for (const {id, href, sources} of cited) {
    for (const source of sources) {
      if ('claim' in source) continue;
      const link = entryOf(source, views);
      const entry = index.get(link.label) ?? {...link, by: new Map<string, Ref>()};
      entry.by.set(id, {id, href});
      index.set(link.label, entry);
    }
  }
  const of = (group: string) =>
    [...index.values()]
      .filter((entry) => entry.group === group)
      .map(({by, ...link}) => ({...link, by: [...by.values()]}))
      .sort((a, b) => a.label.localeCompare(b.label));
  return {
    trees: repository.trees.map((tree) => ({...tree, href: kernelHref('', tree.release)})),
    commits: repository.commits.map(({id, note}) => ({
      id,
      note,
      href: commitHref(id),
    })),
    documents: of('document'),
    files: of('file'),
    mails: of('mail'),
    cves: of('cve'),
  };
}

function entryOf(source: Source, views: Views): SourceLink & {group: string} {
  if ('kernel' in source)
    return {kind: 'kernel', group: 'file', label: source.kernel, href: kernelHref(source.kernel, '7.3.4')};
  if ('mail' in source)
    return {
      kind: 'mail',
      group: 'mail',
      label: source.mail,
      href: source.url ?? loreHref(source.mail),
      ...(source.url ? {} : {unchecked: true}),
    };
  if ('cve' in source) return {kind: 'cve', group: 'cve', label: source.cve, href: cveHref(source.cve)};
  const {note: _, ...link} = views.links([source])[0]!;
  return {...link, group: 'document'};
}
