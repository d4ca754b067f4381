/**
 * `npm run fences`: type-checks and runs every sandbox of the pages, and compares what it prints with what is recorded below it.
 * With `-- --update` it writes that down, and changes nothing else; `-- docs/cow.mdx docs/options` looks at these pages only.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {checkPage, printComplaint} from './check';
import {allPages, pagesNamed} from './pages';

const root = process.cwd();
const given = process.argv.slice(2);
const names = given.filter((argument) => !argument.startsWith('-'));
const wrong = given.find((argument) => argument.startsWith('-') && argument !== '--update');
const pages = names.length === 0 ? allPages(root) : pagesNamed(root, names);

if (wrong !== undefined) stop(`There is no option ${wrong}. Write: npm run fences -- [--update] [PAGE…]`);
else if ('problem' in pages) stop(pages.problem);
else await check(pages, given.includes('--update'));

async function check(pages: readonly string[], update: boolean): Promise<void> {
  let count = 0;
  let wrong = 0;
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    const {fences, complaints, updated} = await checkPage(text, page, {update});
    for (const complaint of complaints) console.error(printComplaint(page, complaint));
    if (update && updated !== text) {
      writeFileSync(page, updated);
      console.log(`${page}: written`);
    }
    count += fences.length;
    wrong += complaints.length;
  }
  console.log(
    `${plural(count, 'sandbox', 'es')} on ${plural(pages.length, 'page', 's')}: ${plural(wrong, 'complaint', 's')}`,
  );
  process.exitCode = wrong > 0 ? 1 : 0;
}

function plural(count: number, word: string, ending: string): string {
  return `${count} ${word}${count === 1 ? '' : ending}`;
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
