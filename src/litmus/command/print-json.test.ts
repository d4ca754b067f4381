import {expect, it} from 'vitest';
import {parse} from '../parse';
import {ask, traceOf} from '../testing/fake-model';
import {CANONICAL} from '../testing/samples';
import {printJson} from './print-json';

const test = parse(CANONICAL);
const setting = {kernel: '5.8', device: 'pin'} as const;
const LINE =
  '{"test":"pin-fork-write","kernel":"5.8","device":"pin","condition":"exists (r0 = 2 /\\\\ r1 = 3)",' +
  '"observation":"Never","ok":false,"outcomes":[{"r0":1}],"states":10,"transitions":9,"rules":["R14","R33"]}';

it('has the keys of the contract, in its order', () => expect(printJson(ask(test, setting), [])).toBe(LINE));

it('says what was switched off, and where it stopped', () =>
  expect(printJson(ask(test, {...setting, bound: 5}), ['R13'])).toContain(
    '"observation":"unknown","ok":false,"outcomes":[],"states":5,"transitions":0,"rules":[],"without":["R13"],"stopped":"stopped at 5 states, the bound"}',
  ));

it('has the execution at its end, or none', () => {
  const trace = traceOf(test, {...setting, kernel: '5.9'});
  expect(printJson(ask(test, setting), [], trace)).toContain(
    '"rules":["R14","R33"],"trace":[{"actor":"A","step":"map x","text":"","rules":[]},{"actor":"A","step":"x = 1","text":"","rules":[]}',
  );
  expect(printJson(ask(test, setting), [], null)).toBe(LINE.replace(/}$/, ',"trace":[]}'));
});
