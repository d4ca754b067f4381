import {writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {checkRepository} from './check';
import {publishedAddresses} from './published';
import {complaintsAbout, SAMPLE, spoil, withSample} from './testing/sample';
import {printComplaint} from './yaml-file';

const WORDS = Array.from({length: 61}, (_, i) => `w${i}`).join(' ');

/** What is spoiled, in which file, from what to what, and the complaint that it must draw. */
const WRONG: [name: string, file: string, from: string, to: string, complaint: string][] = [
  // The form of a file.
  ['text that is not YAML', 'facts/uacce.yaml', 'option: uacce', 'option: [uacce', 'facts/uacce.yaml:2: not YAML: '],
  [
    'a key twice',
    'facts/uacce.yaml',
    '    statement: Nothing is pinned.\n    since',
    '    statement: a\n    statement: b\n    since',
    'facts/uacce.yaml:6: not YAML: Map keys must be unique',
  ],
  [
    'a field misspelt',
    'facts/uacce.yaml',
    '    since: "5.7"',
    '    sincee: "5.7"',
    'facts/uacce.yaml:6: fact u1: "sincee" is not a field here. Check its spelling, or take it out',
  ],
  [
    'no id',
    'facts/uacce.yaml',
    '- id: u1\n    question',
    '- question',
    'facts/uacce.yaml:3: "id:" is missing. Give it a permanent id that no other entry has',
  ],
  [
    'no statement',
    'facts/uacce.yaml',
    '    statement: Nothing is pinned.\n    since',
    '    since',
    'facts/uacce.yaml:3: fact u1: "statement:" is missing. State it in at most 60 words',
  ],
  [
    'no mark',
    'facts/uacce.yaml',
    '    mark: read\n  - id: u-pins',
    '  - id: u-pins',
    'facts/uacce.yaml:3: fact u1: "mark:" is missing. Say how it is known: read, derived, inferred or unverified',
  ],
  [
    'no question',
    'facts/uacce.yaml',
    '- id: u1\n    question: pins',
    '- id: u1',
    'facts/uacce.yaml:3: fact u1: "question:" is missing. Name the row of facts/questions.yaml that it answers',
  ],
  [
    'no option',
    'facts/uacce.yaml',
    'option: uacce\n',
    '',
    'facts/uacce.yaml:1: "option:" is missing. Name the option of facts/options.yaml, or "shared"',
  ],
  [
    'an unknown mark',
    'facts/uacce.yaml',
    'mark: read',
    'mark: sure',
    'facts/uacce.yaml:11: fact u1: "mark:" must be one of read, derived, inferred, unverified',
  ],
  [
    'an id in capitals',
    'facts/uacce.yaml',
    'id: u1',
    'id: U1',
    'facts/uacce.yaml:3: fact U1: "id:" must be lower-case letters, digits and "-", such as u5d',
  ],
  [
    'an empty statement',
    'facts/uacce.yaml',
    'statement: Nothing is pinned.',
    'statement: ""',
    'facts/uacce.yaml:5: fact u1: "statement:" is empty; write one statement in plain words',
  ],
  [
    'a statement that is a number',
    'facts/uacce.yaml',
    'statement: Nothing is pinned.',
    'statement: 5',
    'facts/uacce.yaml:5: fact u1: "statement:" must be one statement in plain words, as text; put it in quotes if it looks like a number',
  ],
  [
    '61 words',
    'facts/uacce.yaml',
    'statement: Nothing is pinned.',
    `statement: ${WORDS}`,
    'facts/uacce.yaml:5: fact u1: "statement:" has 61 words; at most 60. Split it into two facts with ids of their own',
  ],
  [
    'a long cell value',
    'facts/uacce.yaml',
    'value: "no"',
    `value: "${'x'.repeat(61)}"`,
    'facts/uacce.yaml:15: fact u-pins: "value:" has more than 60 characters; the statement is the place for more',
  ],
  [
    'facts that are no list',
    'facts/uacce.yaml',
    SAMPLE['facts/uacce.yaml']!,
    'option: uacce\nfacts: none\n',
    'facts/uacce.yaml:2: "facts:" must be a list of facts',
  ],
  [
    'a fact that is text',
    'facts/uacce.yaml',
    SAMPLE['facts/uacce.yaml']!,
    'option: uacce\nfacts:\n  - hello\n',
    'facts/uacce.yaml:3: 0 must be "key: value" lines',
  ],
  // Releases.
  [
    'a release without quotes',
    'facts/uacce.yaml',
    'since: "5.7"',
    'since: 5.10',
    'facts/uacce.yaml:6: fact u1: "since:" must be in quotes, such as "5.7": without quotes YAML reads 5.10 as 5.1',
  ],
  [
    'since in words',
    'facts/uacce.yaml',
    'since: "5.7"',
    'since: "spring"',
    'facts/uacce.yaml:6: fact u1: "since:" must be a release such as "5.7", or where only a bracket is known "by 6.1 (not in 5.10)"',
  ],
  [
    'until without quotes',
    'facts/uacce.yaml',
    'until: "7.3"',
    'until: 7.3',
    'facts/uacce.yaml:7: fact u1: "until:" must be in quotes, such as "6.11": without quotes YAML reads 5.10 as 5.1',
  ],
  [
    'until in words',
    'facts/uacce.yaml',
    'until: "7.3"',
    'until: "now"',
    'facts/uacce.yaml:7: fact u1: "until:" must be the last release that has it, such as "6.11", or where only a bracket is known "by 6.1 (still in 5.10)"',
  ],
  [
    'since after until',
    'facts/uacce.yaml',
    'since: "5.7"',
    'since: "7.10"',
    'facts/uacce.yaml:3: fact u1 begins in 7.10 and ends in 7.3. "since:" must not be after "until:"',
  ],
  [
    'a bracket turned round',
    'facts/uacce.yaml',
    'since: "5.7"',
    'since: "by 5.7 (not in 5.10)"',
    'facts/uacce.yaml:3: fact u1: since "by 5.7 (not in 5.10)" says that it is absent from a release as new as the one that has it',
  ],
  [
    'an end turned round',
    'facts/uacce.yaml',
    'until: "7.3"',
    'until: "by 7.3 (still in 7.4)"',
    'facts/uacce.yaml:3: fact u1: until "by 7.3 (still in 7.4)" says that it is still in a release as new as the one that lost it',
  ],
  [
    'a tree without quotes',
    'facts/sources.yaml',
    'release: "7.3.4"',
    'release: 7.3',
    'facts/sources.yaml:2: "release:" must be a release in quotes, such as "5.10": without quotes YAML reads 5.10 as 5.1',
  ],
  [
    'a tree that is no release',
    'facts/sources.yaml',
    'release: "7.3.4"',
    'release: "newest"',
    'facts/sources.yaml:2: "release:" must be a release such as "5.10" or "6.1.192"',
  ],
  // Sources.
  [
    'no source',
    'facts/uacce.yaml',
    '    sources:\n      - {kernel: drivers/misc/uacce/uacce.c, symbol: uacce_fops_open}\n      - {mail: 20181119@example.org}\n',
    '',
    'facts/uacce.yaml:3: fact u1 has no source. Add "sources:" with at least one of kernel:, mail:, doc:, cve:, claim:',
  ],
  [
    'a source of no kind',
    'facts/uacce.yaml',
    'mail: 20181119@example.org',
    'book: LDD3',
    'facts/uacce.yaml:10: fact u1: this is not a source; it needs one of kernel:, mail:, doc:, cve:, claim:',
  ],
  [
    'a kernel path from the root',
    'facts/uacce.yaml',
    'kernel: drivers',
    'kernel: /drivers',
    'facts/uacce.yaml:9: fact u1: "kernel:" must be a path in the kernel tree, such as mm/memory.c',
  ],
  [
    'a kernel release without quotes',
    'facts/uacce.yaml',
    'symbol: uacce_fops_open}',
    'symbol: uacce_fops_open, in: 7.3}',
    'facts/uacce.yaml:9: fact u1: "in:" must be in quotes, such as "7.3.4"',
  ],
  [
    'a kernel release that is none',
    'facts/uacce.yaml',
    'symbol: uacce_fops_open}',
    'symbol: uacce_fops_open, in: master}',
    'facts/uacce.yaml:9: fact u1: "in:" must be a release such as "7.3.4", or a commit of 12 digits',
  ],
  [
    'a symbol that is a number',
    'facts/uacce.yaml',
    'symbol: uacce_fops_open',
    'symbol: 5',
    'facts/uacce.yaml:9: fact u1: "symbol:" must be a function, structure or heading in that file, or a list',
  ],
  [
    'a tree that was not read',
    'facts/uacce.yaml',
    'symbol: uacce_fops_open}',
    'symbol: uacce_fops_open, in: "6.7"}',
    'facts/uacce.yaml:3: fact u1 cites Linux 6.7, which is not among the trees read in facts/sources.yaml. Add it to "trees:" or "commits:"',
  ],
  [
    'a Message-ID in brackets',
    'facts/uacce.yaml',
    'mail: 20181119@example.org',
    'mail: "<20181119@example.org>"',
    'facts/uacce.yaml:10: fact u1: "mail:" must be a Message-ID without angle brackets, such as 20200622114617.GU6578@ziepe.ca',
  ],
  [
    'an archive that is no address',
    'facts/uacce.yaml',
    'mail: 20181119@example.org',
    'mail: 20181119@example.org, url: lore',
    'facts/uacce.yaml:10: fact u1: "url:" must be an address that begins with https:// or http://',
  ],
  [
    'a document that is not listed',
    'facts/uacce.yaml',
    'mail: 20181119@example.org',
    'doc: RFC9',
    'facts/uacce.yaml:3: fact u1 cites the document RFC9, which facts/sources.yaml does not have. Add it there, or write an address',
  ],
  [
    'a wrong CVE number',
    'facts/uacce.yaml',
    'mail: 20181119@example.org',
    'cve: 2020-29374',
    'facts/uacce.yaml:10: fact u1: "cve:" must be a CVE number such as CVE-2020-29374',
  ],
  [
    'a claim that does not exist, as a source',
    'facts/uacce.yaml',
    'mail: 20181119@example.org',
    'claim: T-JG-1119-9',
    'facts/uacce.yaml:3: fact u1 cites the claim T-JG-1119-9, which thread/ does not have',
  ],
  // Relations of facts.
  [
    'an id taken twice',
    'facts/uacce.yaml',
    'id: u-pins',
    'id: u1',
    'facts/uacce.yaml:12: id u1 is taken already, at facts/uacce.yaml:3. Choose another id',
  ],
  [
    'a row that does not exist',
    'facts/uacce.yaml',
    'question: pins',
    'question: pinz',
    'facts/uacce.yaml:3: fact u1 answers the question "pinz". It must be one of pins',
  ],
  [
    'an option that does not exist',
    'facts/uacce.yaml',
    'option: uacce',
    'option: uac',
    'facts/uacce.yaml:3: fact u1 is in a file for "uac", which facts/options.yaml does not have',
  ],
  [
    'a column that does not exist',
    'facts/uacce.yaml',
    '    since: "5.7"',
    '    column: mdev',
    'facts/uacce.yaml:3: fact u1 names the column "mdev". It must be one of shared, uacce',
  ],
  [
    'a page that is no address',
    'facts/uacce.yaml',
    'option: uacce',
    'option: uacce\npage: cow',
    'facts/uacce.yaml:2: "page:" must be the address of a page, such as /cow',
  ],
  [
    'a fact cited that does not exist',
    'facts/uacce.yaml',
    '    rests: [u1]\n    mark: read',
    '    rests: [u9]\n    mark: read',
    'facts/uacce.yaml:12: fact u-pins rests on the fact u9, which does not exist. Correct the id, or add the fact',
  ],
  [
    'a fact that rests on itself',
    'facts/uacce.yaml',
    '    rests: [u1]\n    mark: read',
    '    rests: [u-pins]\n    mark: read',
    'facts/uacce.yaml:12: fact u-pins rests on itself',
  ],
  [
    'a reference in the text to nothing',
    'facts/uacce.yaml',
    'statement: Nothing is pinned.',
    'statement: Nothing is pinned [u9].',
    'facts/uacce.yaml:3: fact u1 refers to [u9], which is neither a fact nor a claim',
  ],
  [
    'a cell without a value',
    'facts/uacce.yaml',
    '    value: "no"\n',
    '',
    'facts/uacce.yaml:12: fact u-pins is a table cell without "value:". Add the short answer',
  ],
  [
    'a cell of two columns',
    'facts/uacce.yaml',
    '    cell: true',
    '    cell: true\n    column: [uacce, shared]',
    'facts/uacce.yaml:12: fact u-pins is a table cell and must name one column',
  ],
  [
    'a cell that is not true or false',
    'facts/uacce.yaml',
    'cell: true',
    'cell: yes please',
    'facts/uacce.yaml:14: fact u-pins: "cell:" must be true or absent',
  ],
  [
    'a cell filled twice',
    'facts/uacce.yaml',
    '    since: "5.7"',
    '    cell: true\n    value: "no"',
    'facts/uacce.yaml:13: fact u-pins and fact u1 both fill the cell pins × uacce. Take "cell: true" from one',
  ],
  [
    'an empty cell',
    'facts/uacce.yaml',
    '    cell: true\n',
    '',
    'facts/questions.yaml:1: the cell pins × uacce is empty. Add a fact with "question: pins", "column: uacce" and "cell: true"',
  ],
  // The guide.
  [
    'an answer that leads nowhere',
    'facts/choose.yaml',
    'to: d1, because: Then it pins.',
    'to: d9, because: Then it pins.',
    'facts/choose.yaml:3: answer faults/no leads to "d9", which is neither a question of facts/choose.yaml nor a decision (a fact with "if:")',
  ],
  [
    'an answer without a fact',
    'facts/choose.yaml',
    ', rests: [u1]',
    '',
    'facts/choose.yaml:3: answer faults/yes cites no fact. Add "rests:" with at least one',
  ],
  [
    'a question with one answer',
    'facts/choose.yaml',
    '      - {id: "no", say: It cannot., to: d1, because: Then it pins., rests: [u1]}\n',
    '',
    'facts/choose.yaml:5: node faults: "answers:" needs at least two answers',
  ],
  [
    'a question reached twice',
    'facts/choose.yaml',
    'to: d1, because: Then it pins.',
    'to: faults, because: Then it pins.',
    'facts/choose.yaml:3: answer faults/no leads to faults, which another answer leads to as well. The guide is a tree: give it one way in',
  ],
  [
    'a question that is never reached',
    'facts/choose.yaml',
    'start: faults',
    'start: other',
    'facts/choose.yaml:3: question faults is never reached. Let an answer lead to it, or take it out',
  ],
  [
    'a decision that is never reached',
    'facts/uacce.yaml',
    '    since: "5.7"',
    '    if: never',
    'facts/uacce.yaml:3: fact u1 is a decision that no answer of facts/choose.yaml leads to',
  ],
  // The thread.
  [
    'a claim id of another form',
    'thread/2018-11-19-jg.yaml',
    'id: T-JG-1119-1',
    'id: JG-1',
    'thread/2018-11-19-jg.yaml:8: claim JG-1: "id:" must be T-<author>-<MMDD>-<n>, or with the year for later mails, such as T-JG-1119-4',
  ],
  [
    'a claim that says nothing',
    'thread/2018-11-19-jg.yaml',
    '    says: The notifier covers it.\n',
    '',
    'thread/2018-11-19-jg.yaml:8: claim T-JG-1119-1: "says:" is missing. Paraphrase the claim',
  ],
  [
    'a claim without standing',
    'thread/2018-11-19-jg.yaml',
    '    stands: holds\n',
    '',
    'thread/2018-11-19-jg.yaml:8: claim T-JG-1119-1: "stands:" is missing. Say how it stands today: holds, held-until, too-narrow, refuted or open',
  ],
  [
    'a claim without a reason',
    'thread/2018-11-19-jg.yaml',
    '    why: It does.\n',
    '',
    'thread/2018-11-19-jg.yaml:8: claim T-JG-1119-1: "why:" is missing. Say in a sentence why it stands so',
  ],
  [
    'a standing that is none',
    'thread/2018-11-19-jg.yaml',
    'stands: holds',
    'stands: maybe',
    'thread/2018-11-19-jg.yaml:12: claim T-JG-1119-1: "stands:" must be one of holds, held-until, too-narrow, refuted, open',
  ],
  [
    'a kind that is none',
    'thread/2018-11-19-jg.yaml',
    'kind: statement',
    'kind: joke',
    'thread/2018-11-19-jg.yaml:9: claim T-JG-1119-1: "kind:" must be one of statement, position, proposal, question',
  ],
  [
    'held, but until when',
    'thread/2018-11-19-jg.yaml',
    'stands: holds',
    'stands: held-until',
    'thread/2018-11-19-jg.yaml:8: claim T-JG-1119-1 held until when? Add "until:" with a release or a date',
  ],
  [
    'until without having ended',
    'thread/2018-11-19-jg.yaml',
    'stands: holds',
    'stands: holds\n    until: "5.8"',
    'thread/2018-11-19-jg.yaml:8: claim T-JG-1119-1 has "until:" but stands as "holds". Write "stands: held-until", or take it out',
  ],
  [
    'a standing that rests on nothing',
    'thread/2018-11-19-jg.yaml',
    '    rests: [u1]\n',
    '',
    'thread/2018-11-19-jg.yaml:8: claim T-JG-1119-1 stands as "holds" but rests on nothing. Add "rests:" with facts, or "sources:"',
  ],
  [
    'an answer to a claim that does not exist',
    'thread/2018-11-19-jg.yaml',
    'disputes: [cow-odp]',
    'answers: [T-KL-1119-2]',
    'thread/2018-11-19-jg.yaml:8: claim T-JG-1119-1 answers T-KL-1119-2, which thread/ does not have',
  ],
  [
    'a dispute that does not exist',
    'thread/2018-11-19-jg.yaml',
    'disputes: [cow-odp]',
    'disputes: [lunch]',
    'thread/2018-11-19-jg.yaml:8: claim T-JG-1119-1 belongs to the dispute "lunch". It must be one of cow-odp',
  ],
  [
    'a person who is not listed',
    'thread/2018-11-19-jg.yaml',
    'from: JG',
    'from: KL',
    'thread/2018-11-19-jg.yaml:1: from: KL is not in thread/people.yaml. Add the person there',
  ],
  [
    'a message without a source',
    'thread/2018-11-19-jg.yaml',
    'mail: seed@example.org\n',
    '',
    'thread/2018-11-19-jg.yaml:1: the message has no source. Add "mail:" with its Message-ID, "archives:" with an address, or "found:" with where its text is',
  ],
  [
    'a date without quotes or day',
    'thread/2018-11-19-jg.yaml',
    'date: "2018-11-19"',
    'date: "19.11.2018"',
    'thread/2018-11-19-jg.yaml:2: "date:" must be "2018-11-19", or "2018-11" where the day is not known',
  ],
  [
    'a series that is none',
    'thread/2018-11-19-jg.yaml',
    'series: rfc3',
    'series: rfc9',
    'thread/2018-11-19-jg.yaml:3: "series:" must be one of drafts, rfc1, rfc2, rfc3, uacce, later',
  ],
  [
    'a dispute about a claim that does not exist',
    'thread/disputes.yaml',
    'claims: [T-JG-1119-1]',
    'claims: [T-JG-1119-2]',
    'thread/disputes.yaml:2: dispute cow-odp names the claim T-JG-1119-2, which thread/ does not have',
  ],
  [
    'a dispute without a source',
    'thread/disputes.yaml',
    '    rests: [u1]\n',
    '',
    'thread/disputes.yaml:2: dispute cow-odp has no source. Add "sources:" or "rests:"',
  ],
  [
    'an event without a source',
    'thread/timeline.yaml',
    '    sources:\n      - {doc: RFC3}\n',
    '',
    'thread/timeline.yaml:2: event merged has no source. Add "sources:" or "claims:"',
  ],
  [
    'an event on a dispute that does not exist',
    'thread/timeline.yaml',
    'outcome: merged',
    'outcome: merged\n    disputes: [lunch]',
    'thread/timeline.yaml:2: event merged belongs to the dispute "lunch", which thread/disputes.yaml does not have',
  ],
  [
    'an event with a claim that does not exist',
    'thread/timeline.yaml',
    'outcome: merged',
    'outcome: merged\n    claims: [T-JG-1119-2]',
    'thread/timeline.yaml:2: event merged names the claim T-JG-1119-2, which thread/ does not have',
  ],
  [
    'an outcome that is none',
    'thread/timeline.yaml',
    'outcome: merged',
    'outcome: lost',
    'thread/timeline.yaml:6: event merged: "outcome:" must be one of merged, dropped, posted, other',
  ],
  // The glossary.
  [
    'a term in no group',
    'facts/glossary.yaml',
    'group: memory',
    'group: other',
    'facts/glossary.yaml:4: term pin is in the group "other". It must be one of memory',
  ],
  [
    'a term without a source',
    'facts/glossary.yaml',
    '    sources:\n      - {doc: RFC3}\n',
    '',
    'facts/glossary.yaml:4: term pin has no source. Add "sources:" with at least one of kernel:, mail:, doc:, cve:, claim:',
  ],
];

describe('a wrong file draws a complaint that says where, what, and what to write', () => {
  it('and the sample, unspoiled, draws none', () => expect(complaintsAbout({})).toEqual([]));

  it.each(WRONG)('%s', (_, file, from, to, complaint) => {
    const complaints = complaintsAbout(spoil(file, from, to));
    expect(
      complaints.some((text) => text.startsWith(complaint)),
      complaints.join('\n') || 'no complaint',
    ).toBe(true);
  });

  it('a rule that there is not', () => {
    const about = (statement: string) => complaintsAbout(spoil('facts/uacce.yaml', 'Nothing is pinned.', statement));
    expect(about('Nothing is pinned (R38, R45.retry), as `R99` and RFC3 say.')).toEqual([]);
    expect(about('Nothing is pinned (R99).')).toEqual([
      'facts/uacce.yaml:3: fact u1: no rule of the model is called R99. Correct the number, or write it as `R99` if it means something else',
    ]);
  });

  it('a file that is missing', () =>
    expect(complaintsAbout({'facts/gaps.yaml': undefined})).toContain(
      'facts/gaps.yaml:1: the file is missing; bring it back with git',
    ));

  describe('about published addresses', () => {
    const all = [...withSample({}, undefined, publishedAddresses).keys()];
    const gone = (address: string, redirects?: string) =>
      complaintsAbout(redirects === undefined ? {} : {'redirects.yaml': redirects}, [...all, address]);
    const line = (address: string) => [...all, address].sort().indexOf(address) + 2;

    it('none where each is there', () => expect(complaintsAbout({}, all)).toEqual([]));

    it.each([
      ['fact', '/f/u2', '/f/<another>'],
      ['claim', '/m/T-JG-1119-2', '/m/<another>'],
      ['claim by its other name', '/m/jg-9', '/m/<another>'],
      ['term', '/g/unpin', '/g/<another>'],
      ['message', '/mail/2018-11-20-jg', '/mail/<another>'],
      ['gap', '/sources#n2', '/sources#<another gap>'],
    ])('a %s that is gone', (kind, address, example) =>
      expect(gone(address)).toEqual([
        `permalinks.json:${line(address)}: ${address} was published and is gone. People have linked to it: bring the ` +
          `${kind.split(' ')[0]} back, and correct its statement instead; or say in redirects.yaml what took its place: ` +
          `"${address}: ${example}"`,
      ]),
    );
    it('one for a claim with all its names', () =>
      expect(complaintsAbout({}, [...all, '/m/T-JG-1119-2', '/m/t-jg-1119-2', '/m/jg-2'])).toHaveLength(1));
    it('none where it has moved, with its other names', () => {
      const redirects = {'redirects.yaml': '/m/T-JG-1119-2: /m/T-JG-1119-1\n'};
      expect(complaintsAbout(redirects, [...all, '/m/T-JG-1119-2', '/m/t-jg-1119-2', '/m/jg-2'])).toEqual([]);
    });
    it('none about headings and pages, which the build looks at', () =>
      expect(
        complaintsAbout({}, [...all, '/old', '/sources#so-old', '/compare#old', '/r/R99', '/t/old', '/f/u1#history']),
      ).toEqual([]));

    it('a redirect of what still exists', () =>
      expect(gone('/f/u2', '/f/u2: /f/u1\n/f/u1: /f/d1\n')).toEqual([
        'redirects.yaml:2: /f/u1 still exists, at facts/uacce.yaml:3. Take this line out, or rename what is there',
      ]));
    it('a redirect to nothing', () =>
      expect(gone('/f/u2', '# moved\n/f/u2: /f/u3\n')).toEqual([
        'redirects.yaml:2: /f/u2 leads to /f/u3, which does not exist. Name the address of a fact that there is',
      ]));
    it('none for a redirect by way of another', () => {
      const redirects = {'redirects.yaml': '/f/u2: /f/u3\n/f/u3: /f/u1\n'};
      expect(complaintsAbout(redirects, [...all, '/f/u2', '/f/u3'])).toEqual([]);
    });
    it('redirects that cannot be read', () =>
      expect(gone('/f/u2', '/f/u2: /f/u2\n')).toEqual([
        'redirects.yaml:1: /f/u2 → /f/u2 goes round in a circle. Let one of them lead to what there is',
      ]));

    it('a list that is none', () =>
      expect(
        withSample({}, undefined, (repository, root) => {
          writeFileSync(`${root}/permalinks.json`, '{"/f/u1": true}');
          return checkRepository(repository, root, new Set()).map(printComplaint);
        }),
      ).toEqual([
        expect.stringMatching(/^permalinks\.json:1: must be a list of addresses that begin with "\/"\. Bring it/),
      ]));

    it('an entry that is not yet on the list, once', () =>
      expect(
        complaintsAbout(
          {},
          all.filter((address) => !/u1$|-1$/.test(address)),
        ),
      ).toEqual([
        'facts/uacce.yaml:3: /f/u1 is new and not yet in permalinks.json. Run: npm run permalinks -- --update',
        'thread/2018-11-19-jg.yaml:8: /m/T-JG-1119-1 is new and not yet in permalinks.json. Run: npm run permalinks -- --update',
      ]));
  });
});
