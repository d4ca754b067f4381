import {describe, expect, it} from 'vitest';
import type {Observation} from '../../src/litmus/answer';
import {DEVICE_KINDS, type DeviceKind} from '../../src/model/device-kind';
import {NEWEST} from '../../src/model/kernels';
import type {Answered, Answers} from './answers';
import {RELEASES} from './releases';
import {telling} from './traces';
import {changesSaid, nowOf, saysInWords, saysOf, whereInWords} from './verdicts';

/** "Never 5.9 Always": the first verdict, then each release at which another begins, and that. */
type Course = string;

const WORDS: Record<string, Observation> = {na: 'not-applicable'};

function answered(device: DeviceKind, course: Course): Answered[] {
  const [first, ...changes] = course.split(' ');
  let now = first!;
  return RELEASES.map((kernel) => {
    const at = changes.indexOf(kernel);
    if (at >= 0) now = changes[at + 1]!;
    const observation = WORDS[now] ?? (now as Observation);
    const counts = {positive: 0, states: 1, transitions: 0, rules: []};
    return {test: 't', kernel, device, condition: '', observation, ok: true, outcomes: [], ...counts};
  });
}

/** Every kind by `other`, but for those that are named. */
function answers(other: Course, courses: Partial<Record<DeviceKind, Course>> = {}): Answers {
  return new Map(DEVICE_KINDS.map((kind) => [kind, answered(kind, courses[kind] ?? other)]));
}

const inWords = (...given: Parameters<typeof answers>) => saysInWords(saysOf(answers(...given)));

describe('the answer in one sentence', () => {
  it('is one verdict where nothing differs', () => expect(inWords('Always')).toBe('every kind: Always.'));

  it('has kinds with the same verdicts together, in their order', () => {
    const changed = 'Never 5.9 Always';
    expect(inWords('Always', {pin: changed, mr: changed, get: 'Never'})).toBe(
      'pin, mr: Never up to 5.8, Always from 5.9 on; request, mirror, sva, snoop: Always; get: Never.',
    );
  });

  it('names each change, and a verdict of a single release', () => {
    expect(inWords('Never 5.8 Always 5.9 Never 5.19 Always')).toBe(
      'every kind: Never up to 5.7, Always in 5.8, Never from 5.9 to 5.18, Always from 5.19 on.',
    );
  });

  it('says in words what is not applicable', () =>
    expect(inWords('na 5.7 Sometimes')).toBe('every kind: not applicable up to 5.6, Sometimes from 5.7 on.'));
});

describe('the verdict of the newest kernel', () => {
  it('has a mark only where it was another before', () => {
    expect(nowOf(answered('pin', 'Always'))).toEqual({verdict: 'Always'});
    expect(nowOf(answered('pin', 'Never 5.9 Always'))).toEqual({verdict: 'Always', since: '5.9'});
    expect(nowOf(answered('pin', 'Always 5.9 Never 5.11 Always'))).toEqual({verdict: 'Always', since: '5.11'});
  });
});

describe('what changes without some rules', () => {
  it('leaves out the kinds whose verdicts stay', () => {
    const before = answers('Never');
    expect(changesSaid(before, answers('Never', {mirror: 'Sometimes', sva: 'Sometimes'}))).toEqual([
      {kinds: 'mirror, sva', verdicts: 'Sometimes'},
    ]);
    expect(changesSaid(before, before)).toEqual([]);
  });
});

describe('where something holds', () => {
  it('groups kinds by their kernels', () => {
    const all = (device: DeviceKind) => RELEASES.map((kernel) => ({device, kernel}));
    const few = (device: DeviceKind) => [{device, kernel: '5.8'}];
    expect(whereInWords([...few('pin'), ...all('get'), ...few('mr')])).toBe('pin, mr: in 5.8; get: all kernels');
    expect(whereInWords(DEVICE_KINDS.flatMap(all))).toBe('every kind: all kernels');
  });
});

describe('the executions that a page shows', () => {
  const chosen = (...given: Parameters<typeof answers>) =>
    telling(answers(...given)).map(({answer: {device, kernel, observation}}) => `${device} ${kernel} ${observation}`);

  it('are of the kind that varies most, on the newest kernel and on the last before each change', () => {
    expect(chosen('Always', {mr: 'Never 5.8 Sometimes 5.19 Always', pin: 'Never 5.9 Always'})).toEqual([
      `mr ${NEWEST} Always`,
      'mr 5.18 Sometimes',
      'mr 5.7 Never',
    ]);
  });

  it('show other kinds where those have another verdict', () => {
    expect(chosen('Never', {mirror: 'Always', sva: 'Always'})).toEqual([
      `pin ${NEWEST} Never`,
      `mirror ${NEWEST} Always`,
    ]);
    expect(chosen('Never', {sva: 'Sometimes'})).toEqual([`sva ${NEWEST} Sometimes`, `pin ${NEWEST} Never`]);
  });

  it('are none of a kernel that lacks an operation', () =>
    expect(chosen('na 5.7 Always')).toEqual([`pin ${NEWEST} Always`]));
});
