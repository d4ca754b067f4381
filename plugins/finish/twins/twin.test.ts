import {expect, it} from 'vitest';
import {converter} from './convert';
import {twinOf} from './twin';

const place = {address: 'http://a.org/x', base: 'http://a.org'};
const convert = converter();

it('begins with title, address and answer, and ends with the addresses of the links', () => {
  const html =
    '<!doctype html><title>X &amp; Y | Site</title><meta name=description content="What&#x27;s &lt;x&gt;?"><article><header>' +
    '<h1 id=top>X &amp; Y</h1></header><p>It is <a href=/y>y</a>.<p>More.</article>';
  expect(twinOf(html, place, convert)).toEqual({
    title: 'X & Y',
    description: "What's <x>?",
    text: [
      'X & Y',
      '=====',
      'http://a.org/x',
      '',
      'It is y [1].',
      '',
      'More.',
      '',
      'References',
      '----------',
      '',
      '[1] http://a.org/y',
      '',
    ].join('\n'),
  });
});

it('says what the mark of a continued line is where it has one', () => {
  const {text} = twinOf(`<body><h1>C</h1><pre>${'word '.repeat(20)}</pre>`, place, convert);
  expect(text).toContain('\n  ↪ word');
  expect(text.replace(/\s+/g, ' ')).toContain('A line of code that begins with "↪" continues the line above.');
  expect(text).not.toContain('References');
});

it('takes the title of the document where the page has no heading', () => {
  expect(twinOf('<title>Moved</title><body><p>It is elsewhere.', place, convert).text).toMatch(/^Moved\n=====\n/);
});
