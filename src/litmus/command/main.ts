/** `npm run -s litmus`: the command, with the model. */
import {ask} from '../ask';
import {traceOf} from '../trace';
import {command} from './command';
import {terminal} from './terminal';

void command(process.argv.slice(2), {ask, traceOf}, terminal()).then((status) => (process.exitCode = status));
