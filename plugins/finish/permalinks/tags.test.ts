import {describe, expect, it} from 'vitest';
import {tagsOf} from './tags';

const read = (html: string) => tagsOf(html).map(({name, attributes}) => [name, Object.fromEntries(attributes)]);

describe('the tags of a page', () => {
  it.each([
    ['<a href="/x" id=y>z</a>', [['a', {href: '/x', id: 'y'}]]],
    ["<A HREF='/x'>", [['a', {href: '/x'}]]],
    ['<a href=/x#y>z', [['a', {href: '/x#y'}]]],
    ['<html data-moved lang=en>', [['html', {'data-moved': '', lang: 'en'}]]],
    ['<a href="?a=1&amp;b=&#x27;&#39;">', [['a', {href: "?a=1&b=''"}]]],
    ['<a title="a > b" href=/x>', [['a', {title: 'a > b', href: '/x'}]]],
    [
      '<li id="a"/><wbr>',
      [
        ['li', {id: 'a'}],
        ['wbr', {}],
      ],
    ],
    // What only looks like one.
    ['<!-- <a href=/x> --><p>1 < 2</p>', [['p', {}]]],
    ['<script>"<a href=/x>"</script><style>a{}</style><b>', [['b', {}]]],
    ['<p title="<a href=/x>">', [['p', {title: '<a href=/x>'}]]],
  ])('%s', (html, tags) => expect(read(html)).toEqual(tags));
});
