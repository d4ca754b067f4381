/** Hostile programs again, in a sandbox of the site: those that reach for something, and some of each other kind. */
import {test} from './hostile/place';
import {HOSTILE} from './hostile/programs';
import {survive} from './hostile/survive';

test.use({where: 'site'});

const WHOLE = ['network', 'the page', 'the channel'];
const SOME = [
  'while (true)',
  'microtasks without end',
  'a promise that is never kept',
  'a string that doubles',
  'lines without end',
  'one line of a hundred million characters',
  'markup',
  'printing a getter without end',
  'printing a circle',
  'what descriptors and messages are read from, in Object.prototype',
  'all the wrapper closed',
  'errors from timers without end',
  'throwing markup',
];

for (const [aim, programs] of Object.entries(HOSTILE)) {
  test.describe(aim, () => {
    for (const program of programs.filter(({name}) => WHOLE.includes(aim) || SOME.includes(name))) {
      test(program.name, ({place}) => survive(place, program));
    }
  });
}
