/**
 * A run as the fragment of /run: a format version, what it is run under, what is shown of it, and the text itself.
 *
 *     #2;5.8;pin;o=R13:R45.retry;s=12;m=3N;my-test;A:map.x;A:x=1;…   a test, as src/litmus/url.ts writes it
 *     #2;5.8;pin;s=2:7;m=3N;pin-fork-write                           a test of the catalogue, by its name
 *     #2;5.8;pin;ts=K0gtyslMTrUCAA;end                               a program, or a text that is no readable test: packed
 *
 * | part                     | is                                                                                      |
 * | ------------------------ | --------------------------------------------------------------------------------------- |
 * | `2`                      | the version of the format; links/upgrade.ts knows those before                          |
 * | `5.8`, `pin`             | kernel and kind of device, always; the kind may be written shorter (`p`); `-`: not said |
 * | `o=R13:R45.retry`        | the rules that are off. Without it none is, but for a test of the catalogue that begins |
 * |                          | with some: there `o=none` says that they are on                                         |
 * | `s=12`, `s=2:12`         | the step that is shown, of the first execution or of the second; in the shortest links  |
 * |                          | it stands behind the kind, `p:12`                                                       |
 * | `m=3N`                   | what the third version of the model said: A(lways), S(ometimes), N(ever), `-`           |
 *
 * Made of letters, digits and `- . : ; =` alone, and ending with a letter or a digit, so that no mailer breaks it; `end` tells
 * that nothing was cut off. A link to a test of the catalogue has at most 72 characters where the address of the site has 30.
 */
export {BadLink} from './links/bad-link';
export type {At, Catalogue, Linked, Made, UnderLink} from './links/linked';
export {readFragment} from './links/read';
export {fragmentOfNamed, fragmentOfText, type Linkable, type Named} from './links/write';
