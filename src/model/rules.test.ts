import {describe, expect, it} from 'vitest';
import {RULES, SWITCHABLE, numberOf, rule, ruleIndex, switchedOff} from './rules';
import {FLAGS, type FlagRule} from './rules-flags';
import {WrongUse} from './rules-shape';

const SERIES = /^\d+\.\d+$/;
const SINCE = /^(\d+\.\d+|by \d+\.\d+(\.\d+)? \(not in \d+\.\d+(\.\d+)?\))$/;
const UNTIL = /^(\d+\.\d+|by \d+\.\d+(\.\d+)? \(still in \d+\.\d+(\.\d+)?\))$/;
const STABLE = /^by \d+\.\d+\.\d+( \(not in \d+\.\d+\.\d+\))?$/;

/** The numbers of the rules: R1 to R6, R10 to R22 and so on. */
const NUMBERS = [
  [1, 6],
  [10, 22],
  [30, 47],
  [50, 63],
  [70, 77],
].flatMap(([from, to]) => Array.from({length: to! - from! + 1}, (_, i) => `R${from! + i}`));

const each = RULES.map((entry) => [entry.id, entry] as const);

describe('the registry', () => {
  it('has every number once, in order, and each part behind its number', () => {
    expect([...new Set(RULES.map(({number}) => number))]).toEqual(NUMBERS);
    expect(RULES.filter(({id, number}) => id === number).map(({id}) => id)).toEqual(NUMBERS);
    expect(new Set(RULES.map(({id}) => id)).size).toBe(RULES.length);
    const runs = RULES.filter(({number}, i) => number !== RULES[i - 1]?.number);
    expect(runs.map(({id}) => id)).toEqual(NUMBERS);
  });

  it.each(each)('%s has an id, a title and a statement in form', (id, {title, says}) => {
    expect(id).toMatch(/^R[1-9]\d?(\.[a-z]+)?$/);
    expect(title).toMatch(/^[^\n]{8,90}$/);
    expect(title).not.toMatch(/[.\s]$/);
    expect(says).toMatch(/^[^\n]+\.$/);
    expect(says.length).toBeLessThanOrEqual(240);
  });

  it.each(each)('%s names its source, or what it follows from', (_, {sources, rests, mark}) => {
    if (mark === 'read') expect(sources.some((source) => 'kernel' in source || 'commit' in source)).toBe(true);
    else expect(sources.length + (rests?.length ?? 0)).toBeGreaterThan(0);
    for (const source of sources) {
      if (!('kernel' in source)) continue;
      expect(source.kernel).toMatch(/^[a-zA-Z][\w/.-]+\.[ch]$/);
      expect(source.in.length).toBeGreaterThan(0);
      for (const release of source.in) expect(release).toMatch(/^\d+\.\d+(\.\d+|-rc\d)?$/);
    }
  });

  it.each(each)('%s rests on rules that exist', (id, {rests = [], unless}) => {
    for (const other of unless === undefined ? rests : [...rests, unless]) {
      expect(rule(other).id).toBe(other);
      expect(other).not.toBe(id);
    }
  });

  it.each(each)('%s has its releases in form, and says which the model takes where they are a bracket', (_, entry) => {
    if (entry.since !== undefined) expect(entry.since).toMatch(SINCE);
    if (entry.until !== undefined) expect(entry.until).toMatch(UNTIL);
    for (const bracket of entry.stable ?? []) expect(bracket).toMatch(STABLE);
    const {from, to, why} = entry.applies ?? {};
    if (entry.since?.startsWith('by ')) expect(from).toMatch(SERIES);
    else expect(from).toBeUndefined();
    if (entry.until?.startsWith('by ')) expect(to).toMatch(SERIES);
    else expect(to).toBeUndefined();
    if (entry.applies) expect(why).toMatch(/\w{2,} \w{2,}/);
  });

  it('says why a rule is not in the model', () => {
    const out = RULES.filter((entry) => !entry.inModel);
    expect(out.every((entry) => !entry.inModel && entry.why.length > 10)).toBe(true);
    expect(out.map(({id}) => id)).toEqual([
      'R6.file',
      'R18.vma',
      'R21',
      'R22',
      'R34',
      'R34.refs',
      'R34.large',
      'R36',
      'R37.arm',
      'R42.upgrade',
      'R42.kernel',
      'R43',
      'R44',
      'R57',
      'R57.cma',
      'R57.movable',
      'R61.odp',
      'R61.gup',
      'R62.arm',
    ]);
  });

  it('numbers the rules, for sets kept as bits', () => {
    expect(RULES.map(({id}) => ruleIndex(id))).toEqual(RULES.map((_, i) => i));
    expect(numberOf('R45.retry')).toBe('R45');
    expect(numberOf('R45')).toBe('R45');
  });
});

describe('switching off', () => {
  it('says what the model does without a rule that can be switched off', () => {
    expect(SWITCHABLE.map((id) => rule(id).off).every((text) => text !== undefined && text.length > 20)).toBe(true);
    expect(RULES.filter(({off, switchable}) => off !== undefined && !switchable)).toEqual([]);
  });

  it('takes a part by itself and a number with its parts', () => {
    expect([...switchedOff(['R45.retry'])]).toEqual(['R45.retry']);
    expect([...switchedOff(['R45'])]).toEqual(['R45.retry', 'R45.wait', 'R45.lock']);
    expect([...switchedOff(['R14'])]).toEqual(['R14.protect', 'R14.mark']);
    expect([...switchedOff(['R13', 'R16', 'R13'])]).toEqual(['R13', 'R16']);
    expect([...switchedOff([])]).toEqual([]);
  });

  it('refuses what is not a list', () => {
    expect(() => switchedOff('R13' as unknown as string[])).toThrow(/a list, such as \['R13'\]/);
  });

  it('has what the broken drivers of CX1 to CX8 are made of', () => {
    for (const id of ['R45.retry', 'R46.retry', 'R45.wait', 'R46.wait', 'R41', 'R42.order', 'R13', 'R42.fork']) {
      expect(SWITCHABLE).toContain(id);
    }
    for (const id of ['R40.cow', 'R42.cow']) expect(SWITCHABLE).toContain(id);
  });

  it.each([
    ['R99', /There is no rule "R99"\. Write R and a number from R1 to R77/],
    ['R45.rety', /There is no rule "R45\.rety"\. Under that number there is R45, R45\.retry, R45\.wait/],
    ['r13', /Under that number there is R13\./],
    ['', /There is no rule ""/],
    ['__proto__', /There is no rule/],
    ['x'.repeat(9999), /^.{0,200}$/],
    ['R35', /R35 cannot be switched off: it follows from other rules\. Switch off one of R33\.maps/],
    ['R58', /Switch off R4 instead/],
    ['R21', /the model leaves it out, because the model has small pages only/],
    ['R20', /it says what things are/],
  ])('refuses %.10s in words', (id, message) => {
    expect(() => switchedOff([id])).toThrow(WrongUse);
    expect(() => switchedOff([id])).toThrow(message);
  });
});

describe('flags', () => {
  it.each(Object.entries<FlagRule>(FLAGS))('%s has a rule', (_, {rules = [], unless, says}) => {
    const all = unless === undefined ? rules : [unless];
    expect(all.length).toBeGreaterThan(0);
    for (const id of all) expect(rule(id).id).toBe(id);
    expect(says).toMatch(/^\S.+[^.]$/);
  });

  it('stand for every rule that some kernel lacks and another has', () => {
    const flagged = Object.values<FlagRule>(FLAGS).flatMap(({rules = [], unless}) => unless ?? rules);
    const silent = RULES.filter(({id, since, until, inModel}) => {
      return inModel && (since !== undefined || until !== undefined) && !flagged.includes(id);
    });
    // What these say is said by the flags of another rule.
    expect(silent.map(({id}) => id)).toEqual([
      ...[
        'R2.exclusive',
        'R17.mark',
        'R35.maps',
        'R35.refs',
        'R35.exclusive',
        'R42.end',
        'R42.one',
        'R46',
        'R51',
        'R71.missed',
      ],
    ]);
  });
});
