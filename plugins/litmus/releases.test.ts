import {describe, expect, it} from 'vitest';
import {ERAS, NEWEST} from '../../src/model/kernels';
import {andList, RELEASES, releasesInWords, spanInWords} from './releases';

const from = (release: string) => RELEASES.slice(RELEASES.indexOf(release));
const upTo = (release: string) => RELEASES.slice(0, RELEASES.indexOf(release) + 1);

describe('the releases', () => {
  it('begin and end with those of the model, and have every era', () => {
    expect(RELEASES[0]).toBe(ERAS[0]!.release);
    expect(RELEASES.at(-1)).toBe(NEWEST);
    for (const {release} of ERAS) expect(RELEASES).toContain(release);
    expect(RELEASES.slice(0, 2)).toEqual(['4.20', '5.0']);
    expect(new Set(RELEASES).size).toBe(RELEASES.length);
  });
});

describe('releases in words', () => {
  it.each([
    [upTo('5.8'), 'up to 5.8'],
    [from('5.9'), 'from 5.9 on'],
    [['5.8'], 'in 5.8'],
    [[NEWEST], `in ${NEWEST}`],
    [['4.20'], 'in 4.20'],
    [['5.11', '5.10', '5.9'], 'from 5.9 to 5.11'],
    [[...upTo('5.7'), ...from('5.9')], 'up to 5.7 and from 5.9 on'],
    [['4.20', '5.8', ...from('5.19')], 'in 4.20, in 5.8 and from 5.19 on'],
    [RELEASES, 'all kernels'],
  ])('%#: %s is "%s"', (releases, words) => expect(releasesInWords(releases)).toBe(words));

  it('all of them as one span need none', () => expect(spanInWords({from: 0, to: RELEASES.length - 1})).toBe(''));

  it('lists end with "and"', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => andList(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
