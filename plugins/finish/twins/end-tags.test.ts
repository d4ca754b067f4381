import {expect, it} from 'vitest';
import {withEndTags} from './end-tags';

it('closes what may be left open', () => {
  const html = withEndTags(
    '<!doctype html><html lang=en><body><ul><li><p>a<li>b<ul><li>c</ul></ul><table><tr><th>x<tbody><tr><td><p>y<td>z</table></body></html>',
  );
  expect(html).toContain('<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>');
  expect(html).toContain('<tbody><tr><td><p>y</p></td><td>z</td></tr></tbody></table>');
});

it('keeps blanks, ids and labels as they are', () => {
  const html = withEndTags('<!doctype html><body><pre id="x" aria-label="a > b">  a\n\n b </pre><p> a  b </p></body>');
  expect(html).toMatch(/<pre id="?x"? aria-label="a > b">\n? {2}a\n\n b <\/pre><p> a {2}b <\/p>/);
});
