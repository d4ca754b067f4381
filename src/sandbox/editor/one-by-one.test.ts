import {describe, expect, it, vi} from 'vitest';
import {oneByOne} from './one-by-one';

/** Questions that wait until they are answered by hand. */
function questions() {
  const asked: {text: string; answer(value: string): void; fail(error: Error): void}[] = [];
  const failed = vi.fn();
  const ask = oneByOne((text) => new Promise<string>((answer, fail) => void asked.push({text, answer, fail})), failed);
  return {asked, ask, failed};
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('oneByOne', () => {
  it('passes over what is no longer the newest', async () => {
    const {asked, ask} = questions();
    const answers = ['a', 'ab', 'abc'].map(ask);
    await settled();
    expect(asked.map(({text}) => text)).toEqual(['abc']);
    asked[0]!.answer('yes');
    expect(await Promise.all(answers)).toEqual([undefined, undefined, 'yes']);
  });

  it('waits for the question that is under way', async () => {
    const {asked, ask} = questions();
    const first = ask('a');
    await settled();
    const others = ['ab', 'abc'].map(ask);
    await settled();
    expect(asked.map(({text}) => text)).toEqual(['a']);
    asked[0]!.answer('one');
    await settled();
    expect(asked.map(({text}) => text)).toEqual(['a', 'abc']);
    asked[1]!.answer('two');
    expect(await Promise.all([first, ...others])).toEqual(['one', undefined, 'two']);
  });

  it('gives the same text the same answer', async () => {
    const {asked, ask} = questions();
    const answers = [ask('a'), ask('a')];
    await settled();
    asked[0]!.answer('one');
    expect(await Promise.all([...answers, ask('a')])).toEqual(['one', 'one', 'one']);
    expect(asked).toHaveLength(1);
  });

  it('tells of a failure, and asks again', async () => {
    const {asked, ask, failed} = questions();
    const first = ask('a');
    await settled();
    asked[0]!.fail(new Error('gone'));
    expect(await first).toBeUndefined();
    expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('gone'));
    const second = ask('a');
    await settled();
    asked[1]!.answer('back');
    expect(await second).toBe('back');
  });

  it('asks again when nobody could answer', async () => {
    let known = false;
    const ask = oneByOne((text) => (known ? Promise.resolve(text) : undefined), vi.fn());
    expect(await ask('a')).toBeUndefined();
    known = true;
    expect(await ask('a')).toBe('a');
  });
});
