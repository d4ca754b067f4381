import {describe, expect, it} from 'vitest';
import {litmusOptions} from './litmus-options';
import {FRAME, MANNERS, meaningOfWord, OPERATIONS} from './litmus-words';

const TEST = `litmus two-cells
"What then?"
A: map x y
A: r0 = x
A: register x
A: fork B
`;

/** What is offered at the `|` of a text. */
function at(text: string): string[] {
  return litmusOptions(text.replace('|', ''), text.indexOf('|')).options.map(({name}) => name);
}

describe('litmusOptions', () => {
  it('begins with the word litmus', () => {
    expect(at('|')).toEqual(['litmus']);
    expect(at('# a comment\nlit|')).toEqual(['litmus']);
  });

  it('offers the actors that there are, and what else may begin a line', () => {
    expect(at(`${TEST}|`)).toEqual(['A', 'B', 'D', 'K', 'together', 'exists', '~exists', 'forall']);
  });

  it('offers the device of whoever registered', () => {
    expect(at(`${TEST}B: register x\n|`)).toContain('D@B');
  });

  it('offers every operation of each kind of actor', () => {
    const process = at(`${TEST}A: |`);
    const kernel = at(`${TEST}K: |`);
    expect(process).toEqual(expect.arrayContaining(['map', 'fork', 'register', 'x', 'y', 'r1']));
    expect(kernel).toEqual(['migrate', 'reclaim', 'merge', 'clear-soft-dirty']);
    expect(at(`${TEST}D: |`)).toEqual(['x', 'y', 'r1']);
    expect([...process.filter((name) => !/^(?:x|y|r1)$/.test(name)), ...kernel].sort()).toEqual(
      Object.keys(OPERATIONS).sort(),
    );
  });

  it('offers the manner of an operation', () => {
    expect(at(`${TEST}A: advise x |`)).toEqual(['dontfork', 'dofork', 'wipeonfork', 'keeponfork', 'dontneed']);
    expect(at(`${TEST}A: protect x |`)).toEqual(['none', 'read', 'write']);
    expect(at(`${TEST}A: register x |`)).toEqual(['read', 'short']);
    expect(at(`${TEST}A: map z sh|`)).toContain('shared');
    expect(at(`${TEST}exists (r0 = |`)).toEqual(['fault', 'unset']);
  });

  it('offers a free name to a fork, and the known ones to the kernel', () => {
    expect(at(`${TEST}B: fork |`)).toEqual(['C']);
    expect(at(`${TEST}K: migrate |`)).toEqual(['A', 'B']);
    expect(at(`${TEST}K: migrate A |`)).toEqual(['x', 'y']);
  });

  it('offers registers and what is seen at the end in the condition', () => {
    expect(at(`${TEST}exists (|`)).toEqual(['r0', 'A:x', 'A:y', 'B:x', 'B:y', 'D:x', 'D:y']);
    expect(at(`${TEST}exists (r0 = 1 /\\ |`)).toContain('D:x');
  });

  it('ends what runs together', () => {
    expect(at(`${TEST}together\n|`)).toEqual(['A', 'B', 'D', 'K', 'end']);
    expect(at(`${TEST}together\n  A: x = 1\n  |\nend\n`)).toContain('end');
    expect(at(`${TEST}together\nA: x = 1\nend\n|`)).not.toContain('end');
  });

  it('knows a line that ends with ";"', () => {
    expect(at('litmus a;A: map x;A: register x;K: mig|')).toEqual(['migrate', 'reclaim', 'merge', 'clear-soft-dirty']);
  });

  it('offers nothing in comments, texts, and where a number or a new name is due', () => {
    expect(at(`${TEST}# the ker|`)).toEqual([]);
    expect(at('litmus a\n"does the |')).toEqual([]);
    expect(at(`${TEST}A: x = |`)).toEqual([]);
    expect(at('litmus |')).toEqual([]);
    expect(at(`${TEST}A: exec |`)).toEqual([]);
  });

  it('writes what belongs to a word, and replaces the word that was begun', () => {
    const text = `${TEST}exi`;
    const {from, options} = litmusOptions(text, text.length);
    expect(text.slice(from)).toBe('exi');
    expect(options.find(({name}) => name === 'exists')?.insert).toBe('exists (');
    expect(options.find(({name}) => name === 'A')?.insert).toBe('A: ');
  });
});

describe('meaningOfWord', () => {
  it('knows every word that is offered', () => {
    const places = ['|', `${TEST}|`, `${TEST}A: |`, `${TEST}K: |`, `${TEST}A: advise x |`, `${TEST}A: protect x |`];
    const offered = [...places, `${TEST}A: register x |`, `${TEST}together\n|`, `${TEST}A: map z |`].flatMap(at);
    const known = [OPERATIONS, MANNERS, FRAME].flatMap((words) => Object.keys(words));
    const names = /^(?:[a-z]\d?|[A-Z](?:@[A-Z])?)$/;
    expect([...new Set(offered)].filter((word) => !names.test(word) && !known.includes(word))).toEqual([]);
    expect(known.filter((word) => !offered.includes(word))).toEqual(['fault', 'unset']);
  });

  it('knows the actors', () => {
    expect(meaningOfWord('D@B')).toBe('The device, acting through what B has registered.');
    expect(meaningOfWord("A'")).toContain('second thread of A');
    expect(meaningOfWord('x')).toBeUndefined();
    expect(meaningOfWord('constructor')).toBeUndefined();
  });
});
