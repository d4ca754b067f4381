/** Whether a fence does what its page says of it. */
import {linesOf} from './blocks';
import type {Complaint, Fence} from './find';
import type {Failure, Ran} from './ran';

/**
 * What is wrong with the code, or with what the fence says of it. `types` are the type errors of the code; without them nothing
 * is known of a fence that must fail, for it may fail by one.
 */
export function wrongs(fence: Fence, ran: Ran, types?: readonly Failure[]): Complaint[] {
  const failures = [...(types ?? []), ...ran.failures];
  const complaints = [...idle(fence, ran)];
  if (fence.fails === undefined) {
    complaints.push(...failures.map(({line = 0, message}) => ({line: fence.first + line, message})));
  } else if (types && !failures.some(({message}) => message.includes(fence.fails!))) {
    const said = failures.length === 0 ? 'nothing is wrong with it' : `it says: ${messages(failures)}`;
    complaints.push({line: fence.first, message: `the code must fail with "${fence.fails}", but ${said}`});
  }
  return complaints;
}

function messages(failures: readonly Failure[]): string {
  return failures.map(({message}) => message).join('; ');
}

/** A switch that the code does not ask after would say something untrue above the output. */
function idle({given, first, chosen}: Fence, {asks}: Ran): Complaint[] {
  const of = (key: 'kernel' | 'device', where: string): Complaint[] =>
    given.has(key) && !asks[key]
      ? [{line: first, message: `${key}=${chosen[key]} changes nothing, for the program ${where}`}]
      : [];
  return [
    ...of('kernel', 'never makes a kernel by new Kernel() alone'),
    ...of('device', 'never makes a device by device() alone'),
  ];
}

/** Where the recorded output is not what the code printed. `file` is the page, for the command that writes it anew. */
export function stale({recorded, first}: Fence, {output}: Ran, file: string): Complaint[] {
  const write = `Write it with: npm run fences -- --update ${file}`;
  if (!recorded) return [{line: first, message: `the sandbox has no recorded output. ${write}`}];
  if (recorded.text === output) return [];
  const [was, is] = [linesOf(recorded.text), linesOf(output)];
  const at = is.findIndex((line, i) => line !== was[i]);
  const differs = at < 0 ? is.length : at;
  const quoted = (line: string | undefined) => (line === undefined ? 'nothing' : `"${line}"`);
  const message = `the recorded output says ${quoted(was[differs])} where the code prints ${quoted(is[differs])}. ${write}`;
  return [{line: recorded.first + 1 + differs, message}];
}
