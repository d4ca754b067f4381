import {describe, expect, it} from 'vitest';
import {NEWEST} from '../../model/kernels';
import {isSandbox, readMeta} from './meta';

const problemsOf = (meta: string, language: 'ts' | 'litmus' = 'ts') => {
  const read = readMeta(language, meta);
  return 'problems' in read ? read.problems : [];
};

describe('a sandbox', () => {
  it.each([
    ['ts', 'sandbox title="T"', true],
    ['ts', 'title="T" sandbox', true],
    ['litmus', '', true],
    ['js', 'sandbox', true],
    ['ts', 'title="In a sandbox now"', false],
    ['ts', '', false],
    ['output', '', false],
  ])('is %s %s: %s', (lang, meta, is) => expect(isSandbox(lang, meta)).toBe(is));
});

describe('what a fence says', () => {
  it('is the newest kernel and a pin, unless it says otherwise', () =>
    expect(readMeta('ts', 'sandbox title="What is lost"')).toEqual({
      title: 'What is lost',
      chosen: {kernel: NEWEST, device: 'pin', without: []},
      given: new Set(['title']),
    }));

  it('is taken from values bare or in quotation marks', () =>
    expect(
      readMeta('litmus', `title='a "b"' kernel=5.10.0 device="mirror" without=R13,R45.retry fails="not, 'x'"`),
    ).toEqual({
      title: 'a "b"',
      chosen: {kernel: '5.10', device: 'mirror', without: ['R13', 'R45.retry']},
      given: new Set(['title', 'kernel', 'device', 'without', 'fails']),
      fails: "not, 'x'",
    }));
});

describe('a fence that cannot be understood', () => {
  it.each([
    ['', 'the sandbox has no title. Write ```ts sandbox title="What it shows"'],
    ['title="T" kernal=5.8', 'nothing is called "kernal" here. Write one of title, kernel, device, without, fails'],
    ['title="T" showLineNumbers', 'nothing is called "showLineNumbers" here. Write one of title, kernel, device'],
    ['title="T" kernel', 'kernel has no value. Write kernel="…"'],
    ['title="T" title="U"', 'title stands here twice. Take one of them out'],
    ['title="T" {1,3}="', '`{1,3}="` cannot be read. Write name=value or name="a value", a blank between two'],
    ['title="T"kernel=5.8', '`title="T"kernel=5.8` cannot be read'],
    [
      'title="T" kernel=5.21',
      'There is no kernel 5.21: 5.19 was the last of its numbers. Write a release from 4.20 to',
    ],
    ['title="T" kernel=4.19', 'The model begins with 4.20; 4.19 is older'],
    [
      'title="T" device=gpu',
      'there is no kind of device "gpu". Write one of pin, mr, request, get, mirror, sva, snoop',
    ],
    ['title="T" without=R13,R999', 'R999'],
    ['title="T" fails=""', 'fails="" says nothing. Write a part of the message with which it must fail'],
  ])('%s', (meta, problem) => expect(problemsOf(meta).join('\n')).toContain(problem));

  it('has every problem told', () => expect(problemsOf('kernel=1 device=x')).toHaveLength(3));

  it('is a litmus fence that says what every one is', () =>
    expect(problemsOf('sandbox title="T"', 'litmus')).toEqual([
      'nothing is called "sandbox" here. Write one of title, kernel, device, without, fails',
    ]));
});
