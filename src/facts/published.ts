/** The ids that have ever been published. They may never vanish, as people have linked to them. */
import {existsSync, readFileSync} from 'node:fs';
import type {Place, Repository} from './load';
import type {Complaint} from './yaml-file';

/** One id a line; a term's is g:<id>. */
export const PUBLISHED = 'facts/published-ids.txt';

/** Every id that has an address of its own, with where it is written. */
export function publishedIds(repository: Repository): Map<string, Place> {
  const all: (Place & {id: string})[] = [
    ...repository.facts,
    ...repository.claims,
    ...repository.terms.map((term) => ({...term, id: `g:${term.id}`})),
    ...repository.gaps,
  ];
  return new Map(all.map((entry) => [entry.id, entry]));
}

/** The list as it stands in the repository at `root`; empty where there is none yet. */
export function readPublished(root: string): string[] {
  const file = `${root}/${PUBLISHED}`;
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** Complaints about published ids that have vanished, and new ones that are not on the list yet. */
export function checkPublished(repository: Repository, root: string): Complaint[] {
  const listed = readPublished(root);
  const ids = publishedIds(repository);
  const known = new Set(listed);
  const gone = listed.map((id, i) => ({id, line: i + 1})).filter(({id}) => !ids.has(id));
  const fresh = [...ids].filter(([id]) => !known.has(id));
  return [
    ...gone.map(({id, line}) => ({
      file: PUBLISHED,
      line,
      message: `${id} was published and is gone. People have linked to it: bring it back, and correct its statement instead`,
    })),
    ...fresh.map(([id, {file, line}]) => ({
      file,
      line,
      message: `${id} is new and not yet in ${PUBLISHED}. Run: npm run facts -- --update`,
    })),
  ];
}
