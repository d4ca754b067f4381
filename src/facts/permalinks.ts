/** permalinks.json: every address that was ever published. People have linked to them, so none may vanish. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';

export const PERMALINKS = 'permalinks.json';

/** What adds new ones. */
export const UPDATE = 'npm run permalinks -- --update';

/** The list as it stands in the repository at `root`; empty where there is none yet. Throws where it is no list. */
export function readPermalinks(root: string): string[] {
  const file = `${root}/${PERMALINKS}`;
  return existsSync(file) ? parsePermalinks(readFileSync(file, 'utf8')) : [];
}

export function parsePermalinks(text: string): string[] {
  const remedy = `Bring it back with "git checkout -- ${PERMALINKS}", then run: ${UPDATE}`;
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new Error(`${PERMALINKS}: not JSON: ${error instanceof Error ? error.message : error}. ${remedy}`);
  }
  if (!Array.isArray(list) || !list.every((address) => typeof address === 'string' && address.startsWith('/')))
    throw new Error(`${PERMALINKS}: must be a list of addresses that begin with "/". ${remedy}`);
  return list as string[];
}

/** The line of an address, from 1: the first is a bracket. */
export function permalinkLine(list: readonly string[], address: string): number {
  return list.indexOf(address) + 2;
}

/** One a line, each once and in order, so that two who add some seldom meet in one place. */
export function printPermalinks(addresses: Iterable<string>): string {
  return `${JSON.stringify([...new Set(addresses)].sort(), undefined, 2)}\n`;
}

export function writePermalinks(root: string, addresses: Iterable<string>): void {
  writeFileSync(`${root}/${PERMALINKS}`, printPermalinks(addresses));
}
