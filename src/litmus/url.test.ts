import {describe, expect, it} from 'vitest';
import {parse} from './parse';
import {print} from './print';
import {generate, placeless} from './testing/generate';
import {CANONICAL, EVERYTHING} from './testing/samples';
import {decode, encode, textOf} from './url';

const LINK = 'pin-fork-write;A:map.x;A:x=1;A:register.x;A:fork.B;A:x=2;D:r0=x;D:x=3;A:r1=x;B:r2=x;exists.r0=2.and.r1=3';

describe('encode', () => {
  it('writes the example of litmus.md in 104 characters', () => {
    expect(encode(parse(CANONICAL))).toBe(LINK);
    expect(LINK.length).toBe(104);
  });

  it('has a form for everything', () =>
    expect(encode(parse(EVERYTHING), {question: true}).split(';')).toEqual([
      'everything-2',
      'ask.Is.every.word.of.the.notation.read-3f-',
      'ask.A.second.line-3b-.with.-23-.and.-27-marks-27--2e-',
      'A:map.x.y',
      'A:map.z.shared',
      'A:map.w.x2.shared',
      'A:fork.B',
      'B:map.v',
      'B:unmap.v',
      'A:protect.x.none',
      'A:protect.x.read',
      'A:protect.x.write',
      'A:advise.x.dontfork',
      'A:advise.x.dofork',
      'A:advise.x.wipeonfork',
      'A:advise.x.keeponfork',
      'A:advise.x.dontneed',
      'A:register.x',
      'A:register.x.read',
      'A:register.z.short',
      'A:register.z.read.short',
      'A:deregister.x',
      'B:register.z',
      'D:r0=x',
      'D:x=255',
      'DB:r999=z',
      'DB:z=0',
      'together',
      'A:fork.C',
      'A2:r1=x',
      'B:wp.z',
      'D:r2=x',
      'C:unwp.x',
      'end',
      'K:migrate.A.x',
      'K:reclaim.B.z',
      'K:merge.A.x.z',
      'K:clear-soft-dirty.A',
      'together',
      'A:x=7',
      'end',
      'B:exec',
      'C:exit',
      'not.exists.begin.r0=2.or.r1=fault.end.and.not.r2=unset.and.not.begin.A:x=3.or.D:x=fault.end.and.not.not.DB:z=0',
    ]));

  it('uses nothing that a mailer breaks, and is undone by decode, for 2,000 tests by chance', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const test = generate(seed);
      const link = encode(test, {question: true});
      expect(link).toMatch(/^[A-Za-z0-9.:;=-]*[a-z0-9]$/);
      expect(placeless(decode(link))).toEqual(test);
      expect(placeless(decode(encode(test)))).toEqual({...test, question: []});
    }
  });

  it('is decoded wherever a line breaks it', () => {
    const link = encode(parse(EVERYTHING), {question: true});
    for (let at = 1; at < link.length; at++) {
      expect(print(decode(`${link.slice(0, at)}\n> ${link.slice(at)}`))).toBe(EVERYTHING);
    }
  });
});

describe('decode mends', () => {
  const middle = LINK.indexOf('fork.B');
  const broken = (by: string) => LINK.slice(0, middle) + by + LINK.slice(middle);
  it.each([
    ...[
      '.',
      ',',
      ')',
      '>',
      ';',
      '?',
      '!',
      '"',
      "'",
      ']',
      ').',
      '>,',
      ' ',
      '\n',
      '&gt;',
      '%3E',
      '%29.',
      '…',
      '’',
      '&gt;.',
    ].map((end) => [`${JSON.stringify(end)} behind`, LINK + end]),
    ...['<', '(', '"', '#', ' ', '“'].map((start) => [`${start} in front`, start + LINK]),
    ...[
      '\n',
      '\r\n',
      '\n  ',
      ' ',
      ' \n',
      '\n> ',
      '\n> > ',
      '\n>> ',
      '\n| ',
      '%0A',
      '%20',
      '\u00ad',
      '\u200b',
      '\t',
    ].map((by) => [`${JSON.stringify(by)} inside`, broken(by)]),
    ['percent signs', encodeURIComponent(LINK)],
    ['every character as percent sign', LINK.replace(/[^]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)],
    ['quoted-printable', LINK.replaceAll('=', '=3D').replace('A:x', 'A:=\nx')],
    ['a semicolon too many', LINK.replaceAll(';', ';;')],
  ])('%s', (_, link) => expect(encode(decode(link))).toBe(LINK));
});

describe('a wrong link', () => {
  it.each([
    ['', 'link:1:7: found the end of the line, expected a name'],
    ['pin', 'link:1:11: found the end of the text, expected'],
    ['pin;A:frok.B;exists.r0=1', 'link:2:4: found "frok", expected map, unmap, fork'],
    ['pin;A:r0=x;exists.r0=1.und.r0=2', 'link:3:16: found "und", expected "/\\", "\\/" or ")"'],
    ['pin;A:r0=x;exists.begin.r0=1', 'link:3:17: found the end of the line, expected "/\\", "\\/" or ")"'],
    ['pin;A:r0=x%FF;exists.r0=1', 'link:2:10: found "%"'],
    ['pin;ask.-ffffff-;exists.r0=1.or', 'link:3:18: found ")", expected "~", "(", a register'],
  ])('%s', (link, message) => expect(() => decode(link)).toThrow(message));

  it.each(['%20', '.', ';', '\n>', '=', 'A:', '&gt', '-', 'ask.-'])(
    'of %j a hundred thousand times comes to an end',
    (part) => expect(() => decode(`pin;${part.repeat(100_000)};x`)).toThrow('link:'),
    20_000,
  );

  it('can be shown as text', () =>
    expect(textOf('pin;A2:frok.B;exists.DB:x=1.and.not.x')).toBe(
      "litmus pin\nA': frok B\nexists (D@B:x = 1 /\\ ~x)\n",
    ));
});
