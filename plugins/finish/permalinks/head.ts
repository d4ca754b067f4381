/** The list as the last commit has it: an address that somebody took out of the file is still published. */
import {spawnSync} from 'node:child_process';
import {parsePermalinks, PERMALINKS} from '../../../src/facts/permalinks';

/** The addresses of the last commit; where there is none to compare with, a line that says why. */
export function committedPermalinks(root: string): {addresses: string[]} | {none: string} {
  const {status, stdout, error} = spawnSync('git', ['-C', root, 'show', `HEAD:./${PERMALINKS}`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error || status !== 0)
    return {none: `No commit of ${PERMALINKS} to compare with, so nothing is said of addresses taken out of it.`};
  return {addresses: parsePermalinks(stdout)};
}
