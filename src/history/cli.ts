/**
 * `npm run history`: says what history/ does not have yet of what facts/, thread/, the rules and the catalogue say. With
 * `-- --update` it records that under today's date, or `--date=YYYY-MM-DD`, and removes nothing.
 */
import {command} from './command';

process.exitCode = command(process.argv.slice(2), {
  root: process.cwd(),
  today: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
  out: (line) => console.log(line),
  error: (line) => console.error(line),
});
