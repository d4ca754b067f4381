/** The command with a model that makes its answers up, as a process of its own. */
import {ask, traceOf} from '../../testing/fake-model';
import {command} from '../command';
import {terminal} from '../terminal';

void command(process.argv.slice(2), {ask, traceOf}, terminal()).then((status) => (process.exitCode = status));
