/** The text of a FILE, or why there is none. Nothing is read that is too large to be a test, however it is called. */
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {isAbsolute, resolve} from 'node:path';
import {LIMITS} from '../limits';
import {LitmusError} from '../problem';

/** A file that cannot be read. The message begins with its name. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** How messages call a file. */
export function nameOf(file: string): string {
  return file === '-' ? '<stdin>' : file;
}

/** `folder` is where relative names begin. Throws an InputError or a LitmusError. */
export async function readText(file: string, folder: string, stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const name = nameOf(file);
  try {
    return decode(name, await collect(name, file === '-' ? stdin : await open(name, resolve(folder, file))));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new InputError(`${name}: ${reason(String(error.code), isAbsolute(file) ? '' : ` in ${folder}`)}`);
  }
}

async function open(name: string, path: string): Promise<AsyncIterable<Uint8Array>> {
  const {size} = await stat(path);
  // A pipe or a device says 0, and is counted as it is read.
  if (size > LIMITS.text) throw tooLarge(name, `${(size / 1e6).toFixed(1)} MB`);
  return createReadStream(path);
}

/** Stops reading where the text is too large: behind a name may be a device without an end. */
async function collect(name: string, source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > LIMITS.text) throw tooLarge(name, 'more than 1 MB');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The parser's own words for a text that is too large. */
function tooLarge(name: string, found: string): LitmusError {
  const message = `found ${found} of text, expected at most 1 MB. Name a litmus test: its first line is "litmus NAME"`;
  return new LitmusError([{file: name, line: 1, column: 1, message}]);
}

function decode(name: string, bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  // Takes a byte order mark away. What is no UTF-8 does no harm in a comment, and elsewhere the parser points at it.
  if (zero < 0) return new TextDecoder().decode(bytes);
  const before = new TextDecoder('latin1').decode(bytes.subarray(0, zero)).split('\n');
  const place = {line: before.length, column: before.at(-1)!.length + 1};
  const message = 'found a byte of 0, expected text. Is it another kind of file, or UTF-16? Save it as UTF-8';
  throw new LitmusError([{file: name, ...place, message}]);
}

function reason(code: string, where: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `there is no such file${where}`;
    case 'EISDIR':
      return 'is a directory. Name the files in it, such as litmus/*.litmus';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: permission denied';
    default:
      return `cannot be read (${code})`;
  }
}
