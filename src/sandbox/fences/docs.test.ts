/** Every sandbox of every page does what its page says of it. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {checkFence, printComplaint} from './check';
import {findFences} from './find';
import {allPages} from './pages';

const root = process.cwd();
/** The first sandbox loads the type checker, on a machine that may be busy. */
const MS = 60_000;
/** Pages whose point is shown by a program and by a test. */
const SHOWN = /^docs\/(index|run|cow|cow\/.*|options\/.*)\.mdx$/;

describe.each(allPages(root))('%s', (page) => {
  const {fences, complaints} = findFences(readFileSync(`${root}/${page}`, 'utf8'));

  it('says of its sandboxes what can be understood', () =>
    expect(complaints.map((complaint) => printComplaint(page, complaint))).toEqual([]));

  if (SHOWN.test(page)) {
    it('has a program and a litmus test', () =>
      expect([...new Set(fences.map(({language}) => language))].sort()).toEqual(['litmus', 'ts']));
  }

  it.each(fences.map((fence) => [fence.first, fence.title, fence] as const))(
    '%i: %s',
    async (_, __, fence) => {
      const {complaints} = await checkFence(fence, page);
      expect(complaints.map((complaint) => printComplaint(page, complaint))).toEqual([]);
    },
    MS,
  );
});
