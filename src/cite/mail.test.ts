import {describe, expect, it} from 'vitest';
import type {Citation} from './citation';
import {headingBlock, mailBlock} from './mail';

const fact: Citation = {
  kind: 'fact',
  id: 'g1-4',
  states: 'The one who writes gets the copy, and so the frame of the others never moves when they do nothing.',
  verdict: 'derived',
  kernels: 'since 4.20',
  sources: [{label: 'mm/memory.c: wp_page_copy (Linux 7.3.4)'}],
  href: '/facts#g1-4',
};

describe('copy for mail', () => {
  it('states the thing, names its source and ends with the link', () =>
    expect(mailBlock(fact, 'https://example.org/f/g1-4')).toBe(
      [
        '[g1-4] The one who writes gets the copy, and so the frame of the others',
        'never moves when they do nothing. (derived; since 4.20)',
        'Source: mm/memory.c: wp_page_copy (Linux 7.3.4)',
        'https://example.org/f/g1-4',
      ].join('\n'),
    ));
  it('adds no brackets where there is nothing to add', () => {
    const {verdict: _, kernels: __, ...bare} = fact;
    expect(mailBlock({...bare, states: 'It is.', sources: []}, 'l')).toBe('[g1-4] It is.\nl');
  });
  it('names three sources, and says how many more there are', () => {
    const sources = ['a', 'b', 'c', 'd', 'e'].map((label) => ({label}));
    expect(
      mailBlock({...fact, sources}, 'l')
        .split('\n')
        .slice(2),
    ).toEqual(['Source: a', 'Source: b', 'Source: c', '        and 2 more, at the link', 'l']);
  });
});

describe('copy for mail of a heading', () => {
  const link = 'https://example.org/cow/fork#fork-pins';
  it('has the page, the heading, what it says and the link', () =>
    expect(
      headingBlock({title: 'Pins', page: 'Fork', says: 'A pinned page is copied.', sources: [{label: 'R16'}], link}),
    ).toBe(['Fork: Pins', 'A pinned page is copied.', 'Source: R16', link].join('\n')));
  it('of the page itself has its title once', () =>
    expect(headingBlock({title: 'Fork', page: 'Fork', link})).toBe(`Fork\n${link}`));
});
