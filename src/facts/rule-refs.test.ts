import {describe, expect, it} from 'vitest';
import {linkRules, ruleHref} from './rule-refs';

const found = (text: string) =>
  linkRules(text).flatMap((piece) => (typeof piece === 'object' ? Object.values(piece)[0] : []));

describe('rules in running text', () => {
  it('become links, numbers and parts alike', () =>
    expect(linkRules('As R38, or R45.retry.')).toEqual([
      'As ',
      {rule: 'R38', href: '/rules#r38'},
      ', or ',
      {rule: 'R45.retry', href: '/rules#r45-retry'},
      '.',
    ]));

  it('are found at the end of a sentence, in brackets, before an apostrophe and in a range', () =>
    expect(found("(R14, R33). R38's. R10-R22 and R1–R6: R59.")).toEqual('R14 R33 R38 R10 R22 R1 R6 R59'.split(' ')));

  it('are not what only looks like one', () =>
    expect(found('RFC3, RDMA, R/O, ib3, DR1, R3b, R5X, mm/R2.c, v5.17-R')).toEqual([]));

  it('have their place on one page', () => expect(ruleHref('R73.exclusive')).toBe('/rules#r73-exclusive'));
});
