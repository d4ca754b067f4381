import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {loadCatalogue} from '../../litmus/catalogue';
import type {Chosen} from '../setting';
import {readFragment} from './read';

/** Links of the first format as it made them, and what it read in them. Links live for ever: none is ever taken out. */
const OLD = JSON.parse(readFileSync(`${import.meta.dirname}/version-1.json`, 'utf8')) as readonly {
  link: string;
  chosen: Chosen;
  language?: string;
  text?: string;
  test?: string;
}[];

it('there are links of every kind', () => {
  expect(OLD.length).toBeGreaterThan(30);
  for (const body of [/;o=[^;]*;[a-z]/, /;[a-z-]+$/, /;lt=.*;end$/, /;ts=.*;end$/, /;A:map\.x;/, /;ask\./])
    expect(OLD.some(({link}) => body.test(link))).toBe(true);
});

it.each(OLD)('$link opens as it did', async ({link, ...held}) => {
  expect(await readFragment(link)).toEqual(held);
  expect(await readFragment(`<https://example.org/run#${link}>.`)).toEqual(held);
});

it('the tests that they name are still in the catalogue', () => {
  const names = loadCatalogue(process.cwd()).entries.map(({name}) => name);
  for (const {test} of OLD) if (test !== undefined) expect(names).toContain(test);
});

it('a kernel or a kind that was not named is not named', async () => {
  expect(await readFragment('1;ts=AwA;end')).toEqual({chosen: {without: []}, language: 'ts', text: ''});
  expect(await readFragment('1;d=get;dontfork')).toEqual({chosen: {device: 'get', without: []}, test: 'dontfork'});
});
