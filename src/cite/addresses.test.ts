import {describe, expect, it} from 'vitest';
import {loadRepository} from '../facts/load';
import {RULES} from '../model/rules';
import {aliasPaths, messagePath, shortPath} from './addresses';

describe('the short address', () => {
  it.each([
    ['fact', 'u5d', '/f/u5d'],
    ['rule', 'R45.retry', '/r/R45.retry'],
    ['test', 'pin-fork-write', '/t/pin-fork-write'],
    ['claim', 'T-JG-1119-4', '/m/T-JG-1119-4'],
    ['term', 'pasid', '/g/pasid'],
  ] as const)('of a %s', (kind, id, path) => expect(shortPath(kind, id)).toBe(path));
  it('of a message', () => expect(messagePath('2018-11-19-jg')).toBe('/mail/2018-11-19-jg'));
});

describe('the other addresses', () => {
  it.each([
    ['fact', 'u5d', []],
    ['test', 'pin-fork-write', []],
    ['term', 'pasid', []],
    ['rule', 'R45.retry', ['/r/45.retry', '/r/r45.retry', '/r/r45-retry']],
    ['rule', 'R13', ['/r/13', '/r/r13']],
    ['claim', 'T-JG-1119-4', ['/m/t-jg-1119-4', '/m/jg-4']],
    ['claim', 'T-KL-1112-1', ['/m/t-kl-1112-1']],
  ] as const)('of the %s %s', (kind, id, paths) => expect(aliasPaths(kind, id)).toEqual(paths));

  it('belong to one thing each', () => {
    const {facts, claims, terms} = loadRepository('.');
    const paths = [
      ...facts.map(({id}) => ['fact', id] as const),
      ...claims.map(({id}) => ['claim', id] as const),
      ...terms.map(({id}) => ['term', id] as const),
      ...RULES.map(({id}) => ['rule', id] as const),
    ].flatMap(([kind, id]) => [shortPath(kind, id), ...aliasPaths(kind, id)]);
    expect(paths.length).toBeGreaterThan(1500);
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
  });
});
