/** A small repository that has nothing to complain about, for the tests to spoil. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {checkRepository} from '../check';
import {loadRepository, type Repository} from '../load';
import {writePermalinks} from '../permalinks';
import {publishedAddresses} from '../published';
import {printComplaint} from '../yaml-file';

export const SAMPLE: Record<string, string> = {
  'facts/options.yaml': `options:
  - {id: uacce, title: uacce, short: uacce, page: /options/uacce, sentence: One queue per open.}
`,
  'facts/questions.yaml': `groups:
  - {id: memory, title: The memory}
questions:
  - {id: pins, group: memory, short: Pins, question: Does it pin?}
`,
  'facts/sources.yaml': `trees:
  - {release: "7.3.4", note: read in full}
commits: []
documents:
  - {key: RFC3, title: RFCv3, url: "https://example.org/rfc3"}
`,
  'facts/glossary.yaml': `groups:
  - {id: memory, title: Memory}
terms:
  - id: pin
    term: pin
    group: memory
    statement: A reference for DMA.
    sources:
      - {doc: RFC3}
    mark: read
`,
  'facts/gaps.yaml': `gaps:
  - {id: n1, statement: The first release is not known., about: /options/uacce}
`,
  'facts/choose.yaml': `start: faults
nodes:
  - id: faults
    ask: Can it fault?
    answers:
      - {id: "yes", say: It can., to: d1, because: Then it can share the table., rests: [u1]}
      - {id: "no", say: It cannot., to: d1, because: Then it pins., rests: [u1]}
`,
  'facts/uacce.yaml': `option: uacce
facts:
  - id: u1
    question: pins
    statement: Nothing is pinned.
    since: "5.7"
    until: "7.3"
    sources:
      - {kernel: drivers/misc/uacce/uacce.c, symbol: uacce_fops_open}
      - {mail: 20181119@example.org}
    mark: read
  - id: u-pins
    question: pins
    cell: true
    value: "no"
    statement: Nothing is pinned.
    rests: [u1]
    mark: read
  - id: d1
    question: pins
    if: it faults
    statement: Share the table.
    rests: [u1]
    mark: derived
`,
  'thread/people.yaml': `people:
  - {id: JG, name: Jason Gunthorpe}
`,
  'thread/disputes.yaml': `disputes:
  - id: cow-odp
    question: Is COW a problem for ODP?
    answer: No.
    positions:
      - {holds: It is not., claims: [T-JG-1119-1]}
    standing: [The notifier covers it.]
    rests: [u1]
    mark: read
`,
  'thread/timeline.yaml': `events:
  - id: merged
    when: April 2020
    sort: "2020-04"
    what: uacce merged
    outcome: merged
    sources:
      - {doc: RFC3}
    mark: read
`,
  'thread/2018-11-19-jg.yaml': `from: JG
date: "2018-11-19"
series: rfc3
subject: "Re: 1/6"
mail: seed@example.org
read: full
claims:
  - id: T-JG-1119-1
    kind: statement
    says: The notifier covers it.
    disputes: [cow-odp]
    stands: holds
    why: It does.
    rests: [u1]
    mark: read
`,
};

/** The complaints about the sample with `changes` made, as they are printed. A file that is `undefined` is taken out. */
export function complaintsAbout(changes: Record<string, string | undefined>, published?: string[]): string[] {
  return withSample(changes, published, (repository, root) =>
    checkRepository(repository, root, new Set(['R38', 'R45.retry'])).map(printComplaint),
  );
}

/** Calls `look` with the changed sample, loaded. All its addresses count as published unless `published` says otherwise. */
export function withSample<T>(
  changes: Record<string, string | undefined>,
  published: string[] | undefined,
  look: (repository: Repository, root: string) => T,
): T {
  const root = mkdtempSync(path.join(tmpdir(), 'facts-'));
  try {
    for (const folder of ['facts', 'thread']) mkdirSync(path.join(root, folder));
    for (const [name, text] of Object.entries({...SAMPLE, ...changes}))
      if (text !== undefined) writeFileSync(path.join(root, name), text);
    const repository = loadRepository(root);
    writePermalinks(root, published ?? publishedAddresses(repository).keys());
    return look(repository, root);
  } finally {
    rmSync(root, {recursive: true});
  }
}

/** The sample's file with one place replaced; throws where `from` is not in it, so that no test passes by accident. */
export function spoil(file: string, from: string, to: string): Record<string, string> {
  const text = SAMPLE[file]!;
  if (!text.includes(from)) throw new Error(`${file} of the sample has no "${from}"`);
  return {[file]: text.replace(from, to)};
}
