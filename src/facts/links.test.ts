import {describe, expect, it} from 'vitest';
import {sourceLink} from './links';

const documents = new Map(
  [
    {key: 'stable-log', title: 'Change log of {path}', url: 'https://cdn.kernel.org/v{major}.x/ChangeLog-{path}'},
    {key: 'uadk', title: 'UADK', url: 'https://github.com/Linaro/uadk/blob/97d6/{path}'},
  ].map((document) => [document.key, document]),
);
const link = (source: Parameters<typeof sourceLink>[0]) =>
  sourceLink(source, documents, (id) => `/thread/claims#${id}`);

describe('a source becomes a link', () => {
  it('a kernel path to the file at that release', () =>
    expect(link({kernel: 'mm/memory.c', symbol: ['wp_page_copy', 'do_wp_page'], in: '5.10.262'})).toEqual({
      kind: 'kernel',
      label: 'mm/memory.c: wp_page_copy, do_wp_page (Linux 5.10.262)',
      href: 'https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/mm/memory.c?h=v5.10.262',
    }));
  it('or at that commit, at its line', () =>
    expect(link({kernel: 'drivers/misc/uacce/uacce.c', lines: '10-20', in: '015d239ac014'})).toMatchObject({
      label: 'drivers/misc/uacce/uacce.c: line 10-20 (commit 015d239ac014)',
      href: expect.stringContaining('uacce.c?id=015d239ac014#n10'),
    }));
  it('a mail to its archive', () =>
    expect(link({mail: 'a@b', url: 'https://example.org/1'})).toEqual({
      kind: 'mail',
      label: 'a@b',
      href: 'https://example.org/1',
    }));
  it('a mail without a known archive to lore, not checked', () =>
    expect(link({mail: 'CAHk-=whWyUg0x@mail.gmail.com'})).toEqual({
      kind: 'mail',
      label: 'CAHk-=whWyUg0x@mail.gmail.com',
      href: 'https://lore.kernel.org/r/CAHk-%3DwhWyUg0x@mail.gmail.com',
      unchecked: true,
    }));
  it('a CVE to its record', () =>
    expect(link({cve: 'CVE-2020-29374'}).href).toBe('https://www.cve.org/CVERecord?id=CVE-2020-29374'));
  it('a document by its key and path', () => {
    expect(link({doc: 'stable-log', path: '6.1.163'})).toEqual({
      kind: 'doc',
      label: 'Change log of 6.1.163',
      href: 'https://cdn.kernel.org/v6.x/ChangeLog-6.1.163',
    });
    expect(link({doc: 'uadk', path: 'wd.c', note: 'wd_request_ctx'})).toEqual({
      kind: 'doc',
      label: 'UADK: wd.c',
      href: 'https://github.com/Linaro/uadk/blob/97d6/wd.c',
      note: 'wd_request_ctx',
    });
  });
  it('a document by its address', () =>
    expect(link({doc: 'https://example.org/x', title: 'A report'})).toEqual({
      kind: 'doc',
      label: 'A report',
      href: 'https://example.org/x',
    }));
  it('a claim to its place in the thread', () =>
    expect(link({claim: 'T-JG-1119-1'})).toEqual({
      kind: 'claim',
      label: 'T-JG-1119-1',
      href: '/thread/claims#T-JG-1119-1',
    }));
});
