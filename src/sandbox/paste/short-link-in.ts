/** The short address of a test of the catalogue in a mail, `https://example.org/t/pin-fork-write`. */
import type {Catalogue, Linked} from '../links/linked';
import type {MailLine} from './mail';

const ADDRESS = /^\W*https?:\/\/\S+?\/t\/([a-z0-9-]+)(?:\.txt|\/)?\W*$/;

/** The one test that is linked; with what else the mail holds. */
export function shortLinkIn(
  lines: readonly MailLine[],
  catalogue: Catalogue | undefined,
): {linked: Linked; rest: string} | undefined {
  if (!catalogue) return undefined;
  const words = lines.flatMap(({text}) => text.split(/\s+/)).filter(Boolean);
  const named = words.flatMap((word, i) => {
    const name = ADDRESS.exec(word)?.[1];
    return name !== undefined && catalogue(name) ? [{name, i}] : [];
  });
  const [first] = named;
  if (!first || named.some(({name}) => name !== first.name)) return undefined;
  return {linked: {chosen: {}, test: first.name}, rest: words.filter((_, i) => i !== first.i).join(' ')};
}
