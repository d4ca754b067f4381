/** Text in lines, for a terminal. */

/** Lines of at most `width` characters; all but the first are indented more, to be told from a text that begins there. */
export function wrap(text: string, width: number, indent = ''): string[] {
  // A column is that narrow only where all its texts fit.
  const further = width > 12 ? `${indent}  ` : '';
  const lines: string[] = [];
  let line = indent;
  for (let word of text.split(' ').filter((part) => part !== '')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = further;
    }
    // A word that is longer than a line is cut.
    for (let room = width - line.length; line.trim() === '' && word.length > room; room = width - line.length) {
      lines.push(line + word.slice(0, room));
      word = word.slice(room);
      line = further;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
