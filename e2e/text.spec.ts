/** A reader with w3m or lynx: title and answer within the first screen, diagrams in words. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import {fileOf, PAGES} from './site';

const w3m = (page: string) =>
  execFileSync(process.env.W3M ?? 'w3m', ['-dump', '-cols', '80', '-T', 'text/html', fileOf(page)], {
    maxBuffer: 2 ** 26,
  }).toString();
const lynx = (page: string) =>
  execFileSync(process.env.LYNX ?? 'lynx', ['-dump', '-nolist', '-width=80', '-force_html', fileOf(page)], {
    maxBuffer: 2 ** 26,
  }).toString();

/** Words with single blanks, so that a sentence is found however it is wrapped. */
const flat = (text: string) => text.replace(/[\s\u200b]+/g, ' ').trim();

/** The title and the first paragraph of a page, as text. HTML may leave out the end of a paragraph. */
function opening(page: string): {title: string; answer: string} {
  const body = readFileSync(fileOf(page), 'utf8').replace(/[\s\S]*?<h1[^>]*>/, '');
  const text = (html: string) =>
    flat(
      html
        .replace(/<[^>]+>/g, '')
        .replace(/&#x27;|&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    );
  return {
    title: text(body.slice(0, body.indexOf('</h1>'))),
    answer: text(/<p>([\s\S]*?)<(?:\/p|p|div)\b/.exec(body)![1]!),
  };
}

for (const page of PAGES) {
  for (const [name, dump] of [
    ['w3m', w3m],
    ['lynx', lynx],
  ] as const) {
    test(`${page} in ${name}: title and answer within 24 lines`, () => {
      const {title, answer} = opening(page);
      const screen = flat(dump(page).split('\n').slice(0, 24).join('\n'));
      expect(screen).toContain(title);
      expect(screen).toContain(answer);
    });
  }

  test(`${page} in w3m: every diagram in words, navigation after the content`, () => {
    const text = w3m(page);
    const html = readFileSync(fileOf(page), 'utf8');
    const figures = [...html.matchAll(/<figcaption>/g)].length;
    expect(text.split('The diagram in words').length - 1).toBe(figures);
    const words = text.replace(/\s/g, '');
    expect(words.indexOf('ChooseCompareCopy-on-writeLitmusRunThethread')).toBeGreaterThan(words.length / 4);
  });
}
