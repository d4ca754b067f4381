/**
 * A test in the notation, in lines that a mail has room for. What is broken here can be put together again: a statement goes on
 * in a line that is indented; a quoted line of which the next is a part ends with a blank; a word too long for any line is cut
 * behind a `\`.
 */
import {print} from '../litmus/print';
import type {Test} from '../model/program';
import {COLUMNS} from './wrap';

/** The lines, with the blank ones that the notation is written with, and no comments. */
export function testLines(test: Test): string[] {
  return print(test)
    .trimEnd()
    .split('\n')
    .flatMap((line) => (line.startsWith('"') ? quoted(line.slice(1, -1).trimEnd()) : statement(line)));
}

function statement(line: string): string[] {
  const indent = /^ */.exec(line)![0];
  const words = line.trim().split(' ');
  return fill(words, indent, `${indent}    `).map((part) => part.trimEnd());
}

function quoted(words: string): string[] {
  // With its blank each part but the last says that it goes on.
  const parts = fill(words.split(' '), '', '', COLUMNS - 3);
  return parts.map((part, i) => `"${part}${i === parts.length - 1 || part.endsWith('\\') ? '' : ' '}"`);
}

function fill(words: readonly string[], first: string, further: string, columns = COLUMNS): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const flush = (end: string) => {
    lines.push(line + end);
    line = further;
    empty = true;
  };
  for (const whole of words) {
    if (!empty && length(line) + 1 + length(whole) > columns) flush('');
    let word = [...whole];
    if (!empty) line += ' ';
    while (length(line) + word.length > columns) {
      const room = columns - length(line) - 1;
      line += word.slice(0, room).join('');
      word = word.slice(room);
      flush('\\');
    }
    line += word.join('');
    empty = false;
  }
  lines.push(line);
  return lines;
}

function length(text: string): number {
  return [...text].length;
}
