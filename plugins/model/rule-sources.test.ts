import {expect, it} from 'vitest';
import {ruleSource} from './rule-sources';

const STABLE = 'https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git';

it('a file of the kernel is one source, with a link for each release', () =>
  expect(
    ruleSource({kernel: 'mm/memory.c', symbol: ['do_wp_page', 'wp_page_copy'], in: ['5.17-rc5', '6.1.192']}),
  ).toEqual({
    label: 'mm/memory.c: do_wp_page, wp_page_copy',
    releases: [
      {release: '5.17-rc5', href: `${STABLE}/tree/mm/memory.c?h=v5.17-rc5`},
      {release: '6.1.192', href: `${STABLE}/tree/mm/memory.c?h=v6.1.192`},
    ],
  }));

it('a file without a symbol is named alone', () =>
  expect(ruleSource({kernel: 'mm/ksm.c', symbol: [], in: ['6.12']}).label).toBe('mm/ksm.c'));

it('a commit leads to its message', () =>
  expect(ruleSource({commit: 'b25d1dc9474e', note: 'the merge'})).toEqual({
    label: 'commit b25d1dc9474e',
    href: `${STABLE}/commit/?id=b25d1dc9474e`,
    note: 'the merge',
  }));

it('a document has a link where its address is known', () => {
  expect(ruleSource({doc: 'CVE-2020-29374'}).href).toBe('https://www.cve.org/CVERecord?id=CVE-2020-29374');
  expect(ruleSource({doc: 'Documentation/mm/hmm.rst, 6.12'}).href).toBe(
    `${STABLE}/tree/Documentation/mm/hmm.rst?h=v6.12`,
  );
  expect(ruleSource({doc: 'the message of the commit that removed it'})).toEqual({
    label: 'the message of the commit that removed it',
  });
});
