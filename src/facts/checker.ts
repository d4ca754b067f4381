/** What every check of relations needs: the ids there are, and complaints about references to others. */
import type {Fact, Place, Repository} from './load';
import {RULE, unknownRule} from './rule-refs';
import type {Source} from './schema-parts';
import type {Complaint} from './yaml-file';

/** A reference in running text: [u5d] or [T-JG-1119-4]. */
export const REFERENCE = /\[([A-Za-z][\w-]*)\]/g;

/** The kinds of source, as complaints name them. */
export const KINDS = 'kernel:, mail:, doc:, cve:, claim:';

/** An entry under the name by which complaints call it, such as "fact u5d". */
export interface Named {
  place: Place;
  name: string;
}

export class Checker {
  readonly complaints: Complaint[] = [];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly claims: ReadonlySet<string>;
  readonly disputes: ReadonlySet<string>;
  private readonly documents: ReadonlySet<string>;
  private readonly trees: ReadonlySet<string>;

  /** `rules` are the ids of the rules of the model. */
  constructor(
    readonly repository: Repository,
    private readonly rules: ReadonlySet<string>,
  ) {
    this.facts = new Map(repository.facts.map((fact) => [fact.id, fact]));
    this.claims = new Set(repository.claims.map(({id}) => id));
    this.disputes = new Set(repository.disputes.map(({id}) => id));
    this.documents = new Set(repository.documents.map(({key}) => key));
    this.trees = new Set([...repository.trees.map(({release}) => release), ...repository.commits.map(({id}) => id)]);
  }

  complain({file, line}: Place, message: string): void {
    this.complaints.push({file, line, message});
  }

  /** No id twice among `entries`; `what` says what they are. */
  unique(entries: (Place & {id: string})[], what: string): void {
    const seen = new Map<string, Place>();
    for (const entry of entries) {
      const first = seen.get(entry.id);
      if (!first) seen.set(entry.id, entry);
      else
        this.complain(entry, `${what} ${entry.id} is taken already, at ${first.file}:${first.line}. Choose another id`);
    }
  }

  sources({place, name}: Named, sources: Source[]): void {
    for (const source of sources) {
      if ('doc' in source && !this.documents.has(source.doc) && !/^https?:/.test(source.doc)) {
        this.complain(
          place,
          `${name} cites the document ${source.doc}, which facts/sources.yaml does not have. Add it there, or write an address`,
        );
      }
      if ('kernel' in source && !this.trees.has(source.in)) {
        this.complain(
          place,
          `${name} cites Linux ${source.in}, which is not among the trees read in facts/sources.yaml. Add it to "trees:" or "commits:"`,
        );
      }
      if ('claim' in source && !this.claims.has(source.claim)) {
        this.complain(place, `${name} cites the claim ${source.claim}, which thread/ does not have`);
      }
    }
  }

  rests({place, name}: Named, rests: string[]): void {
    for (const id of rests) {
      if (!this.facts.has(id)) {
        this.complain(place, `${name} rests on the fact ${id}, which does not exist. Correct the id, or add the fact`);
      }
      if (name === `fact ${id}`) this.complain(place, `${name} rests on itself`);
    }
  }

  /** References in running text lead to something; what stands in `code` is none. */
  text({place, name}: Named, ...texts: (string | undefined)[]): void {
    for (const text of texts.map((given) => (given ?? '').replace(/`[^`]*`/g, ''))) {
      for (const [, id] of text.matchAll(REFERENCE)) {
        if (!this.facts.has(id!) && !this.claims.has(id!)) {
          this.complain(place, `${name} refers to [${id}], which is neither a fact nor a claim`);
        }
      }
      for (const [id] of text.matchAll(RULE)) {
        if (!this.rules.has(id)) this.complain(place, `${name}: ${unknownRule(id)}`);
      }
    }
  }

  /** The names of `list` belong to `known`; `say` makes the complaint about one that does not. */
  known(place: Place, list: string[], known: ReadonlySet<string>, say: (id: string) => string): void {
    for (const id of list) if (!known.has(id)) this.complain(place, say(id));
  }
}
