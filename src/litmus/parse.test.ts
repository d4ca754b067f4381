import {describe, expect, it} from 'vitest';
import {parse} from './parse';
import {LitmusError} from './problem';
import {read} from './read';
import {CANONICAL, EVERYTHING} from './testing/samples';

/** A text, and all that is said of it. */
const WRONG: [text: string, message: string][] = [
  ['', 't:1:1: found the end of the text, expected litmus'],
  ['# nothing', 't:1:1: found the end of the text, expected litmus'],
  ['fork-write', 't:1:1: found "fork-write", expected litmus'],
  ['"A question first"', 't:1:1: found a quoted line, expected litmus'],
  ['litmus', 't:1:7: found the end of the line, expected a name of lower-case letters, digits and "-"'],
  ['litmus Pin-Fork', 't:1:8: found "Pin-Fork", expected a name of lower-case letters, digits and "-"'],
  ['litmus a b', 't:1:10: found "b", expected the end of the line'],
  ['litmus t;"no end', 't:1:17: found the end of the line, expected a second quotation mark (")'],
  [
    "litmus t;'single'",
    't:1:10: found "\'", expected a quoted line, an actor (A, B, C, E …, A\', D, D@B, K), together, exists, ~exists or forall',
  ],
  [
    'litmus t;A: map x;"late";exists (r0 = 1)',
    "t:1:19: found a quoted line, expected an actor (A, B, C, E …, A', D, D@B, K), together, exists, ~exists or forall",
  ],
  ['litmus t;A map x;exists (r0 = 1)', 't:1:12: found "map", expected ":"'],
  [
    'litmus t;a: map x;exists (r0 = 1)',
    't:1:10: found "a", expected a quoted line, an actor (A, B, C, E …, A\', D, D@B, K), together, exists, ~exists or forall',
  ],
  [
    'litmus t;AB: map x;exists (r0 = 1)',
    't:1:10: found "AB", expected a quoted line, an actor (A, B, C, E …, A\', D, D@B, K), together, exists, ~exists or forall',
  ],
  [
    'litmus t;D@D: r0 = x;exists (r0 = 1)',
    't:1:10: found "D@D", expected a quoted line, an actor (A, B, C, E …, A\', D, D@B, K), together, exists, ~exists or forall',
  ],
  [
    "litmus t;D': r0 = x;exists (r0 = 1)",
    't:1:10: found "D\'", expected a quoted line, an actor (A, B, C, E …, A\', D, D@B, K), together, exists, ~exists or forall',
  ],
  [
    'litmus t;A:;exists (r0 = 1)',
    't:1:12: found the end of the line, expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  [
    'litmus t;A: frok B;exists (r0 = 1)',
    't:1:13: found "frok", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  [
    'litmus t;A: fork;exists (r0 = 1)',
    't:1:17: found the end of the line, expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  [
    'litmus t;A: fork b;exists (r0 = 1)',
    't:1:18: found "b", expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  [
    'litmus t;A: fork D;exists (r0 = 1)',
    't:1:18: found "D", expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  [
    'litmus t;A: fork K;exists (r0 = 1)',
    't:1:18: found "K", expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  [
    "litmus t;A: fork A';exists (r0 = 1)",
    't:1:18: found "A\'", expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  ['litmus t;A: map;exists (r0 = 1)', 't:1:16: found the end of the line, expected a cell (such as x)'],
  ['litmus t;A: map r0;exists (r0 = 1)', 't:1:17: found "r0", expected a cell (such as x)'],
  ['litmus t;A: map X;exists (r0 = 1)', 't:1:17: found "X", expected a cell (such as x)'],
  ['litmus t;A: map shared;exists (r0 = 1)', 't:1:17: found "shared", expected a cell (such as x)'],
  [
    'litmus t;A: map x private;exists (r0 = 1)',
    't:1:19: found "private", expected a second cell (such as y), shared or the end of the line',
  ],
  [
    'litmus t;A: map x, y;exists (r0 = 1)',
    't:1:18: found ",", expected a second cell (such as y), shared or the end of the line',
  ],
  ['litmus t;A: map x shared y;exists (r0 = 1)', 't:1:26: found "y", expected the end of the line'],
  ['litmus t;A: x = 256;exists (r0 = 1)', 't:1:17: found "256", expected a number from 0 to 255'],
  ['litmus t;A: x = -1;exists (r0 = 1)', 't:1:17: found "-1", expected a number from 0 to 255'],
  ['litmus t;A: x = y;exists (r0 = 1)', 't:1:17: found "y", expected a number from 0 to 255'],
  ['litmus t;A: x = 0x10;exists (r0 = 1)', 't:1:17: found "0x10", expected a number from 0 to 255'],
  ['litmus t;A: x == 1;exists (r0 = 1)', 't:1:15: found "==", expected "="'],
  ['litmus t;A: x := 1;exists (r0 = 1)', 't:1:15: found ":", expected "="'],
  [
    'litmus t;A: x;exists (r0 = 1)',
    't:1:13: found "x", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  ['litmus t;A: r0 = 3;exists (r0 = 1)', 't:1:18: found "3", expected a cell (such as x)'],
  ['litmus t;A: r0 x;exists (r0 = 1)', 't:1:16: found "x", expected "="'],
  [
    'litmus t;A: r1000 = x;exists (r0 = 1)',
    't:1:13: found "r1000", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  [
    'litmus t;A: r01 = x;exists (r0 = 1)',
    't:1:13: found "r01", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  ['litmus t;A: protect x exec;exists (r0 = 1)', 't:1:23: found "exec", expected none, read or write'],
  ['litmus t;A: protect x;exists (r0 = 1)', 't:1:22: found the end of the line, expected none, read or write'],
  [
    'litmus t;A: advise x willneed;exists (r0 = 1)',
    't:1:22: found "willneed", expected dontfork, dofork, wipeonfork, keeponfork or dontneed',
  ],
  ['litmus t;A: register x short read;exists (r0 = 1)', 't:1:30: found "read", expected the end of the line'],
  [
    'litmus t;A: register x write;exists (r0 = 1)',
    't:1:24: found "write", expected read, short or the end of the line',
  ],
  ['litmus t;A: exec now;exists (r0 = 1)', 't:1:18: found "now", expected the end of the line'],
  ['litmus t;D: map x;exists (r0 = 1)', 't:1:13: found "map", expected a store (x = 1) or a load (r0 = x)'],
  [
    'litmus t;K: swap A x;exists (r0 = 1)',
    't:1:13: found "swap", expected migrate, reclaim, merge or clear-soft-dirty',
  ],
  [
    'litmus t;K: migrate x;exists (r0 = 1)',
    't:1:21: found "x", expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  ['litmus t;K: migrate A;exists (r0 = 1)', 't:1:22: found the end of the line, expected a cell (such as x)'],
  ['litmus t;K: merge A x;exists (r0 = 1)', 't:1:22: found the end of the line, expected a cell (such as x)'],
  [
    'litmus t;K: clear-soft-dirty;exists (r0 = 1)',
    't:1:29: found the end of the line, expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  [
    'litmus t;together;end;exists (r0 = 1)',
    't:1:19: found end, expected a step: nothing runs between "together" and "end"',
  ],
  [
    'litmus t;together;A: map x;exists (r0 = 1)',
    't:1:28: found "exists", expected an actor (A, B, C, E …, A\', D, D@B, K) or end',
  ],
  [
    'litmus t;together;A: map x',
    "t:1:27: found the end of the text, expected an actor (A, B, C, E …, A', D, D@B, K) or end",
  ],
  [
    'litmus t;together;A: map x;together;end;exists (r0 = 1)',
    't:1:28: found "together", expected an actor (A, B, C, E …, A\', D, D@B, K) or end',
  ],
  [
    'litmus t;A: map x;end;exists (r0 = 1)',
    't:1:19: found "end", expected an actor (A, B, C, E …, A\', D, D@B, K), together, exists, ~exists or forall',
  ],
  [
    'litmus t;A: map x',
    "t:1:18: found the end of the text, expected an actor (A, B, C, E …, A', D, D@B, K), together, exists, ~exists or forall",
  ],
  ['litmus t;A: map x;exists r0 = 1', 't:1:26: found "r0", expected "("'],
  ['litmus t;A: map x;exists (r0 = 1', 't:1:33: found the end of the line, expected "/\\", "\\/" or ")"'],
  [
    'litmus t;A: map x;exists ()',
    't:1:27: found ")", expected "~", "(", a register (r0 to r999) or a cell as a process or the device sees it (A:x, D:x)',
  ],
  ['litmus t;A: map x;exists (r0)', 't:1:29: found ")", expected "="'],
  ['litmus t;A: map x;exists (r0 != 1)', 't:1:30: found "!=", expected "="'],
  [
    'litmus t;A: map x;exists (1 = r0)',
    't:1:27: found "1", expected "~", "(", a register (r0 to r999) or a cell as a process or the device sees it (A:x, D:x)',
  ],
  [
    'litmus t;A: map x;exists (x = 1)',
    't:1:27: found "x", expected "~", "(", a register (r0 to r999) or a cell as a process or the device sees it (A:x, D:x)',
  ],
  ['litmus t;A: map x;exists (A:r0 = 1)', 't:1:29: found "r0", expected a cell (such as x)'],
  [
    "litmus t;A: map x;exists (A':x = 1)",
    't:1:27: found "A\'", expected "~", "(", a register (r0 to r999) or a cell as a process or the device sees it (A:x, D:x)',
  ],
  [
    'litmus t;A: map x;exists (K:x = 1)',
    't:1:27: found "K", expected "~", "(", a register (r0 to r999) or a cell as a process or the device sees it (A:x, D:x)',
  ],
  ['litmus t;A: map x;exists (A:x = unset)', 't:1:33: found "unset", expected a number from 0 to 255 or fault'],
  ['litmus t;A: map x;exists (r0 = 300)', 't:1:32: found "300", expected a number from 0 to 255, fault or unset'],
  ['litmus t;A: map x;exists (r0 = 1 && r1 = 1)', 't:1:34: found "&&", expected "/\\", "\\/" or ")"'],
  ['litmus t;A: map x;exists (r0 = 1) /\\ (r1 = 1)', 't:1:35: found "/\\", expected the end of the line'],
  [
    'litmus t;A: map x;exists (r0 = 1 /\\)',
    't:1:36: found ")", expected "~", "(", a register (r0 to r999) or a cell as a process or the device sees it (A:x, D:x)',
  ],
  ['litmus t;A: map x;exists (r0 = 1));', 't:1:34: found ")", expected the end of the line'],
  ['litmus t;A: map x;~forall (r0 = 1)', 't:1:20: found "forall", expected exists'],
  [
    'litmus t;A: map x;sometimes (r0 = 1)',
    't:1:19: found "sometimes", expected an actor (A, B, C, E …, A\', D, D@B, K), together, exists, ~exists or forall',
  ],
  [
    'litmus t;A: map x;exists (r0 = 1);A: x = 1',
    't:1:35: found "A", expected the end of the text, for the condition is the last line',
  ],
  [
    'litmus t;A: map x;exists (r0 = 1);exists (r0 = 2)',
    't:1:35: found "exists", expected the end of the text, for the condition is the last line',
  ],
  ['litmus t;A: wp x€;exists (r0 = 1)', 't:1:17: found "€", expected the end of the line'],
  ['litmus t;A: map "x";exists (r0 = 1)', 't:1:17: found a quoted line, expected a cell (such as x)'],
  [
    'litmus t;A: aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaa;exists (r0 = 1)',
    't:1:13: found "aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbb…", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  [
    'litmus t;together;A: frok B;end;exists (r0 = 1)',
    't:1:22: found "frok", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  [
    'litmus t;together;A: map x;together;A: x = 1;end;exists (r0 = 1)',
    't:1:28: found "together", expected an actor (A, B, C, E …, A\', D, D@B, K) or end',
  ],
  [
    'litmus t;A: frok B;B: frok C;exists (r0 = )',
    't:1:13: found "frok", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)' +
      '\n' +
      't:1:23: found "frok", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)' +
      '\n' +
      't:1:43: found ")", expected a number from 0 to 255, fault or unset',
  ],
  ['litmus t;A: x = 1.5;exists (r0 = 1)', 't:1:18: found ".", expected the end of the line'],
  ['litmus t;A’: map x;exists (r0 = 1)', 't:1:11: found "’", expected ":"'],
  [
    'litmus t;A: mapx;exists (r0 = 1)',
    't:1:13: found "mapx", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  [
    'litmus t;A: constructor;exists (r0 = 1)',
    't:1:13: found "constructor", expected map, unmap, fork, exec, exit, protect, advise, register, deregister, wp, unwp, a store (x = 1) or a load (r0 = x)',
  ],
  [
    'litmus t;A: map x A: x = 1;exists (r0 = 1)',
    't:1:19: found "A", expected a second cell (such as y), shared or the end of the line',
  ],
  ['litmus t;D: register x;exists (r0 = 1)', 't:1:13: found "register", expected a store (x = 1) or a load (r0 = x)'],
  ['litmus t;K: x = 1;exists (r0 = 1)', 't:1:13: found "x", expected migrate, reclaim, merge or clear-soft-dirty'],
  [
    "litmus t;K: migrate A' x;exists (r0 = 1)",
    't:1:21: found "A\'", expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  [
    'litmus t;K: migrate D x;exists (r0 = 1)',
    't:1:21: found "D", expected a process (one capital letter, but D is the device and K the kernel)',
  ],
  [
    'litmus t;A: map x;exists (D@K:x = 1)',
    't:1:27: found "D@K", expected "~", "(", a register (r0 to r999) or a cell as a process or the device sees it (A:x, D:x)',
  ],
];

/** What is said of a text. */
function sentence(text: string, file = 'wrong.litmus'): string {
  try {
    read(text, file);
  } catch (error) {
    if (error instanceof LitmusError) return error.message;
    throw error;
  }
  return '';
}

describe('what is no test', () => {
  it.each(WRONG)('%s', (text, message) => expect(sentence(text, 't')).toBe(message));
});

describe('parse', () => {
  it('knows where everything stands', () => {
    const test = parse(
      'litmus t\n\n  A: map x # one\r\n\ttogether;A: x = 1;D: r0 = x\rend\n exists (r0 = 1 /\\ A:x = 1)',
    );
    const places = JSON.stringify(test)
      .match(/"line":\d+,"column":\d+/g)!
      .map((place) => place.replace(/[^\d,]/g, ''));
    expect(places).toEqual(['3,3', '4,11', '4,20', '4,2', '6,10', '6,20', '6,2']);
  });

  it('says the place within a file', () => {
    expect(sentence(CANONICAL.replace('fork B', 'frok B'))).toMatch(/^wrong\.litmus:7:4: found "frok", expected map, /);
    expect(sentence(CANONICAL.replace('r1 = 3', 'r1 = 333'))).toBe(
      'wrong.litmus:14:24: found "333", expected a number from 0 to 255, fault or unset',
    );
    expect(sentence(CANONICAL.slice(0, CANONICAL.indexOf('exists')))).toMatch(
      /^wrong\.litmus:12:10: found the end of the text, expected an actor \(.*\), together, exists, ~exists or forall$/,
    );
  });

  it('tells programs what was found and what may stand there', () => {
    try {
      parse('litmus t\nA: protect x all\nexists (A:x = 1)', 'f');
      expect.unreachable();
    } catch (error) {
      expect((error as LitmusError).problems).toEqual([
        {
          file: 'f',
          line: 2,
          column: 14,
          message: 'found "all", expected none, read or write',
          found: '"all"',
          expected: ['none', 'read', 'write'],
        },
      ]);
    }
  });

  it('takes ";" for a newline, but not in a comment or in quotation marks', () => {
    const lines = 'litmus t # a; b\n"a; b # c"\nA: map x; A: x = 1;;\nexists (A:x = 1);';
    const test = parse(lines);
    expect(test.question).toEqual(['a; b # c']);
    expect(test.blocks.length).toBe(2);
  });

  it('ends comments at ";" where the whole text is one line', () =>
    expect(parse('litmus t # one; A: map x # two; exists (A:x = 0)').blocks.length).toBe(1));

  it('reads texts of every system, and what a browser copies', () => {
    const expected = parse(EVERYTHING);
    expect(parse(EVERYTHING.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(parse(EVERYTHING.replaceAll('\n', '\r'))).toEqual(expected);
    expect(parse(EVERYTHING.trim())).toEqual(expected);
    expect(parse(EVERYTHING.replaceAll('A: ', 'A:\u00a0'))).toEqual(expected);
    expect(parse(`\ufeff# comment\n${EVERYTHING}`).blocks.length).toBe(expected.blocks.length);
  });

  it('takes D@A for D', () =>
    expect(parse('litmus t;D@A: x = 1;exists (D@A:x = 1)')).toMatchObject({
      blocks: [{step: {actor: {kind: 'device', owner: 'A'}}}],
      condition: {proposition: {viewer: {kind: 'device', owner: 'A'}}},
    }));

  it('binds ~ tightest, then /\\, then \\/', () =>
    expect(parse('litmus t;exists (r0 = 0 \\/ ~r1 = 0 /\\ r2 = 0)').condition.proposition).toMatchObject({
      kind: 'or',
      of: [{register: 0}, {kind: 'and', of: [{kind: 'not', of: {register: 1}}, {register: 2}]}],
    }));

  it('reports ten problems at most', () =>
    expect(sentence(`litmus t\n${'A: frok B\n'.repeat(50)}`).split('\n').length).toBe(10));

  it('names a character that nobody sees', () =>
    expect(sentence('litmus t\nA: map x\u200b\nexists (A:x = 0)')).toMatch(
      /^wrong\.litmus:2:9: found U\+200B, expected /,
    ));
});

describe('a text that is too much', () => {
  it('is refused before it is read', () =>
    expect(sentence('x'.repeat(10_000_000))).toBe(
      'wrong.litmus:1:1: found 10.0 MB of text, expected at most 1 MB. Name a litmus test: its first line is "litmus NAME"',
    ));

  it.each(['(', '~', '~('])('of %s only does not exhaust the stack', (mark) =>
    expect(sentence(`litmus t;exists (${mark.repeat(300_000)}`)).toMatch(
      /^wrong\.litmus:1:\d+: "\(" and "~" nest more than 50 deep\. Ask something simpler$/,
    ),
  );

  it.each(['"', ';', '# ', '/\\', '\0', 'A:', 'A: x = 1;', '\n', '"a";'])(
    'of %j a hundred thousand times comes to an end',
    (part) => expect(sentence(`litmus t\n${part.repeat(100_000)}`)).not.toBe(''),
    20_000,
  );
});
