/**
 * A run as the fragment of /run: a format version, what it is run under, and the text itself.
 *
 *     #1;k=5.8;d=pin;o=R13:R45.retry;pin-fork-write;A:map.x;A:x=1;…     a test, as src/litmus/url.ts writes it
 *     #1;k=5.8;d=pin;pin-fork-write                                      a test of the catalogue, by its name
 *     #1;k=5.8;d=pin;ts=K0gtyslMTrUCAA;end                               a program, or a text that is no test: compressed
 *
 * Made of letters, digits and `- . : ; =` alone, and ending with a letter or a digit, so that no mailer breaks it. `end` tells
 * that nothing was cut off.
 */
import {isDeviceKind} from '../model/device-kind';
import {isKernelRelease} from '../model/kernels';
import {switchedOff} from '../model/rules';
import {print} from '../litmus/print';
import {read} from '../litmus/read';
import {encode, textOf} from '../litmus/url';
import type {Chosen, Language} from './setting';

const VERSION = '1';

/** What a link holds: a text, or the name of a test of the catalogue. */
export type Linked = {readonly chosen: Partial<Chosen>} & (
  {readonly language: Language; readonly text: string} | {readonly test: string}
);

/** A link that cannot be opened; the message says what is wrong with it. */
export class BadLink extends Error {
  override readonly name = 'BadLink';
}

/** The fragment, without its `#`. `catalogue` is the name of the test whose text this is, unchanged. */
export async function fragmentOf(
  language: Language,
  text: string,
  {kernel, device, without}: Chosen,
  catalogue?: string,
): Promise<string> {
  const off = without.length > 0 ? [`o=${without.join(':')}`] : [];
  return [VERSION, `k=${kernel}`, `d=${device}`, ...off, catalogue ?? (await bodyOf(language, text))].join(';');
}

async function bodyOf(language: Language, text: string): Promise<string> {
  const line = language === 'litmus' ? lineOf(text) : undefined;
  return line ?? `${language === 'ts' ? 'ts' : 'lt'}=${await deflate(text)};end`;
}

/** The test on one readable line; undefined when that would lose something, such as a comment. */
function lineOf(text: string): string | undefined {
  if (text.includes('#')) return undefined;
  try {
    const test = read(text);
    const line = encode(test, {question: true});
    return print(read(textOf(line))) === print(test) ? line : undefined;
  } catch {
    return undefined;
  }
}

/** What a fragment holds. Throws a BadLink. */
export async function readFragment(fragment: string): Promise<Linked> {
  const [version, ...parts] = fragment.replace(/^#/, '').split(';');
  if (version !== VERSION) {
    throw new BadLink(
      `it begins with "${version!.slice(0, 20)}", where the version of its format stands: ${VERSION}. ` +
        'Copy the link again, from its beginning to its end',
    );
  }
  // Rules that are off are always named, also where a test of the catalogue begins with some.
  const chosen: {-readonly [key in keyof Chosen]?: Chosen[key]} = {without: []};
  while (/^[kdo]=/.test(parts[0] ?? '')) {
    const [key, value] = [parts[0]![0], parts.shift()!.slice(2)];
    if (key === 'k') {
      if (!isKernelRelease(value)) throw new BadLink(`k=${value.slice(0, 20)} is no kernel that the model knows`);
      chosen.kernel = value;
    } else if (key === 'd') {
      if (!isDeviceKind(value)) throw new BadLink(`d=${value.slice(0, 20)} is no kind of device`);
      chosen.device = value;
    } else chosen.without = rulesOf(value);
  }
  const packed = /^(ts|lt)=(.*)$/.exec(parts[0] ?? '');
  if (packed) {
    if (parts[1] !== 'end') throw new BadLink('its end is missing: it was cut off on its way');
    return {chosen, language: packed[1] === 'ts' ? 'ts' : 'litmus', text: await inflate(packed[2]!)};
  }
  const rest = parts.join(';');
  if (rest === '') throw new BadLink('it holds no text');
  if (/^[a-z0-9-]+$/.test(rest)) return {chosen, test: rest};
  return {chosen, language: 'litmus', text: textOf(rest)};
}

/** The rules that are off, as `--without` takes them. */
function rulesOf(value: string): string[] {
  const rules = value.split(':');
  try {
    switchedOff(rules);
  } catch (error) {
    throw new BadLink(`o=${value.slice(0, 40)}: ${(error as Error).message.replace(/\.$/, '')}`);
  }
  return rules;
}

/** Base 64 with `-` and `.` for `+` and `/`. */
async function deflate(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '.').replaceAll('=', '');
}

/** More than a reader writes: a link must not make the page unpack for ever. */
const MOST = 1_000_000;

async function inflate(packed: string): Promise<string> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('.', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await through(bytes, new DecompressionStream('deflate-raw'));
    return new TextDecoder('utf-8', {fatal: true}).decode(text);
  } catch (error) {
    if (error instanceof BadLink) throw error;
    throw new BadLink('what it holds cannot be unpacked: a character of it has been lost or changed');
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
