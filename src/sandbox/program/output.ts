/** What a reader sees of a run as plain text: recorded outputs and tables of outputs are made of it. */
import {type End, inWords, type Line} from '../end';

/** What was printed, how many lines more there were, and how the run ended, unless well. */
export function outputText({
  lines,
  dropped,
  end,
}: {
  readonly lines: readonly Line[];
  readonly dropped: number;
  readonly end: End;
}): string {
  const texts = lines.map(({text}) => text);
  if (dropped > 0) texts.push(moreLines(dropped));
  if (end.kind !== 'finished') texts.push(inWords(end));
  return texts.join('\n');
}

/** What stands in the place of lines that are not shown. */
function moreLines(dropped: number): string {
  return dropped === 1 ? '… and 1 more line' : `… and ${dropped} more lines`;
}
