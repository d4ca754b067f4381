/** What the command needs of the model; handed in, so that tests can do without one. */
import type {Test} from '../../model/program';
import type {Setting} from '../answer';
import type {Oracle} from '../expected';
import type {Trace} from '../trace';

export interface Model extends Oracle {
  /** The shortest execution that satisfies the proposition, or one that does not; undefined where there is none. */
  traceOf(test: Test, setting: Setting, satisfying?: boolean): Trace | undefined;
}
