import {expect, it} from 'vitest';
import {parse} from './parse';
import {printAnswer} from './print-answer';
import {ask} from './testing/fake-model';
import {CANONICAL} from './testing/samples';

const test = parse(CANONICAL);

it('prints an answer as herd7 does', () =>
  expect(printAnswer(ask(test, {kernel: '5.8', device: 'pin'}))).toEqual([
    'Test pin-fork-write, kernel 5.8, device pin',
    'Outcomes 1',
    'r0=1;',
    'No',
    'Condition exists (r0 = 2 /\\ r1 = 3)',
    'Observation pin-fork-write Never 0 1',
    'Rules R14 R33',
  ]));

it('says what was switched off, and that it rests on no rule', () =>
  expect(printAnswer(ask(test, {kernel: '5.8', device: 'pin', without: ['R13']}), ['R13', 'R45.retry'])).toEqual([
    'Test pin-fork-write, kernel 5.8, device pin, without R13 R45.retry',
    'Outcomes 2',
    'r0=1;',
    'r0=2;',
    'Ok',
    'Condition exists (r0 = 2 /\\ r1 = 3)',
    'Observation pin-fork-write Sometimes 1 1',
    'Rules',
  ]));

it('says that the question cannot be asked', () =>
  expect(printAnswer(ask(test, {kernel: '4.20', device: 'mirror'}))).toEqual([
    'Test pin-fork-write, kernel 4.20, device mirror',
    'Kernel 4.20, device mirror: an operation of this test is not there',
    'Observation pin-fork-write not-applicable',
  ]));

it('gives no verdict on what it has not seen', () =>
  expect(printAnswer(ask(test, {kernel: '5.8', device: 'pin', bound: 5}))).toEqual([
    'Test pin-fork-write, kernel 5.8, device pin',
    'stopped at 5 states, the bound',
  ]));
