import {describe, expect, it} from 'vitest';
import {type Fence, findFences} from './find';
import {stale, wrongs} from './judge';
import type {Failure, Ran} from './ran';

/** A sandbox on lines 3 to 6, its output, where there is one, from line 8 on. */
function fence(meta = '', ...output: string[]): Fence {
  const recorded = output.length > 0 ? ['', '```output', ...output, '```'] : [];
  const page = ['Text.', '', `\`\`\`ts sandbox title="T" ${meta}`, 'one', 'two', '```', ...recorded];
  return findFences(page.join('\n')).fences[0]!;
}
const ran = (output = '', failures: Failure[] = [], kernel = true, device = true): Ran => ({
  output,
  failures,
  asks: {kernel, device},
});
const BAD: Failure = {message: 'it is bad', line: 2};

describe('what is wrong with a sandbox', () => {
  it('is nothing when it ran', () => expect(wrongs(fence(), ran(), [])).toEqual([]));

  it('is every type error and failure, on its own line', () =>
    expect(wrongs(fence(), ran('', [{message: 'no line'}]), [BAD])).toEqual([
      {line: 5, message: 'it is bad'},
      {line: 3, message: 'no line'},
    ]));

  describe('that must fail', () => {
    const failing = fence('fails="is bad"');
    it('is nothing when it fails so, by its types or when it runs', () => {
      expect(wrongs(failing, ran(), [BAD])).toEqual([]);
      expect(wrongs(failing, ran('', [BAD]), [])).toEqual([]);
    });
    it('is that it does not, or says something else', () => {
      expect(wrongs(failing, ran(), [])).toEqual([
        {line: 3, message: 'the code must fail with "is bad", but nothing is wrong with it'},
      ]);
      expect(wrongs(failing, ran('', [{message: 'good'}]), [{message: 'fine'}])).toEqual([
        {line: 3, message: 'the code must fail with "is bad", but it says: fine; good'},
      ]);
    });
    it('is not known before its types are', () => expect(wrongs(failing, ran())).toEqual([]));
  });

  it('is a switch that it says and does not ask after', () => {
    expect(wrongs(fence('kernel=5.8'), ran('', [], false, false), [])).toEqual([
      {line: 3, message: 'kernel=5.8 changes nothing, for the program never makes a kernel by new Kernel() alone'},
    ]);
    expect(wrongs(fence('device=sva'), ran('', [], false, false), [])).toEqual([
      {line: 3, message: 'device=sva changes nothing, for the program never makes a device by device() alone'},
    ]);
    expect(wrongs(fence('device=sva kernel=5.8'), ran(), [])).toEqual([]);
  });
});

describe('a recorded output', () => {
  const write = 'Write it with: npm run fences -- --update docs/x.mdx';
  const staleness = (recorded: string[], output: string) => stale(fence('', ...recorded), ran(output), 'docs/x.mdx');

  it('is what was printed', () => {
    expect(staleness(['a', '', 'b'], 'a\n\nb')).toEqual([]);
    expect(staleness([''], '')).toEqual([]);
  });
  it('is missing', () =>
    expect(staleness([], '')).toEqual([{line: 3, message: `the sandbox has no recorded output. ${write}`}]));
  it('differs in a line', () =>
    expect(staleness(['a', 'b', 'c'], 'a\nd\nc')).toEqual([
      {line: 10, message: `the recorded output says "b" where the code prints "d". ${write}`},
    ]));
  it('is too short, or too long', () => {
    expect(staleness(['a'], 'a\nb')).toEqual([
      {line: 10, message: `the recorded output says nothing where the code prints "b". ${write}`},
    ]);
    expect(staleness(['a', 'b'], 'a')).toEqual([
      {line: 10, message: `the recorded output says "b" where the code prints nothing. ${write}`},
    ]);
  });
});
