/** The relations between the files: what is cited exists, what is published stays. */
import {checkFacts, checkTerms} from './check-facts';
import {checkGuide} from './check-guide';
import {checkThread} from './check-thread';
import {Checker} from './checker';
import type {Repository} from './load';
import {checkPublished} from './published';
import type {Complaint} from './yaml-file';

/**
 * Every complaint. Relations are looked at only once each file is right in itself: else one wrong file would draw
 * complaints about all that refer to it. `root` is the repository's folder, `rules` are the ids of the rules of the model.
 */
export function checkRepository(repository: Repository, root: string, rules: ReadonlySet<string>): Complaint[] {
  if (repository.complaints.length > 0) return repository.complaints;
  const checker = new Checker(repository, rules);
  checkFacts(checker);
  checkGuide(checker);
  checkThread(checker);
  checkTerms(checker);
  return [...checker.complaints, ...checkPublished(repository, root)];
}
