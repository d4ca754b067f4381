import {describe, expect, it} from 'vitest';
import {allPages, pagesNamed} from './pages';

const root = process.cwd();

describe('the pages', () => {
  const all = allPages(root);

  it('are all that stand below docs', () =>
    expect(all).toEqual(expect.arrayContaining(['docs/cow.mdx', 'docs/index.mdx'])));

  it('may be named, one or a folder of them, each once', () => {
    expect(pagesNamed(root, ['docs/cow.mdx', './docs/cow.mdx'])).toEqual(['docs/cow.mdx']);
    expect(pagesNamed(root, ['docs/options/', 'docs/options/rdma.mdx'])).toEqual(
      all.filter((page) => page.startsWith('docs/options/')),
    );
    expect(pagesNamed(root, ['docs'])).toEqual(all);
  });

  it.each([
    ['docs/nothing.mdx', 'docs/nothing.mdx: there is no such file. Name a page from the root of the repository'],
    ['cow.mdx', 'cow.mdx: there is no such file'],
    ['README.md', 'README.md: is no page. Pages are docs/**/*.mdx'],
    ['litmus', 'litmus: there is no page in this folder'],
  ])('are not %s', (name, problem) =>
    expect(pagesNamed(root, ['docs/cow.mdx', name])).toEqual({problem: expect.stringContaining(problem)}),
  );
});
