import {describe, expect, it} from 'vitest';
import site from '../site.config';
import {editHref, firstLineOfText, viewHref} from './edit-link';

describe('edit links', () => {
  it('lead to the file and line in the repository', () =>
    expect(editHref({...site, repository: 'https://github.com/o/r/', branch: 'main'}, 'facts/uacce.yaml', 41)).toBe(
      'https://github.com/o/r/edit/main/facts/uacce.yaml#L41',
    ));
  it('lead to /contribute while there is none', () =>
    expect(editHref({...site, repository: ''}, 'facts/uacce.yaml', 41)).toBe(
      '/contribute?file=facts%2Fuacce.yaml&line=41',
    ));
  it('are not what shows a file', () => {
    expect(viewHref({...site, repository: 'https://github.com/o/r/', branch: 'main'}, 'a/b.c')).toBe(
      'https://github.com/o/r/blob/main/a/b.c',
    );
    expect(viewHref({...site, repository: ''}, 'a/b.c')).toBeUndefined();
  });
  it('name the first line of a page below its front matter', () =>
    expect(firstLineOfText('docs/index.mdx')).toBeGreaterThan(5));
});
