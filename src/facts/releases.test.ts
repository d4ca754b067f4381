import {describe, expect, it} from 'vitest';
import {compareReleases, isRelease, parseSince, parseUntil} from './releases';

describe('releases', () => {
  it('compares by number, not by text', () => {
    expect(compareReleases('5.10', '5.9')).toBeGreaterThan(0);
    expect(compareReleases('5.10', '5.10.0')).toBe(0);
    expect(compareReleases('5.10.7', '5.10.262')).toBeLessThan(0);
    expect(compareReleases('4.20', '5.0')).toBeLessThan(0);
  });
  it('knows a release', () => {
    expect(isRelease('6.1.192')).toBe(true);
    for (const text of ['6', 'v6.1', '6.1-rc2', '6.1.2.3', '']) expect(isRelease(text)).toBe(false);
  });
  it('reads brackets', () => {
    expect(parseSince('5.7')).toEqual({release: '5.7', by: false});
    expect(parseSince('by 6.1 (not in 5.10)')).toEqual({release: '6.1', by: true, other: '5.10'});
    expect(parseUntil('by 7.2 (still in 6.12)')).toEqual({release: '7.2', by: true, other: '6.12'});
    expect(parseSince('by 6.1 (still in 5.10)')).toBeUndefined();
    expect(parseUntil('since 6.1')).toBeUndefined();
  });
});
