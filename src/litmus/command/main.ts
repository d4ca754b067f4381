/** `npm run -s litmus`: the command, with the model. */
import {ORACLE} from '../oracle';
import {traceOf} from '../trace';
import {command} from './command';
import {terminal} from './terminal';

void command(process.argv.slice(2), {...ORACLE, traceOf}, terminal()).then((status) => (process.exitCode = status));
