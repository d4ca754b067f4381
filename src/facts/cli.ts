/**
 * `npm run facts`: checks facts/ and thread/. With `-- --tree=7.3.4=/usr/src/linux-7.3.4` it also looks up the sources read
 * in that release; `-- facts/uacce` shows only what concerns files whose name begins so.
 */
import {RULES} from '../model/rules';
import {checkRepository} from './check';
import {loadRepository} from './load';
import {checkTree} from './tree';
import {printComplaint} from './yaml-file';

const root = process.cwd();
const repository = loadRepository(root);
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const trees = process.argv.flatMap((argument) => /^--tree=([^=]+)=(.+)$/.exec(argument)?.slice(1, 3) ?? []);

const complaints = checkRepository(repository, root, new Set(RULES.map(({id}) => id)));
for (let i = 0; i < trees.length; i += 2) complaints.push(...checkTree(repository, trees[i]!, trees[i + 1]!));
const shown = complaints.filter(({file}) => only.length === 0 || only.some((prefix) => file.startsWith(prefix)));
for (const complaint of shown) console.error(printComplaint(complaint));
console.log(
  `${repository.facts.length} facts, ${repository.claims.length} claims in ${repository.messages.length} messages, ` +
    `${repository.terms.length} terms: ${shown.length === 1 ? '1 complaint' : `${shown.length} complaints`}`,
);
process.exitCode = shown.length > 0 ? 1 : 0;
