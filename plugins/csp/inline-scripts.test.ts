import {describe, expect, it} from 'vitest';
import {inlineScripts} from './inline-scripts';

describe('the scripts in a page', () => {
  it.each([
    ['<script>a()</script><p>x</p><SCRIPT type="module" data-x=1>\nb()\n</SCRIPT >', ['a()', '\nb()\n']],
    ['<script>if (a < b && c > d) "</p>"</script>', ['if (a < b && c > d) "</p>"']],
    ['<script></script>', ['']],
    ['<script>a()\r\nb()\rc()</script>', ['a()\nb()\nc()']],
    ['<script type="speculationrules">{}</script>', ['{}']],
    // Files, and data.
    ['<script src=/a.js defer></script><script defer src="/b.js"></script>', []],
    ['<script type="application/ld+json">{}</script><script type=application/json>{}</script>', []],
    // What only looks like one.
    ['<!-- <script>a()</script> -->', []],
    ['<p title="<script>">x</p><script>a()</script>', ['a()']],
    [`<p title='"<script>' class=a>x</p><script>a()</script>`, ['a()']],
    ['<scripted>a()</scripted>', []],
    ['<p>1 < 2</p><script data-src="x">a()</script>', ['a()']],
  ])('%j', (html, scripts) => expect(inlineScripts(html)).toEqual(scripts));
});
