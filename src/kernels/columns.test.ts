import {describe, expect, it} from 'vitest';
import {columnBefore, columnOf} from './columns';
import {BACKPORTED, STEADY} from './testing/records';

describe('the column of a release', () => {
  it('is the newest that is not newer', () => {
    expect(['4.20.1', '5.10.262', '6.1.192', '6.8', '6.18.44', '7.3.4'].map(columnBefore)).toEqual([
      ...['4.20', '5.10', '6.1', '6.6', '6.12', '7.3'],
    ]);
    expect(columnBefore('4.19')).toBeUndefined();
  });

  it('is none where stable backports answer otherwise', () => {
    expect(columnOf(STEADY.test, '5.10.262', 'pin')).toBe('5.10');
    expect(columnOf(BACKPORTED.test, '5.10.262', 'pin')).toBeUndefined();
    expect(columnOf(BACKPORTED.test, '5.10.262', 'mirror')).toBe('5.10');
  });
});
