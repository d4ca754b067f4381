/** The little of the Markdown tree that the remark plugins here need. */

export interface MdNode {
  type: string;
  children?: MdNode[];
  value?: string;
  url?: string;
  lang?: string | null;
  meta?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: unknown[];
  data?: unknown;
  position?: {start: {line: number; column: number}};
}

export interface MdFile {
  path: string;
  message(reason: string, place?: unknown): void;
}

/** Called with each node and its parent; returning nodes puts them in the node's place, without visiting them. */
export type Visitor = (node: MdNode, parent: MdNode) => MdNode[] | undefined;

export function visit(parent: MdNode, visitor: Visitor): void {
  const children = parent.children;
  if (!children) return;
  for (let i = 0; i < children.length; i++) {
    const node = children[i]!;
    const replacement = visitor(node, parent);
    if (replacement) {
      children.splice(i, 1, ...replacement);
      i += replacement.length - 1;
    } else visit(node, visitor);
  }
}

/** `node` in pieces, where `pattern` matches replaced by what `make` returns; undefined when it never matches. */
export function split(node: MdNode, pattern: RegExp, make: (match: RegExpMatchArray) => MdNode): MdNode[] | undefined {
  const text = node.value ?? '';
  const pieces: MdNode[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({type: 'text', value: text.slice(end, match.index)});
    pieces.push(make(match));
    end = match.index + match[0].length;
  }
  if (pieces.length === 0) return undefined;
  if (end < text.length) pieces.push({type: 'text', value: text.slice(end)});
  return pieces;
}

/** Stops the build. `path:line: reason`. */
export function fail(file: MdFile, node: MdNode | number, reason: string): never {
  const line = typeof node === 'number' ? node : (node.position?.start.line ?? 1);
  throw new Error(`${nameOf(file)}:${line}: ${reason}`);
}

/** The file's name, from the root of the repository. */
export function nameOf({path}: MdFile): string {
  return path.startsWith(process.cwd()) ? path.slice(process.cwd().length + 1) : path;
}

/** The text of a node and all below it. */
export function plainText(node: MdNode): string {
  return node.value ?? (node.children ?? []).map(plainText).join('');
}

/** `name={value}` with a literal that JSON can express. */
export function literalAttribute(name: string, value: unknown): unknown {
  return expressionAttribute(name, literal(value));
}

/** `name={identifier}` */
export function identifierAttribute(name: string, identifier: string): unknown {
  return expressionAttribute(name, {type: 'Identifier', name: identifier});
}

function expressionAttribute(name: string, expression: unknown): unknown {
  const estree = {
    type: 'Program',
    sourceType: 'module',
    comments: [],
    body: [{type: 'ExpressionStatement', expression}],
  };
  return {type: 'mdxJsxAttribute', name, value: {type: 'mdxJsxAttributeValueExpression', value: '', data: {estree}}};
}

function literal(value: unknown): unknown {
  if (Array.isArray(value)) return {type: 'ArrayExpression', elements: value.map(literal)};
  return {type: 'Literal', value, raw: JSON.stringify(value)};
}

/** `import identifier from 'from'` at the top of the page. */
export function importNode(identifier: string, from: string): MdNode {
  const estree = {
    type: 'Program',
    sourceType: 'module',
    comments: [],
    body: [
      {
        type: 'ImportDeclaration',
        specifiers: [{type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name: identifier}}],
        source: {type: 'Literal', value: from, raw: JSON.stringify(from)},
        attributes: [],
      },
    ],
  };
  return {type: 'mdxjsEsm', value: '', data: {estree}};
}
