/** The order in which modules must be loaded, from what each says of itself: an unpacked package has no modules.dep. Pure. */

export interface Module {
  readonly name: string;
  readonly code: Buffer;
  readonly parameters: string;
}

/** Module names are the same with "-" and "_". */
export function plain(name: string): string {
  return name.replaceAll('-', '_');
}

/** What it must find loaded: `depends=` and `softdep=pre:` of its .modinfo. */
export function needsOf(code: Buffer): string[] {
  const text = code.toString('latin1');
  const lists = [
    ...[...text.matchAll(/\0depends=([^\0]*)/g)].map(([, list]) => list!.split(',')),
    ...[...text.matchAll(/\0softdep=pre: ([^\0]*)/g)].map(([, list]) => list!.split(' ')),
  ];
  return lists.flat().filter((name) => name !== '' && !name.endsWith(':'));
}

/** `wanted` may carry parameters: "lab-vfio keep=1". What `read` does not find is built in, or not there. */
export function loadOrder(wanted: readonly string[], read: (name: string) => Buffer | undefined): Module[] {
  const order: Module[] = [];
  const seen = new Set<string>();
  const add = (name: string, parameters: string) => {
    if (seen.has(plain(name))) return;
    seen.add(plain(name));
    const code = read(plain(name));
    if (!code) return;
    for (const each of needsOf(code)) add(each, '');
    order.push({name: plain(name), code, parameters});
  };
  for (const each of wanted) {
    const [name = '', ...parameters] = each.split(' ');
    add(name, parameters.join(' '));
  }
  return order;
}
