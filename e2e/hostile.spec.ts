/** Programs that mean harm, each judged by what became of the page, its storage, a server that listens, and the next run. */
import {test} from './hostile/place';
import {HOSTILE} from './hostile/programs';
import {survive} from './hostile/survive';

for (const [aim, programs] of Object.entries(HOSTILE)) {
  test.describe(aim, () => {
    for (const program of programs) test(program.name, ({place}) => survive(place, program));
  });
}
