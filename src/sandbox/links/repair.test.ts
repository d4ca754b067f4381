import {describe, expect, it} from 'vitest';
import {print} from '../../litmus/print';
import {read} from '../../litmus/read';
import {CANONICAL} from '../../litmus/testing/samples';
import {fragmentOfNamed, fragmentOfText} from './write';
import type {Linked} from './linked';
import {readFragment} from './read';
import {repairs} from './repair';
import {MANGLED} from './testing/mangled';

const under = {
  chosen: {kernel: '5.10', device: 'mirror' as const, without: ['R13', 'R45.retry']},
  at: {execution: 2, step: 12},
  made: {model: 3, verdict: 'Never' as const},
};
const PROGRAM =
  "import {Kernel} from 'model';\n// P → P′\nconsole.log(new Kernel().snapshot(), '&gt; %20 =3D');\n".repeat(3);

/** Of each kind of body one. */
const FRAGMENTS = {
  'a test by its name': fragmentOfNamed({name: 'parent-unmaps-child-writes', without: []}, under),
  'a test on a line': await fragmentOfText('litmus', CANONICAL, under),
  'a program, packed': await fragmentOfText('ts', PROGRAM, under),
  'a test with a comment, packed': await fragmentOfText(
    'litmus',
    CANONICAL.replace('\n\nexists', ' # twice\n\nexists'),
    under,
  ),
};
const ADDRESS = 'https://does-it-follow.example.org/site/run#';

/** A test on a line is the same test, wherever its blanks stand. */
const same = (linked: Linked) =>
  'text' in linked && linked.language === 'litmus' && !linked.text.includes('#')
    ? {...linked, text: print(read(linked.text))}
    : linked;

describe.each(Object.entries(FRAGMENTS))('%s', (_, fragment) => {
  it.each(Object.entries(MANGLED))('opens with %s', async (__, mangle) => {
    const whole = same(await readFragment(fragment));
    const arrived = mangle(ADDRESS + fragment);
    expect(same(await readFragment(arrived))).toEqual(whole);
    const hash = arrived.indexOf('#');
    // What a browser hands over is behind the first `#`.
    if (hash >= 0) expect(same(await readFragment(arrived.slice(hash)))).toEqual(whole);
  });

  it('opens wherever a line breaks it', async () => {
    const whole = same(await readFragment(fragment));
    const known = (name: string) => (name === 'parent-unmaps-child-writes' ? {text: '', chosen: {}} : undefined);
    for (let at = 1; at < fragment.length; at += 1 + Math.floor(fragment.length / 150)) {
      const broken = `> ${ADDRESS}${fragment.slice(0, at)}\n> ${fragment.slice(at)}\n`;
      expect(same(await readFragment(broken, known)), broken).toEqual(whole);
    }
  });
});

it('there are 90 and more ways to mangle', () => expect(Object.keys(MANGLED).length).toBeGreaterThan(90));

it('a packed text that begins as quoted-printable does opens as it is', () =>
  expect(repairs('#2;5.8;pin;ts=3DAA;end')).toContain('2;5.8;pin;ts=3DAA;end'));

it('what follows a link is not taken for a part of its name, where the names are known', async () => {
  const known = (name: string) => (name === 'dontfork' ? {text: '', chosen: {}} : undefined);
  for (const behind of [' and more', ' because', '\nwhy', '\n\nNo', ' (as before)', '> and'])
    expect(await readFragment(`see https://x.org/run#2;5.8;pin;dontfork${behind}`, known)).toMatchObject({
      test: 'dontfork',
    });
});

it.each([
  '%20',
  '.',
  ';',
  '\n>',
  '=',
  '=3D',
  '&gt;',
  '&',
  '-',
  '#',
  '# ',
  'run',
  '%',
  '% ',
  '=\n',
  ' ',
  '\n',
  'a>',
  '\nab>',
])('of %j a hundred thousand times comes to its end', {timeout: 60_000}, async (part) => {
  // What takes the square of that takes minutes.
  for (const text of [part.repeat(100_000), `#2;5.8;pin;x;${part.repeat(100_000)};y`])
    await readFragment(text).catch(() => {});
});
