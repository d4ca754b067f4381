/** Checks the sandboxes of a page: their types, how they end, what they print. Node only. */
import {type Complaint, type Fence, findFences} from './find';
import {stale, wrongs} from './judge';
import {run} from './run';
import {typeErrors} from './types';
import {withOutputs} from './update';

export interface Checked {
  readonly fences: readonly Fence[];
  readonly complaints: readonly Complaint[];
  /** The page with the output of every sandbox that does what it should. */
  readonly updated: string;
}

/** `file` is the page's name, from the root of the repository. */
export async function checkFence(fence: Fence, file: string): Promise<{complaints: Complaint[]; output?: string}> {
  const ran = await run(fence);
  const complaints = wrongs(fence, ran, typeErrors(fence));
  return complaints.length > 0 ? {complaints} : {complaints: stale(fence, ran, file), output: ran.output};
}

/** `update`: what is recorded is about to be written anew, so nothing is said of it. */
export async function checkPage(text: string, file: string, {update = false} = {}): Promise<Checked> {
  const {fences, complaints: found} = findFences(text);
  const complaints = [...found];
  const outputs = new Map<Fence, string>();
  for (const fence of fences) {
    const checked = await checkFence(fence, file);
    if (checked.output !== undefined) outputs.set(fence, checked.output);
    if (checked.output === undefined || !update) complaints.push(...checked.complaints);
  }
  complaints.sort((a, b) => a.line - b.line);
  return {fences, complaints, updated: withOutputs(text, outputs)};
}

/** `docs/cow.mdx:41: …` */
export function printComplaint(file: string, {line, message}: Complaint): string {
  return `${file}:${line}: ${message}`;
}
