/** Columns that a line of a mail, or of a text browser's window, has to spare for a command. */
const WIDTH = 72;

/**
 * A shell command on as many lines as keep it within 72 columns, each but the last continued with a backslash. An option
 * stays with its value; a word that is longer than a line has one to itself.
 */
export default function foldCommand(command: string): string {
  const parts = command.match(/--?[a-z][\w-]*(?: (?!-)\S+)?|\S+/g) ?? [];
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${part} \\`.length <= WIDTH) lines[lines.length - 1] = `${line} ${part}`;
    else lines.push(line === undefined ? part : `  ${part}`);
  }
  return lines.join(' \\\n');
}
