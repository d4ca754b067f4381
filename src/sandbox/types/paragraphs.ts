/** Documentation as the code has it, for boxes of any width. */

/** The lines of a paragraph become one; what is indented, listed or in a table keeps its lines. */
export function paragraphs(text: string): string {
  const running = (line: string | undefined) => line !== undefined && /^[^\s|*-]/.test(line);
  return text
    .trim()
    .split('\n')
    .map((line, i, all) => (i === 0 ? line : (running(line) && running(all[i - 1]) ? ' ' : '\n') + line.trimEnd()))
    .join('');
}
