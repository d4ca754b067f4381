/** A text as letters, digits, `-` and `.`: deflated, in base 64 with `-` and `.` for `+` and `/`. */
import {BadLink} from './bad-link';

export async function pack(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '.').replaceAll('=', '');
}

/** More than a reader writes: a link must not make the page unpack for ever. */
const MOST = 1_000_000;

/** Throws a BadLink. */
export async function unpack(packed: string): Promise<string> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('.', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await through(bytes, new DecompressionStream('deflate-raw'));
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(text);
  } catch (error) {
    if (error instanceof BadLink) throw error;
    throw new BadLink('what it holds cannot be unpacked: a character of it has been lost or changed. Ask for it again');
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > MOST) {
      await reader.cancel();
      throw new BadLink(`it holds more than ${MOST / 1000} kB`);
    }
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
