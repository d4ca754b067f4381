/** The addresses that are published: by a build, or by the data alone. */
import {readdirSync} from 'node:fs';
import {aliasPaths, shortPath} from '../../../src/cite/addresses';
import type {CitedKind} from '../../../src/cite/citation';
import {loadRepository} from '../../../src/facts/load';
import {publishedAddresses} from '../../../src/facts/published';
import {ruleHref} from '../../../src/facts/rule-refs';
import {RULES} from '../../../src/model/rules';
import {testPath} from '../../litmus/page';
import type {BuiltSite} from './built-site';

/** Files that people subscribe to or read by their names. */
const FILES = ['/feed.atom', '/index.txt', '/llms.txt'];

/** Every page, and of its ids those that a link of the site leads to. */
export function publishedByBuild(site: BuiltSite): string[] {
  const linked = [...site.pages.values()].flatMap(({links}) => links.filter((link) => link.includes('#')));
  const pages = [...site.pages].filter(([, {moved}]) => !moved).map(([page]) => page);
  const anchors = linked.filter((link) => !isMachinery(link) && site.serves(link));
  return [...new Set([...pages, ...FILES.filter((file) => site.serves(file)), ...anchors])];
}

/** Ids of the frame around every page, which nobody cites: for who moves by keyboard. */
function isMachinery(address: string): boolean {
  return /#(?:__|navigation$)/.test(address);
}

/** What follows from facts/, thread/, litmus/ and the rules of the repository at `root`, before anything is built. */
export function publishedByData(root: string): string[] {
  const tests = readdirSync(`${root}/litmus`).flatMap((name) => /^(.+)\.litmus$/.exec(name)?.[1] ?? []);
  const repository = loadRepository(root);
  const {facts, claims, terms} = repository;
  const cited: readonly [CitedKind, readonly string[]][] = [
    ['fact', facts.map(({id}) => id)],
    ['claim', claims.map(({id}) => id)],
    ['term', terms.map(({id}) => id)],
    ['rule', RULES.map(({id}) => id)],
    ['test', tests],
  ];
  return [
    ...publishedAddresses(repository).keys(),
    ...RULES.flatMap(({id}) => [shortPath('rule', id), ...aliasPaths('rule', id), ruleHref(id)]),
    ...tests.flatMap((name) => [shortPath('test', name), ...aliasPaths('test', name), testPath(name)]),
    ...cited.flatMap(([kind, ids]) => ids.map((id) => `${shortPath(kind, id)}#history`)),
  ];
}
