/** The tags of a built page. A minifier has been over it, so values may stand without quotes. */

export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const ATTRIBUTES = String.raw`(?:[^"'>]|"[^"]*"|'[^']*')*`;
/** Comments, scripts and styles are taken whole, so that nothing in them looks like a tag. */
const PIECE = new RegExp(
  `<!--[^]*?-->|<(script|style)(?=[\\s/>])${ATTRIBUTES}>[^]*?</\\1\\s*>|<([a-z][\\w-]*)(${ATTRIBUTES})>`,
  'gi',
);
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Every start tag, in order. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(PIECE)].flatMap(([, , name, attributes]) =>
    name === undefined ? [] : [{name: name.toLowerCase(), attributes: attributesOf(attributes!)}],
  );
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

function decoded(value: string): string {
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (NAMED[name!] ?? all);
  });
}
