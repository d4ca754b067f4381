import {describe, expect, it} from 'vitest';
import {rule} from '../../src/model/rules';
import {choiceInWords, kernelsInWords} from './kernel-words';

describe('the kernels of a rule in words', () => {
  it.each([
    ['R1', 'all, 4.20 to 7.3'],
    ['R16', '5.19 and later'],
    ['R15', '5.9 to 5.18'],
    ['R33.maps', 'up to 5.8'],
    ['R4', 'present by 5.7.14 (not in 5.6.4), and later'],
    ['R32.ksm', 'present by 5.4.195 (not in 5.0.1), up to 5.8'],
    ['R46', 'gone by 5.6.4 (still in 5.4.195)'],
    ['R73.refs', '5.18 and later; gone by 7.3 (still in 7.2.13)'],
    ['R52', '5.8 only; also in stable series by 5.4.195, by 5.7.14'],
    ['R55', '6.5 and later; also in stable series by 6.1.158 (not in 6.1.55)'],
    ['R51', 'up to 5.18; not where R52 holds'],
  ])('%s: %s', (id, words) => expect(kernelsInWords(rule(id))).toBe(words));

  it('a choice inside a bracket has its reason', () => {
    expect(choiceInWords(rule('R4'))).toMatch(/^from 5\.7: new mechanisms come with a new series/);
    expect(choiceInWords(rule('R73.refs'))).toMatch(/^up to 7\.2: 7\.3\.4 has no such test/);
    expect(choiceInWords(rule('R1'))).toBeUndefined();
  });
});
