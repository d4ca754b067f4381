import {describe, expect, it} from 'vitest';
import {followed, parseRedirects} from './redirects';
import {printComplaint, YamlFile} from './yaml-file';

const parse = (text: string) => parseRedirects(new YamlFile('redirects.yaml', text));
const complaints = (text: string) => parse(text).complaints.map(printComplaint);

describe('redirects.yaml', () => {
  it('may be empty but for its explanation', () => expect(parse('# why\n')).toEqual({redirects: [], complaints: []}));

  it('names an old address and a new one on each line', () =>
    expect(parse('# why\n/f/u5e: /f/u5d\n/old: /new\n/compare#old: /compare#new\n/: /start\n')).toEqual({
      redirects: [
        {from: '/f/u5e', to: '/f/u5d', line: 2},
        {from: '/old', to: '/new', line: 3},
        {from: '/compare#old', to: '/compare#new', line: 4},
        {from: '/', to: '/start', line: 5},
      ],
      complaints: [],
    }));

  const FORM = 'an address begins with "/" and has none at its end, such as /f/u5d, /compare or /compare#u5d';
  it.each([
    ['no mapping', '- /a\n', '1: must be a list of lines such as "/f/old: /f/new"'],
    ['not YAML', '/a: [\n', '2: not YAML: '],
    ['an address twice', '/a: /b\n/a: /c\n', '2: not YAML: Map keys must be unique'],
    ['no slash in front', 'f/a: /f/b\n', `1: "f/a" is not an address of this site: ${FORM}`],
    ['a slash at the end', '/a/: /b\n', `1: "/a/" is not an address of this site: ${FORM}`],
    ['a query', '/a?x: /b\n', `1: "/a?x" is not an address of this site: ${FORM}`],
    ['no target', '/x: /y\n/a:\n', '2: does not say where /a leads. Write one address behind it: "/a: /f/u5d"'],
    ['two targets', '/a: [/b, /c]\n', '1: does not say where /a leads. '],
    [
      'another site',
      '/a: https://example.org\n',
      `1: /a leads to "https://example.org", which is no address of this site: ${FORM}`,
    ],
    ['itself', '/a: /a\n', '1: /a → /a goes round in a circle. Let one of them lead to what there is'],
    ['a circle', '/a: /b\n/b: /c\n/c: /a\n', '1: /a → /b → /c → /a goes round in a circle.'],
  ])('complains of %s', (_, text, complaint) => expect(complaints(text)[0]).toContain(`redirects.yaml:${complaint}`));

  it('complains of each line of a circle, and not of what leads into it', () =>
    expect(complaints('/x: /a\n/a: /b\n/b: /a\n').map((text) => text.slice(0, 16))).toEqual([
      'redirects.yaml:2',
      'redirects.yaml:3',
    ]));
});

describe('redirects as they are followed', () => {
  const follow = (text: string) => followed(parse(text).redirects).map(({from, to}) => `${from} ${to}`);
  it('lead past other redirects', () =>
    expect(follow('/a: /b\n/b: /c\n/c: /d#e\n')).toEqual(['/a /d#e', '/b /d#e', '/c /d#e']));
  it('of a claim or rule are those of its other names', () => {
    expect(follow('/m/T-JG-1119-4: /m/T-JG-1119-5')).toEqual([
      '/m/T-JG-1119-4 /m/T-JG-1119-5',
      '/m/t-jg-1119-4 /m/T-JG-1119-5',
      '/m/jg-4 /m/T-JG-1119-5',
    ]);
    expect(follow('/r/R45.retry: /r/R45.again')).toHaveLength(4);
  });
  it('may send a name elsewhere', () =>
    expect(follow('/m/T-JG-1119-4: /m/T-JG-1119-5\n/m/jg-4: /thread\n')).toContain('/m/jg-4 /thread'));
});
