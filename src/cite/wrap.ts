/** Text for a mail: lines of at most 72 columns, in which no address is broken. */

export const COLUMNS = 72;

const ADDRESS = /^\S+:\/\/\S+$/;

/**
 * The lines of `text`; all but the first begin with `hang`. A word too long for that has a line for itself, and an address may
 * be longer than the line; any other word that is longer is cut, after a mark where it has one.
 */
export function wrap(text: string, hang = '', columns = COLUMNS): string[] {
  const lines: string[] = [];
  let line = '';
  let empty = true;
  const flush = () => {
    lines.push(line);
    line = hang;
    empty = true;
  };
  for (const whole of text.split(/\s+/).filter(Boolean)) {
    let word = whole;
    for (;;) {
      if (length(line) + (empty ? 0 : 1) + length(word) <= columns) break;
      if (!empty) flush();
      else if (ADDRESS.test(word) || (line !== '' && length(word) <= columns)) {
        line = '';
        break;
      } else {
        const cut = cutOf(word, columns - length(line));
        line += [...word].slice(0, cut).join('');
        word = [...word].slice(cut).join('');
        flush();
      }
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines;
}

/** How many characters of a word too long stay on the line. */
function cutOf(word: string, room: number): number {
  const characters = [...word].slice(0, room);
  const mark = characters.findLastIndex((character) => /[-/_.,:;]/.test(character));
  return mark > room / 2 ? mark + 1 : room;
}

/** In columns: characters, not UTF-16 units. */
function length(text: string): number {
  return [...text].length;
}
