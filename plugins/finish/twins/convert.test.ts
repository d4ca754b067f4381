import {describe, expect, it} from 'vitest';
import {converter} from './convert';
import {PageText} from './page';

const convert = converter();

function text(html: string, diagrams: string[] = []): string {
  return convert(
    `<!doctype html><html><body><main>${html}</main></body></html>`,
    new PageText('http://a.org/p', 'http://a.org', diagrams),
  );
}

describe('the text of a page', () => {
  it('has its headings underlined, with their anchors', () => {
    expect(
      text('<h2 id="ho-x">Who follows<a class="hash-link" href="#ho-x">#</a></h2><p>A</p><h3 id="y">Why</h3>'),
    ).toBe(
      [`Who follows${' '.repeat(56)}#ho-x`, '-----------', '', 'A', '', `Why${' '.repeat(67)}#y`, '~~~'].join('\n'),
    );
  });

  it('has the anchor of a long heading at the end of its last line, or below', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(text(`<h2 id="a">${words} and more</h2>`).split('\n')[1]).toMatch(/^and more +#a$/);
    const [line, rule, anchor] = text(`<h2 id="a-long-anchor">${words}</h2>`).split('\n');
    expect([line, rule!.length]).toEqual([words, words.length]);
    expect(anchor).toMatch(/^ +#a-long-anchor$/);
  });

  it('leaves out its title, which stands above it, and what leads through the site', () => {
    const html =
      '<nav>Site</nav><h1>Title</h1><p>Answer <a class="edit" href="/e">edit</a></p><button>Run</button><form>Find</form>' +
      '<svg><text>drawn</text></svg><span class="text-browser">told</span><p hidden>later</p><p class="page-end">Discuss</p>';
    expect(text(html)).toBe('Answer');
  });

  it('numbers its links, the same address once', () => {
    const page = new PageText('http://a.org/p', 'http://a.org/site');
    const html =
      '<body><p><a href="/site/x">x</a>, <a href="#y">y</a>, <a href="https://b.org/">z</a> and <a href="/site/x">x again</a>.';
    expect(convert(html, page)).toBe('x [1], y [2], z [3] and x again [1].');
    expect(page.references.lines()).toEqual(['[1] http://a.org/site/x', '[2] http://a.org/p#y', '[3] https://b.org/']);
  });

  it('puts the number behind brackets that are not of the link', () => {
    expect(text('<p>so it is [<a href="/f/g1">g1</a>].</p>')).toBe('so it is [g1] [1].');
    expect(text('<p>so it is <a href="/f/g1">[g1]</a>.</p>')).toBe('so it is [g1] [1].');
  });

  it('never breaks a line before the number of a link, nor an address', () => {
    const lines = text(`<p>${'word '.repeat(13)}link <a href="/x">text</a> more`).split('\n');
    expect(lines.every((line) => line.length <= 72 && !line.startsWith('['))).toBe(true);
    const long = `https://example.org/${'x'.repeat(80)}`;
    expect(text(`<p>see ${long}, and <a href="${long}">${long}</a>.`)).toBe('see [1], and [1].');
    expect(text('<p>see https://example.org/ there')).toBe('see https://example.org/ there');
  });

  it('has lists, in lists, with their numbers', () => {
    const html = '<ul><li>a<ol start=9><li>b<li>c</ol><li>d</ul>';
    expect(text(html)).toBe(['- a', '   9. b', '  10. c', '- d'].join('\n'));
    expect(text('<ul><li><p>a<p>b<li><p>c</ul>')).toBe(['- a', '', '  b', '', '- c'].join('\n'));
  });

  it('has definitions indented, and quotations marked', () => {
    expect(text('<dl><dt>SVA<dd>shared virtual addressing<dt>ODP<dd>on demand</dl>')).toBe(
      ['SVA', '    shared virtual addressing', '', 'ODP', '    on demand'].join('\n'),
    );
    expect(text('<blockquote><p>a<p>b</blockquote><p><q>c</q> d')).toBe(['> a', '>', '> b', '', '"c" d'].join('\n'));
  });

  it('has code whole, and the links in it below', () => {
    expect(text('<pre><code>a\n  <span>b</span></code></pre>')).toBe('    a\n      b');
    expect(text('<pre><div>a<br></div><div>b</div></pre>')).toBe('    a\n    b');
    expect(text('<pre>x [<a href="/r/R4">R4</a>]\ny</pre>')).toBe('    x [R4]\n    y\n\nNamed in it: R4 [1].');
  });

  it('shows what is folded away', () => {
    expect(text('<details><summary>u-opens: sources</summary><ul><li>a</ul></details>')).toBe('u-opens: sources\n- a');
  });

  it('has tables, those of HTML and those by role', () => {
    expect(text('<table><thead><tr><th>a<th>b<tbody><tr><td>1<td>2</table>')).toBe('a  b\n-  -\n1  2');
    const cells =
      '<table><thead><tr><th scope=row>Kernel<td role=none><span role=columnheader>5.8</span><tbody><tr><th>pin' +
      '<span class=text-browser>:</span><td role=none><span class=text-browser>5.8 </span><span role=cell>Never <span>a</span></span></table>';
    expect(text(cells)).toBe('Kernel  5.8\n------  -------\npin     Never a');
    const roles =
      '<div role=table><div role=row><div role=columnheader>Question</div><div role=columnheader>uacce</div></div>' +
      '<div role=row><div role=rowheader>Who?</div><div role=cell><p>uacce: A</p></div></div></div>';
    expect(text(roles)).toBe('Question: uacce\n\nWho?\n\nuacce: A');
  });

  it('draws diagrams, and says them in words', () => {
    const figure =
      '<figure id="diagram-1"><figcaption>Path</figcaption><div><svg><text>lost</text></svg></div>' +
      '<details><summary>The diagram in words</summary><ul><li>A → B</ul></details></figure>';
    const drawn = text(figure, ['flowchart TD\n  A --> B']);
    expect(drawn).toMatch(/^Diagram: Path +#diagram-1\n\n┌───┐\n│ A │\n/);
    expect(drawn).toMatch(/The same in words:\n\n- A → B$/);
    expect(() => text(figure)).toThrow(/shows 1 diagrams, and its source in docs\/ has 0.*build anew/);
  });

  it('has what can be run with its title, what it was run under, and what it printed', () => {
    const html =
      '<section data-language="ts" id="sb-x" aria-label="A program"><p>A program<a class="hash-link" href="#sb-x"></a>' +
      '<div><pre><code>run();</code></pre></div><p>Kernel 5.8, device pin. It prints:<div role="log"><pre>1\n</pre></div></section>';
    expect(text(html)).toBe(
      [
        `To run: A program${' '.repeat(50)}#sb-x`,
        '',
        '    run();',
        '',
        'Kernel 5.8, device pin. It prints:',
        '',
        '    1',
      ].join('\n'),
    );
  });

  it('keeps a fact, its sources and its address together', () => {
    const fact = (id: string) =>
      `<div class="fact" id="${id}"><p><a class="anchor-id" href="#${id}">${id}</a> It is so.<ul class="sources"><li>mm/gup.c</ul>` +
      `<div class="item-links"><a href="/f/${id}">/f/${id}</a> · <a href="/f/${id}#history" aria-label="h">added 2026-01-02</a></div></div>`;
    expect(text(fact('p1') + fact('p2'))).toBe(
      [
        'p1 It is so.',
        '- mm/gup.c',
        '/f/p1 [1] · added 2026-01-02',
        '',
        'p2 It is so.',
        '- mm/gup.c',
        '/f/p2 [2] · added 2026-01-02',
      ].join('\n'),
    );
  });
});
