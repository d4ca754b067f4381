/** What the short pages are made from. */
import type {DocumentTitles} from './titles';
import type {CitedKind} from '../../../src/cite/citation';
import type {Repository} from '../../../src/facts/load';
import {isRelease} from '../../../src/facts/releases';
import type {Source} from '../../../src/facts/schema-parts';
import type {Piece, Views} from '../../../src/facts/view';
import type {HistoryView, History} from '../../../src/history/view';

interface Stated {
  id: string;
  rests: readonly {id: string}[];
}

export class ShortData {
  /** The rows of the comparison, by their ids. */
  readonly questions: ReadonlyMap<string, string>;
  private readonly sources: ReadonlyMap<string, readonly Source[]>;

  constructor(
    readonly repository: Repository,
    readonly views: Views,
    private readonly titles: DocumentTitles,
    private readonly recorded: Pick<HistoryView, 'historyOf'>,
  ) {
    this.questions = new Map(repository.questions.map(({id, question}) => [id, question]));
    const {facts, claims, terms} = repository;
    this.sources = new Map([...terms, ...claims, ...facts].map(({id, sources}) => [id, sources]));
  }

  /** What a fact or claim says. */
  statement(id: string): Piece[] {
    const fact = this.repository.facts.find((other) => other.id === id);
    if (fact) return this.views.fact(fact).text;
    return this.views.claim(this.repository.claims.find((other) => other.id === id)!).text;
  }

  /** The releases in which the sources of a statement were read; where it has none of its own, those of what it rests on. */
  readIn({id, rests}: Stated): string[] {
    const own = releasesOf(this.sources.get(id) ?? []);
    return own.length > 0 ? own : releasesOf(rests.flatMap((ref) => this.sources.get(ref.id) ?? []));
  }

  /** The title of the page of an address. */
  titleOf(href: string): string {
    const [page] = href.split('#');
    return `${this.titles.get(page!) ?? page} (${href})`;
  }

  history(kind: CitedKind, id: string): History | undefined {
    return this.recorded.historyOf(kind, id);
  }
}

/** From the oldest to the newest. */
function releasesOf(sources: readonly Source[]): string[] {
  const releases = sources.flatMap((source) => ('kernel' in source && isRelease(source.in) ? [source.in] : []));
  return [...new Set(releases)].sort((a, b) => a.localeCompare(b, 'en', {numeric: true}));
}
