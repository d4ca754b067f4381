import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, it, vi} from 'vitest';
import type {MovedAnchor} from '@site/plugins/moved/anchors';

const MOVED: MovedAnchor[] = [
  {page: '/compare', id: 'old', to: '/compare#new'},
  {page: '/compare', id: 'gone', to: '/f/u5d'},
  {page: '/cow', id: 'other', to: '/compare'},
];
const collected: string[] = [];

// What Docusaurus gives a page while it is being built.
vi.mock('@docusaurus/router', () => ({useLocation: () => ({hash: '', pathname: '/dev/compare', search: ''})}));
vi.mock('@docusaurus/useBaseUrl', () => ({default: (path: string) => `/dev${path}`}));
vi.mock('@docusaurus/useGlobalData', () => ({usePluginData: () => MOVED}));
vi.mock('@docusaurus/useBrokenLinks', () => ({
  default: () => ({collectAnchor: (id: string) => void collected.push(id)}),
}));

const {default: Moved} = await import('./Moved');

it('has an element of each old id of the page, with a link to where it is now', () => {
  const html = renderToStaticMarkup(createElement(Moved, {page: '/compare'}));
  expect(html).toContain('<li id="old">old is now at <a href="/dev/compare#new">/compare#new</a></li>');
  expect(html).toContain('<li id="gone">gone is now at <a href="/dev/f/u5d">/f/u5d</a></li>');
  expect(html).not.toContain('other');
  expect(collected).toEqual(['old', 'gone']);
});

it('is not there where nothing has moved', () =>
  expect(renderToStaticMarkup(createElement(Moved, {page: '/rules'}))).toBe(''));
