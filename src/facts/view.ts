/** Facts and claims as a page shows them: sources as links, references resolved, text in pieces. Plain data, ready for JSON. */
import type {Dated, DatedOf} from '../history/view';
import {REFERENCE} from './checker';
import type {ChooseNode, Claim, Dispute, Fact, Gap, Message, Repository, Term, TimelineEvent} from './load';
import {loreHref, sourceLink, type DocumentEntry, type SourceLink} from './links';
import {linkRules} from './rule-refs';
import type {Mark, Source} from './schema-parts';
import type {Standing} from './thread-schema';
import {plain, spanInWords} from './words';

/** A piece of running text. */
export type Piece = string | {code: string} | {ref: string; href: string} | {rule: string; href: string};

export interface Ref {
  id: string;
  href: string;
}

/** Where to correct an entry. */
export interface Edit {
  href: string;
  file: string;
  line: number;
}

export interface FactView {
  id: string;
  href: string;
  text: Piece[];
  /** The statement as plain text, for previews. */
  plain: string;
  mark: Mark;
  /** "since 5.7", "by 6.1, not in 5.10" … */
  span?: string;
  value?: string;
  said?: string;
  if?: Piece[];
  changed?: Piece[];
  looked?: Piece[];
  question: string;
  columns: string[];
  /** "uacce", of a table cell "uacce, Pins": what the statement is about, where it stands alone. */
  about?: string;
  rests: Ref[];
  sources: SourceLink[];
  /** Absent while it is not recorded in history/. */
  dated?: Dated;
  edit: Edit;
}

export interface ClaimView {
  id: string;
  href: string;
  kind: string;
  from: string;
  by: string;
  date: string;
  text: Piece[];
  plain: string;
  answers: Ref[];
  disputes: {id: string; question: string}[];
  stands: Standing;
  until?: string;
  why: Piece[];
  mark: Mark;
  rests: Ref[];
  sources: SourceLink[];
  dated?: Dated;
  edit: Edit;
}

export interface MessageView {
  id: string;
  by: string;
  from: string;
  date: string;
  dated?: string;
  series: string;
  subject: string;
  links: SourceLink[];
  found?: string;
  read: string;
  claims: ClaimView[];
  edit: Edit;
}

/** `editHref` says where a file and line can be corrected, `datedOf` when something was added and changed. */
export class Views {
  private readonly documents: Map<string, DocumentEntry>;
  private readonly facts: Map<string, Fact>;
  private readonly claims: Map<string, Claim>;
  private readonly names: Map<string, string>;
  private readonly questionOf: Map<string, string>;

  constructor(
    readonly repository: Repository,
    private readonly editHref: (file: string, line: number) => string,
    private readonly datedOf: DatedOf = () => undefined,
  ) {
    this.documents = new Map(repository.documents.map((document) => [document.key, document]));
    this.facts = new Map(repository.facts.map((fact) => [fact.id, fact]));
    this.claims = new Map(repository.claims.map((claim) => [claim.id, claim]));
    this.names = new Map(repository.people.map(({id, name}) => [id, name]));
    this.questionOf = new Map(repository.disputes.map(({id, question}) => [id, question]));
  }

  /** The place on the site where a fact or claim is stated. */
  href(id: string): string {
    const fact = this.facts.get(id);
    if (!fact) return `/thread/claims#${id}`;
    if (fact.cell) return `/compare#${id}`;
    if (fact.if) return `/choose#${id}`;
    return `${fact.page}#${id}`;
  }

  /** Running text in pieces: `code`, [references], rules and the rest. */
  pieces(text: string): Piece[] {
    const pieces: Piece[] = [];
    for (const [i, part] of text.replace(/\s+/g, ' ').trim().split('`').entries()) {
      if (i % 2 === 1) pieces.push({code: part});
      else {
        let end = 0;
        for (const match of part.matchAll(REFERENCE)) {
          pieces.push(...linkRules(part.slice(end, match.index)));
          pieces.push({ref: match[1]!, href: this.href(match[1]!)});
          end = match.index + match[0].length;
        }
        pieces.push(...linkRules(part.slice(end)));
      }
    }
    return pieces;
  }

  refs(ids: readonly string[]): Ref[] {
    return ids.map((id) => ({id, href: this.href(id)}));
  }

  links(sources: readonly Source[]): SourceLink[] {
    return sources.map((source) => sourceLink(source, this.documents, (id) => this.href(id)));
  }

  private edit({file, line}: {file: string; line: number}): Edit {
    return {file, line, href: this.editHref(file, line)};
  }

  private dated(kind: 'fact' | 'claim' | 'term', id: string): {dated?: Dated} {
    const dated = this.datedOf(kind, id);
    return dated ? {dated} : {};
  }

  /** The options it is about, and of a table cell the row. */
  private about({columns, cell, question}: Fact): string | undefined {
    const {options, questions} = this.repository;
    const about = [
      ...options.filter(({id}) => columns.includes(id)).map(({short}) => short),
      ...(cell ? questions.filter(({id}) => id === question).map(({short}) => short) : []),
    ];
    return about.length > 0 ? about.join(', ') : undefined;
  }

  fact(fact: Fact): FactView {
    const span = spanInWords(fact);
    const about = this.about(fact);
    return {
      id: fact.id,
      href: this.href(fact.id),
      text: this.pieces(fact.statement),
      plain: plain(fact.statement),
      mark: fact.mark,
      ...(span ? {span} : {}),
      ...(fact.value ? {value: fact.value} : {}),
      ...(fact.said ? {said: fact.said} : {}),
      ...(fact.if ? {if: this.pieces(fact.if)} : {}),
      ...(fact.changed ? {changed: this.pieces(fact.changed)} : {}),
      ...(fact.looked ? {looked: this.pieces(fact.looked)} : {}),
      question: fact.question,
      columns: fact.columns,
      ...(about ? {about} : {}),
      rests: this.refs(fact.rests),
      sources: this.links(fact.sources),
      ...this.dated('fact', fact.id),
      edit: this.edit(fact),
    };
  }

  /** A table cell shows its own sources, or where it has none those of the facts that it rests on. */
  cell(fact: Fact): FactView {
    const own = this.fact(fact);
    if (own.sources.length > 0) return own;
    const inherited = new Map<string, SourceLink>();
    for (const id of fact.rests)
      for (const link of this.links(this.facts.get(id)?.sources ?? [])) inherited.set(link.label, link);
    return {...own, sources: [...inherited.values()]};
  }

  claim(claim: Claim): ClaimView {
    return {
      id: claim.id,
      href: this.href(claim.id),
      kind: claim.kind,
      from: claim.from,
      by: this.names.get(claim.from) ?? claim.from,
      date: claim.date,
      text: this.pieces(claim.says),
      plain: plain(claim.says),
      answers: this.refs(claim.answers),
      disputes: claim.disputes.map((id) => ({id, question: this.questionOf.get(id) ?? id})),
      stands: claim.stands,
      ...(claim.until ? {until: claim.until} : {}),
      why: this.pieces(claim.why),
      mark: claim.mark,
      rests: this.refs(claim.rests),
      sources: this.links(claim.sources),
      ...this.dated('claim', claim.id),
      edit: this.edit(claim),
    };
  }

  message(message: Message): MessageView {
    const archives: SourceLink[] = message.archives.map((href) => ({kind: 'mail', label: new URL(href).host, href}));
    const byId: SourceLink[] = message.mail
      ? [
          {
            kind: 'mail',
            label: message.mail,
            href: loreHref(message.mail),
            ...(archives.some(({href}) => href?.includes('lore.kernel.org')) ? {} : {unchecked: true}),
          },
        ]
      : [];
    return {
      id: message.id,
      from: message.from,
      by: this.names.get(message.from) ?? message.from,
      date: message.date,
      ...(message.dated ? {dated: message.dated} : {}),
      series: message.series,
      subject: message.subject,
      links: [...archives, ...byId],
      ...(message.found ? {found: message.found} : {}),
      read: message.read,
      claims: this.repository.claims.filter(({message: of}) => of === message.id).map((claim) => this.claim(claim)),
      edit: this.edit(message),
    };
  }

  dispute(dispute: Dispute) {
    return {
      id: dispute.id,
      question: dispute.question,
      answer: this.pieces(dispute.answer),
      mark: dispute.mark,
      positions: dispute.positions.map(({holds, claims}) => ({
        holds: this.pieces(holds),
        claims: claims
          .map((id) => this.claim(this.claims.get(id)!))
          .map(({id, href, from, by, stands, until, text}) => ({id, href, from, by, stands, until, text})),
      })),
      ...(dispute.code2018 ? {code2018: this.pieces(dispute.code2018)} : {}),
      standing: dispute.standing.map((paragraph) => this.pieces(paragraph)),
      rests: this.refs(dispute.rests),
      sources: this.links(dispute.sources),
      edit: this.edit(dispute),
    };
  }

  event(event: TimelineEvent) {
    return {
      id: event.id,
      when: event.when,
      sort: event.sort,
      what: this.pieces(event.what),
      outcome: event.outcome,
      disputes: event.disputes,
      claims: this.refs(event.claims),
      mark: event.mark,
      sources: this.links(event.sources),
      edit: this.edit(event),
    };
  }

  term(term: Term) {
    return {
      id: term.id,
      term: term.term,
      ...(term.expansion ? {expansion: term.expansion} : {}),
      group: term.group,
      href: `/glossary#${term.id}`,
      text: this.pieces(term.statement),
      plain: plain(term.statement),
      mark: term.mark,
      rests: this.refs(term.rests),
      sources: this.links(term.sources),
      ...this.dated('term', term.id),
      edit: this.edit(term),
    };
  }

  gap(gap: Gap) {
    return {id: gap.id, text: this.pieces(gap.statement), about: gap.about, edit: this.edit(gap)};
  }

  node(node: ChooseNode) {
    return {
      id: node.id,
      ask: node.ask,
      ...(node.help ? {help: this.pieces(node.help)} : {}),
      answers: node.answers.map((answer) => ({
        id: answer.id,
        say: answer.say,
        to: answer.to,
        because: this.pieces(answer.because),
        rests: this.refs(answer.rests),
      })),
      edit: this.edit(node),
    };
  }
}

export type DisputeView = ReturnType<Views['dispute']>;
export type EventView = ReturnType<Views['event']>;
export type TermView = ReturnType<Views['term']>;
export type GapView = ReturnType<Views['gap']>;
export type NodeView = ReturnType<Views['node']>;
