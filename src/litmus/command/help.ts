/** What `--help` says. */
import {DEVICE_KINDS} from '../../model/device-kind';
import {NEWEST} from '../../model/kernels';
import {BOUND} from '../results';

export const HELP = `npm run -s litmus -- [options] FILE…

Says whether the condition of a litmus test holds: Always, Sometimes or Never.
FILE is a test in the notation of litmus; - reads one from standard input.

  --kernel 5.10   the kernel's version, 4.20 to ${NEWEST}; repeatable; "all" is one
                  of each era; the newest unless given
  --device pin    the kind of device: ${DEVICE_KINDS.slice(0, 4).join(', ')},
                  ${DEVICE_KINDS.slice(4).join(', ')}; repeatable; all unless given
  --without R13   without this rule: what would happen if the kernel, or the
                  driver, did not do this; repeatable
  --trace         the shortest execution that satisfies the proposition, and
                  what each micro-step of it changes
  --json          one JSON object a line
  --bound N       the most states to look at; ${BOUND} unless given
  --update        computes litmus/*.expected anew, and says what has changed
  --help          this

Exit status: 0 when every test was read and run, whatever it observed; 2 when a
test cannot be read or was stopped at the bound, or an option is wrong.
`;
