/** Draws a Mermaid timeline in text: a line of time down the page, what happened beside its dates. */
import {wrap} from '../../../../src/cite/wrap';
import {padded, widestOf} from '../columns';

/** The rows, none wider than `room`; of lines below the header, trimmed. */
export function drawTimeline(lines: readonly string[], room: number): string[] {
  const entries: {date: string; events: string[]}[] = [];
  const rows: {date: string; line: string; says: string}[] = [];
  for (const line of lines) {
    if (/^(title|section)\s/.test(line)) continue;
    const [date = '', ...events] = line.split(/\s:\s|^:\s/).map((part) => part.trim());
    // A line that begins with a colon goes on with the date above.
    if (date === '' && entries.length > 0) entries.at(-1)!.events.push(...events);
    else entries.push({date, events});
  }
  const width = widestOf(entries.map(({date}) => date));
  for (const [i, {date, events}] of entries.entries()) {
    const said = events.flatMap((event) => wrap(event, '  ', room - width - 5));
    const ends = i === 0 ? '┬' : i === entries.length - 1 ? '┴' : '┼';
    for (const [n, says] of (said.length > 0 ? said : ['']).entries()) {
      rows.push({
        date: n === 0 ? date : '',
        line: n === 0 ? `─${ends}─` : i === entries.length - 1 ? '   ' : ' │ ',
        says,
      });
    }
  }
  return rows.map(({date, line, says}) => `${padded(date, width)} ${line} ${says}`.trimEnd());
}
