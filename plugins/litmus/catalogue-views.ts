/**
 * Every test of the catalogue with all its answers. That takes the model some seconds, so they are kept between builds, and
 * found again while neither a test nor anything that computes an answer has changed.
 */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {loadCatalogue} from '../../src/litmus/catalogue';
import type {Group} from '../../src/litmus/groups';
import {type TestView, testView} from './test-view';

export interface CatalogueViews {
  groups: readonly Group[];
  /** Group by group, by name within each. */
  tests: readonly TestView[];
}

/** What decides an answer and how a page puts it. */
const INPUTS = [
  'litmus',
  'src/litmus',
  'src/model',
  'src/explore',
  'src/picture',
  'src/sandbox/picture',
  'plugins/litmus',
];
const KEPT = 'node_modules/.cache/litmus.json';

let latest: {of: string; views: CatalogueViews} | undefined;

/** Throws a LitmusError for a catalogue that cannot be read. */
export function catalogueViews(root: string): CatalogueViews {
  const of = digest(root);
  if (latest?.of !== of) latest = {of, views: kept(root, of) ?? keep(root, of, compute(root))};
  return latest.views;
}

function compute(root: string): CatalogueViews {
  const {groups, entries} = loadCatalogue(root);
  return {groups, tests: groups.flatMap(({id}) => entries.filter(({group}) => group === id).map(testView))};
}

function kept(root: string, of: string): CatalogueViews | undefined {
  const file = path.join(root, KEPT);
  if (!existsSync(file)) return undefined;
  try {
    const found = JSON.parse(readFileSync(file, 'utf8')) as {of: string; views: CatalogueViews};
    return found.of === of ? found.views : undefined;
  } catch {
    // Somebody stopped the build while it was written.
    return undefined;
  }
}

function keep(root: string, of: string, views: CatalogueViews): CatalogueViews {
  const file = path.join(root, KEPT);
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, JSON.stringify({of, views}));
  return views;
}

function digest(root: string): string {
  const hash = createHash('sha256');
  const add = (name: string): void => {
    const file = path.join(root, name);
    if (statSync(file).isDirectory()) for (const below of readdirSync(file).sort()) add(`${name}/${below}`);
    else if (!/\.(test\.ts|expected|json)$/.test(name)) hash.update(`${name}\0`).update(readFileSync(file));
  };
  INPUTS.forEach(add);
  return hash.digest('hex');
}
