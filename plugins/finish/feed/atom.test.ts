import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {describe, expect, it} from 'vitest';
import {xml2js, type Element} from 'xml-js';
import site from '../../../site.config';
import {atomOf} from './atom';
import type {Entry} from './entries';
import {writeFeed} from './feed';

const deployed = {...site, url: 'https://example.org', baseUrl: '/docs/'};
const entry: Entry = {
  key: '2026-11-23.2/f/u1',
  kind: 'fact',
  title: 'u1: statement was <a> & “b”, is ]]>',
  path: '/f/u1',
  says: 'x < y && z',
  lines: ['statement: was “<b>”, is “]]>”'],
  when: new Date('2026-11-23T00:01:00.005Z'),
};

/** The elements of that name below an element. */
const all = (of: Element, name: string) => (of.elements ?? []).filter((element) => element.name === name);
const text = (of: Element, name: string) => (all(of, name)[0]?.elements ?? []).map((e) => e.text ?? e.cdata).join('');
const link = (of: Element, rel?: string) =>
  all(of, 'link').find(({attributes}) => attributes?.rel === rel)?.attributes?.href;
/** Throws where it is not well-formed. */
const parse = (atom: string) => all(xml2js(atom) as Element, 'feed')[0]!;

describe('the feed', () => {
  const feed = parse(atomOf([entry], deployed));
  const [item] = all(feed, 'entry');

  it('says what it is, where it is, and of when', () => {
    expect(feed.attributes).toEqual({xmlns: 'http://www.w3.org/2005/Atom'});
    expect(text(feed, 'id')).toBe('tag:example.org,2026:changes');
    expect(text(feed, 'updated')).toBe('2026-11-23T00:01:00.005Z');
    expect(text(all(feed, 'author')[0]!, 'name')).toBe(site.title);
    expect(link(feed, 'self')).toBe('https://example.org/docs/feed.atom');
    expect(link(feed, 'alternate')).toBe('https://example.org/docs/changes');
  });

  it('has entries with an id, a link in full and a day', () => {
    expect(text(item!, 'id')).toBe('tag:example.org,2026:changes/2026-11-23.2/f/u1');
    expect(link(item!)).toBe('https://example.org/docs/f/u1');
    expect(text(item!, 'updated')).toBe('2026-11-23T00:01:00.005Z');
  });

  it('keeps what looks like markup as text', () => {
    expect(text(item!, 'title')).toBe('u1: statement was &lt;a&gt; &amp; “b”, is ]]&gt;');
    expect(text(item!, 'content')).toContain(
      '<p>x &lt; y &amp;&amp; z</p><ul><li>statement: was “&lt;b&gt;”, is “]]&gt;”',
    );
  });

  it('keeps its ids where the site moves, if it is told to', () => {
    const moved = {...deployed, url: 'https://example.net', tag: 'example.org,2026'};
    expect(text(parse(atomOf([entry], moved)), 'id')).toBe('tag:example.org,2026:changes');
  });

  it('of nothing is a feed', () => expect(all(parse(atomOf([], deployed)), 'entry')).toEqual([]));
});

describe('the feed of this repository', () => {
  it('has an id for each entry, the newest first, and is the same each time', () => {
    const out = mkdtempSync(`${tmpdir()}/feed-`);
    try {
      const write = () => {
        writeFeed({root: process.cwd(), out, site: deployed});
        return readFileSync(`${out}/feed.atom`, 'utf8');
      };
      const atom = write();
      expect(write()).toBe(atom);
      const entries = all(parse(atom), 'entry');
      expect(entries.length).toBeGreaterThan(50);
      expect(new Set(entries.map((of) => text(of, 'id'))).size).toBe(entries.length);
      const times = entries.map((of) => Date.parse(text(of, 'updated')));
      expect([...times].sort((a, b) => b - a)).toEqual(times);
    } finally {
      rmSync(out, {recursive: true});
    }
  });
});
