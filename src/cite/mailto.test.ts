import {describe, expect, it} from 'vitest';
import {discussHref, mailtoHref, subjectOf} from './mailto';

const LIST = 'linux-accelerators@lists.example.org';

/** The fields of a mailto: address as a mailer reads them. */
function read(href: string): {to: string; fields: Record<string, string>} {
  const [, to, query] = /^mailto:([^?]*)\?(.*)$/.exec(href)!;
  const fields = query!.split('&').map((field) => field.split('=').map(decodeURIComponent));
  return {to: decodeURIComponent(to!), fields: Object.fromEntries(fields) as Record<string, string>};
}

describe('a link that opens a mail', () => {
  it('is encoded as RFC 6068 asks', () =>
    expect(mailtoHref({list: LIST, subject: 'Re: a & b = 100%?', body: '> one\n\n', inReplyTo: 'x+1@y.z'})).toBe(
      `mailto:${LIST}?In-Reply-To=%3Cx%2B1%40y.z%3E&Subject=Re%3A%20a%20%26%20b%20%3D%20100%25%3F&Body=%3E%20one%0D%0A%0D%0A`,
    ));
  it('has no body where there is nothing to say', () =>
    expect(mailtoHref({list: LIST, subject: 'S', body: ''})).toBe(`mailto:${LIST}?Subject=S`));

  it.each([100, 500, 3000])('of a body of %i words is at most 1,900 characters and keeps the link', (count) => {
    const words = Array.from({length: count}, (_, i) => `word${i}`).join(' ');
    const href = mailtoHref({list: LIST, subject: 'S', body: `> ${words}\n> https://example.org/f/u5d\n\n`});
    expect(href.length).toBeLessThanOrEqual(1900);
    const {Body: body} = read(href).fields;
    expect(body!.endsWith('\r\n> https://example.org/f/u5d\r\n\r\n')).toBe(true);
    if (count > 100) expect(body).toMatch(/ word\d+ …\r\n/);
    // At a word: the last one is whole.
    const last = /word(\d+) …/.exec(body!);
    if (last) expect(words.split(' ')).toContain(`word${last[1]}`);
  });
  it('fills the room there is', () => {
    const href = mailtoHref({list: LIST, subject: 'S', body: `${'ab '.repeat(2000)}\nhttps://e.org`});
    expect(href.length).toBeGreaterThan(1880);
  });
  it('without a link is cut at its end', () => {
    const href = mailtoHref({list: LIST, subject: 'S', body: 'ab '.repeat(2000)});
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(read(href).fields['Body']!.endsWith('ab …')).toBe(true);
  });
});

describe('"Discuss"', () => {
  const citation = {
    kind: 'fact',
    id: 'u5d',
    states: 'Only the process that opened the queue can use it, and a child that inherits the file cannot map it.',
    sources: [],
    href: '/options/uacce#u5d',
  } as const;
  it('quotes the thing and its link, and leaves room for the answer', () => {
    const {to, fields} = read(discussHref(citation, 'https://example.org/f/u5d', LIST));
    expect(to).toBe(LIST);
    expect(fields['Subject']).toBe('[u5d] Only the process that opened the queue can use it, and a …');
    expect(fields['Body']).toBe(
      [
        '> [u5d] Only the process that opened the queue can use it, and a child',
        '> that inherits the file cannot map it.',
        '> https://example.org/f/u5d',
        '',
        '',
      ].join('\r\n'),
    );
  });
  it('has a short statement whole in its subject', () =>
    expect(subjectOf({...citation, states: 'It is.'})).toBe('[u5d] It is.'));
});
