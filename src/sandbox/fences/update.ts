/** Writes what the sandboxes of a page print into the page, and leaves every other line as it is. */
import type {Fence} from './find';

/** The page with these outputs recorded. */
export function withOutputs(page: string, outputs: ReadonlyMap<Fence, string>): string {
  const lines = page.split('\n');
  const end = page.includes('\r\n') ? '\r' : '';
  // From the end, so that the numbers of the lines above stay right.
  const fences = [...outputs.keys()].sort((a, b) => b.first - a.first);
  for (const fence of fences) {
    const block = print(outputs.get(fence)!, fence.indent);
    const [at, old] = fence.recorded
      ? [fence.recorded.first - 1, fence.recorded.last - fence.recorded.first + 1]
      : [fence.last, 0];
    lines.splice(at, old, ...(fence.recorded ? block : ['', ...block]).map((line) => line + end));
  }
  return lines.join('\n');
}

/** A fence that no line of the output can close. */
function print(output: string, indent: string): string[] {
  const longest = Math.max(0, ...[...output.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const lines = output.split('\n').map((line) => (line === '' ? '' : indent + line));
  return [`${indent}${fence}output`, ...lines, indent + fence];
}
