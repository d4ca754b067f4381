/** Every fact, claim, term and rule of the repository as it is cited; for tests see plugins/finish/short. */
import {describe, expect, it} from 'vitest';
import {ruleView} from '../../plugins/model/rule-view';
import {loadRepository} from '../facts/load';
import {Views} from '../facts/view';
import {RULES} from '../model/rules';
import {shortPath} from './addresses';
import type {Citation} from './citation';
import {mailBlock} from './mail';
import {discussHref} from './mailto';
import {ofClaim} from './of-claim';
import {ofFact} from './of-fact';
import {ofRule} from './of-rule';
import {ofTerm} from './of-term';

const repository = loadRepository('.');
const views = new Views(repository, (file, line) => `/contribute?file=${file}&line=${line}`);
const messages = new Map(repository.messages.map((message) => [message.id, views.message(message)]));
const edit = {file: '', line: 1, href: ''};
const CITATIONS: Citation[] = [
  ...repository.facts.map((fact) => ofFact(fact.cell ? views.cell(fact) : views.fact(fact))),
  ...repository.claims.map((claim) => ofClaim(views.claim(claim), messages.get(claim.message))),
  ...repository.terms.map((term) => ofTerm(views.term(term))),
  ...RULES.map((rule) => ofRule(ruleView(rule, edit))),
];
const link = ({kind, id}: Citation) => `https://does-the-device-follow.example.org/some/base${shortPath(kind, id)}`;
const block = (citation: Citation) => mailBlock(citation, link(citation));
const named = (id: string) => CITATIONS.find((citation) => citation.id === id)!;

describe('every block', () => {
  it('is there', () => {
    for (const kind of ['fact', 'rule', 'claim', 'term'])
      expect(CITATIONS.filter((citation) => citation.kind === kind).length).toBeGreaterThan(40);
  });
  it('has at most 72 columns, but for an address alone on its line', () => {
    const wide = CITATIONS.flatMap((citation) =>
      block(citation)
        .split('\n')
        .filter((line) => [...line].length > 72 && !/^https?:\/\/\S+$/.test(line)),
    );
    expect(wide).toEqual([]);
  });
  it('begins with the id, names a source and ends with the link', () => {
    const other = CITATIONS.filter(
      (citation) =>
        !block(citation).startsWith(`[${citation.id}] `) ||
        !block(citation).includes('\nSource: ') ||
        !block(citation).endsWith(`\n${link(citation)}`),
    );
    expect(other.map(({id}) => id)).toEqual([]);
  });
  it('fits into a mailto: link with its address', () => {
    for (const citation of CITATIONS) {
      const href = discussHref(citation, link(citation), 'linux-accelerators@lists.ozlabs.org');
      expect(href.length).toBeLessThanOrEqual(1900);
      expect(decodeURIComponent(href)).toContain(`\r\n> ${link(citation)}\r\n`);
    }
  });
});

describe('what a block says', () => {
  it('of a claim: who, when, as what, and how it stands', () =>
    expect(block(named('T-JG-1119-4')).replace(/\s+/g, ' ')).toMatch(
      /^\[T-JG-1119-4\] .+, 2018-11-19: The only difference is location.* \(as a statement: too narrow; derived\) Source: /,
    ));
  it('of a cell of the comparison: its column, its row, its short answer', () =>
    expect(block(named('c-opens')).replace(/\s+/g, ' ')).toMatch(
      /^\[c-opens\] char driver, Opens: nodes of the driver's own\. idxd has a node per/,
    ));
  it('of a fact about some of the ways: which', () =>
    expect(block(named('u1c'))).toMatch(/^\[u1c\] uacce: The core has two ioctls/));
  it('of a mistake: what is often said, and what is so', () =>
    expect(block(named('m1'))).toMatch(/^\[m1\] Often said: “ODP cannot follow COW.” It can: /));
  it('of advice: when it is meant', () => expect(block(named('d1'))).toMatch(/^\[d1\] If a compute or AI device/));
  it('of a term: what its letters stand for', () => expect(block(named('pasid'))).toMatch(/^\[pasid\] PASID, .+: /));
  it('of a rule: its title, what it says and its kernels', () =>
    expect(block(named('R15')).replace(/\s+/g, ' ')).toMatch(
      /^\[R15\] fork copies a pinned page .*\. In a COW mapping .* \(kernels: 5\.9 to 5\.18\) Source: /,
    ));
  it('of a mail nobody has opened: its Message-ID, and of one that was opened its address', () => {
    const sources = CITATIONS.flatMap((citation) => citation.sources).map(({label}) => label);
    expect(sources.some((label) => /^[^/\s]+@[^/\s]+$/.test(label))).toBe(true);
    expect(sources.some((label) => /^https?:\/\/\S+$/.test(label))).toBe(true);
  });
});
