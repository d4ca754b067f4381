import {expect, it} from 'vitest';
import {listText, llmsText, type Listed} from './lists';

const page = (path: string, title = path, isAlias = false): Listed => ({
  path,
  address: `http://a.org${path === '/' ? '/index' : path}.txt`,
  title,
  description: `What ${path} says.`,
  isAlias,
});

const ALL = [
  page('/', 'The [answer]'),
  page('/f/u5d'),
  page('/f/U5D', 'alias', true),
  page('/options/uacce', 'uacce'),
  page('/choose', 'Choose'),
  page('/fx'),
];

it('is a list of links by section, as llms.txt has it', () => {
  const text = llmsText({title: 'Site', tagline: 'Four ways'}, ALL);
  expect(text).toMatch(/^# Site\n\n> Four ways\. What \/ says\./);
  expect(text.match(/^## .*/gm)).toEqual([
    '## Pages',
    '## The four ways',
    '## Facts by id',
    '## The same at other addresses',
  ]);
  expect(text).toContain('\n- [The \\[answer\\]](http://a.org/index.txt): What / says.\n');
  expect(text).toContain('\n- [alias](http://a.org/f/U5D.txt)\n');
  for (const {address} of ALL) expect(text).toContain(`(${address})`);
});

it('is a list of addresses for readers, each on a line of its own', () => {
  const text = listText(ALL);
  const lines = text.split('\n');
  for (const {address} of ALL) expect(lines.filter((line) => line === address)).toHaveLength(1);
  expect(lines.every((line) => line.length <= 72)).toBe(true);
  expect(text).toMatch(/Pages \(3\)\n-+\n\nThe \[answer\]\nhttp/);
  expect(text.replace(/\s+/g, ' ')).toContain('only an address that stands alone on its line may be longer');
});
