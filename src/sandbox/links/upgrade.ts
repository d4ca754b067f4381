/** Links of older formats, one function for each step; what they were is kept as tests (version-1.json). */
import {BadLink} from './bad-link';

/** The version of the format in which links are made. */
export const VERSION = 2;

/** From the parts of a version, without its number, to those of the next. */
const STEPS: Readonly<Record<number, (parts: readonly string[]) => readonly string[]>> = {1: from1};

/** The parts of a link in the present version, without its number. Throws a BadLink. */
export function upgraded(fragment: string): readonly string[] {
  const [first = '', ...parts] = fragment.split(';');
  if (!/^\d{1,4}$/.test(first) || Number(first) === 0) {
    throw new BadLink(
      `it begins with "${first.slice(0, 20)}", where the version of its format stands, 1 or ${VERSION}. ` +
        'Copy the link again, from its beginning to its end',
    );
  }
  const version = Number(first);
  if (version > VERSION) {
    throw new BadLink(
      `${version} is the version of its format, and this page knows none after ${VERSION}. It was made by a newer copy of ` +
        'this site: reload the page, or open the link there',
    );
  }
  let now: readonly string[] = parts;
  for (let step = version; step < VERSION; step++) now = STEPS[step]!(now);
  return now;
}

/**
 * Version 1: `k=5.8;d=pin;o=R13;…`, kernel and kind by letters, and a test of the catalogue without `o=` had no rule off. In
 * version 2 both have their places, `-` standing for one that is not said, and without `o=` it is as the catalogue has it.
 */
function from1(parts: readonly string[]): string[] {
  let at = 0;
  const said: Partial<Record<string, string>> = {};
  for (; /^[kdo]=/.test(parts[at] ?? ''); at++) said[parts[at]![0]!] = parts[at]!.slice(2);
  const body = parts.slice(at);
  const off = said.o ?? (isName(body.join(';')) ? NONE : undefined);
  return [said.k ?? UNSAID, said.d ?? UNSAID, ...(off === undefined ? [] : [`o=${off}`]), ...body];
}

/** In the place of a kernel or a kind of which the link says nothing. */
export const UNSAID = '-';

/** `o=none`: no rule is off, also where the catalogue's test begins with some. */
export const NONE = 'none';

/** Whether a body is the name of a test of the catalogue. */
export function isName(body: string): boolean {
  return /^[a-z0-9-]+$/.test(body);
}
