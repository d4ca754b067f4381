/** Holds the kernel sources of facts and claims against a kernel tree: is the file there, does it name the symbol? */
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import type {Place, Repository} from './load';
import type {Source} from './schema-parts';
import type {Complaint} from './yaml-file';

/** Complaints about every source that was read in `release` and is not so in the tree at `folder`. */
export function checkTree(repository: Repository, release: string, folder: string): Complaint[] {
  const cited: {place: Place; name: string; sources: Source[]}[] = [
    ...repository.facts.map((fact) => ({place: fact, name: `fact ${fact.id}`, sources: fact.sources})),
    ...repository.claims.map((claim) => ({place: claim, name: `claim ${claim.id}`, sources: claim.sources})),
    ...repository.disputes.map((dispute) => ({
      place: dispute,
      name: `dispute ${dispute.id}`,
      sources: dispute.sources,
    })),
    ...repository.events.map((event) => ({place: event, name: `event ${event.id}`, sources: event.sources})),
    ...repository.terms.map((term) => ({place: term, name: `term ${term.id}`, sources: term.sources})),
  ];
  const complaints: Complaint[] = [];
  for (const {place, name, sources} of cited) {
    for (const source of sources) {
      if (!('kernel' in source) || source.in !== release) continue;
      const complain = (message: string) =>
        complaints.push({file: place.file, line: place.line, message: `${name}: ${message} in Linux ${release}`});
      const path = `${folder}/${source.kernel}`;
      if (!existsSync(path)) {
        complain(`there is no ${source.kernel}`);
        continue;
      }
      for (const symbol of source.symbol === undefined ? [] : [source.symbol].flat()) {
        if (!names(path, symbol)) complain(`${source.kernel} does not name "${symbol}"`);
      }
    }
  }
  return complaints;
}

/** Whether a file, or a file of a folder, holds `symbol`; blanks folded, so that a heading is found however it is wrapped. */
function names(path: string, symbol: string): boolean {
  if (statSync(path).isDirectory()) return readdirSync(path).some((name) => names(`${path}/${name}`, symbol));
  return readFileSync(path, 'utf8').replace(/\s+/g, ' ').includes(symbol);
}
