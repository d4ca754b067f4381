/** The source of an example driver, and what stands in it by name. */

export interface Definition {
  /** `lab_pin_add`; `struct lab_pin`. */
  name: string;
  /** Its lines with those of the comment above it; both count from 1, `end` is one of them. */
  start: number;
  end: number;
}

/** What stands at the left edge of a C file in kernel style: functions, structs, variables, macros. */
export function definitionsOf(source: string): Definition[] {
  const lines = source.split('\n');
  const definitions: Definition[] = [];
  let comment: number | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (/^\/[*/]/.test(line)) {
      const start = at;
      while (line.startsWith('/*') && !lines[at]!.includes('*/')) at++;
      comment = start;
      continue;
    }
    if (/^[#\w]/.test(line)) {
      const end = endOf(lines, at);
      const name = nameOf(lines.slice(at, end + 1).join('\n'));
      if (name !== undefined) definitions.push({name, start: (comment ?? at) + 1, end: end + 1});
      at = end;
    }
    // A comment is of what it stands right above.
    comment = undefined;
  }
  return definitions;
}

/** The last line of what begins at `first`: the one that closes its braces, or ends with a semicolon outside them. */
function endOf(lines: readonly string[], first: number): number {
  let at = first;
  if (lines[first]!.startsWith('#')) {
    while (lines[at]?.endsWith('\\')) at++;
    return at;
  }
  let depth = 0;
  for (; at < lines.length; at++) {
    const code = lines[at]!.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+'|\/\*.*?\*\//g, '').trimEnd();
    depth += code.split('{').length - code.split('}').length;
    if (depth === 0 && /[;}]$/.test(code)) return at;
  }
  return lines.length - 1;
}

function nameOf(text: string): string | undefined {
  const define = /^#define\s+(\w+)/.exec(text);
  if (define) return define[1];
  if (text.startsWith('#')) return undefined;
  const type = /^((?:struct|union|enum) \w+) \{/.exec(text);
  if (type) return type[1];
  const variable = /^[^({]*?(\w+)(?:\[[^\]]*\])?\s*(?:=|;)/.exec(text);
  if (variable) return variable[1];
  // A macro that stands alone, such as module_init(…);, defines nothing.
  return /^[^({;]*?\s[\s*]*(\w+)\(/.exec(text)?.[1];
}

export interface Excerpt {
  text: string;
  /** Of each piece, the lines that it has in the file. */
  lines: {start: number; end: number}[];
}

/** The named definitions in the order of the names, an empty line between them. Throws an Error for a name that there is not. */
export function excerpt(source: string, file: string, names: readonly string[]): Excerpt {
  const lines = source.split('\n');
  const definitions = definitionsOf(source);
  const found = names.map((name) => {
    const definition = definitions.find((each) => each.name === name);
    if (definition) return definition;
    throw new Error(`${file} has no ${name}. It has: ${definitions.map((each) => each.name).join(', ')}`);
  });
  return {
    text: found.map(({start, end}) => lines.slice(start - 1, end).join('\n')).join('\n\n'),
    lines: found.map(({start, end}) => ({start, end})),
  };
}
