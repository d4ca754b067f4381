import {describe, expect, it} from 'vitest';
import site from '../../../site.config';
import {describe as describeThing} from './describe';
import {clipped} from './page';
import {documentTitles} from './titles';
import {waysOf} from './ways';

describe('a text that is clipped', () => {
  it('stays as it is where it is short', () => expect(clipped('one two', 7)).toBe('one two'));
  it('ends at a word, without its comma', () => expect(clipped('one, two three', 7)).toBe('one …'));
});

describe('the description of a thing', () => {
  const thing = {kind: 'fact', id: 'x', sources: [], href: '/'} as const;
  it('is its statement and how it stands', () =>
    expect(describeThing({...thing, states: 'It is.', verdict: 'derived', kernels: 'since 5.7'})).toBe(
      'It is. (derived; since 5.7)',
    ));
  it('keeps how it stands when the statement is clipped', () => {
    const text = describeThing({...thing, states: 'word '.repeat(100), verdict: 'derived'});
    expect(text).toMatch(/word … \(derived\)$/);
    expect(text.length).toBeLessThanOrEqual(300);
  });
});

describe('addresses below a baseUrl', () => {
  const ways = waysOf({...site, url: 'https://example.org', baseUrl: '/follow/'});
  it('have it in front', () => expect([ways.to('/'), ways.to('/f/u5d')]).toEqual(['/follow/', '/follow/f/u5d']));
  it('of other sites have not', () => expect(ways.to('https://a.org/x')).toBe('https://a.org/x'));
  it('in full have the host', () => expect(ways.absolute('/f/u5d')).toBe('https://example.org/follow/f/u5d'));
});

it('the titles of the pages are known by their addresses', () => {
  const titles = documentTitles('.');
  expect(titles.get('/')).toBe('Does the device follow?');
  expect(titles.get('/thread')).toBeDefined();
  expect(titles.get('/options/uacce')).toBe('uacce / WarpDrive');
});
