/**
 * `npm run permalinks`: says which addresses are published and not in permalinks.json yet, and which were taken out of it.
 * With `-- --update` it adds the new ones; it never removes any. Pages and their anchors are read from build/.
 */
import site from '../../../site.config';
import {permalinks} from './command';

try {
  const {lines, complete} = permalinks({root: process.cwd(), site, update: process.argv.includes('--update')});
  for (const line of lines) console.log(line);
  process.exitCode = complete ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
