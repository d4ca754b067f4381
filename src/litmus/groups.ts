/** litmus/groups.yaml: the groups of the catalogue, in the order in which a page shows them. */
import {LineCounter, isMap, isScalar, isSeq, parseDocument, type Node} from 'yaml';
import {LitmusError, type Problem} from './problem';

export interface Group {
  readonly id: string;
  readonly title: string;
  /** What its tests are about. */
  readonly says: string;
}

const FIELDS = ['id', 'title', 'says'] as const;

/** Throws a LitmusError that names the lines at fault. `file` is its name in messages. */
export function parseGroups(text: string, file: string): Group[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const problems: Problem[] = [];
  const complain = (offset: number, message: string) => {
    const {line, col} = lines.linePos(offset);
    problems.push({file, line, column: col, message});
  };
  const start = (node: Node) => node.range?.[0] ?? 0;
  for (const {pos, message} of document.errors) complain(pos[0], `this is not YAML: ${message}`);
  if (problems.length > 0) throw new LitmusError(problems);

  const list = document.contents;
  const groups: Group[] = [];
  if (!isSeq(list)) complain(0, 'found no list. Write entries that begin with "- id:"');
  else {
    for (const item of list.items as Node[]) {
      if (!isMap<Node, Node>(item)) {
        complain(start(item), 'found no group. Write "id:", "title:" and "says:"');
        continue;
      }
      const texts: Record<string, string> = {};
      for (const {key, value} of item.items) {
        const name = isScalar(key) ? String(key.value) : '';
        const content = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : '';
        if (!(FIELDS as readonly string[]).includes(name)) {
          complain(start(key), `"${name}" is no field of a group. Write "id:", "title:" or "says:"`);
        } else if (content === '') complain(start(key), `"${name}:" must be a text that is not empty`);
        texts[name] = content;
      }
      for (const name of FIELDS) if (!(name in texts)) complain(start(item), `"${name}:" is missing. Add it`);
      const {id = '', title = '', says = ''} = texts;
      if (id !== '' && !/^[a-z0-9-]+$/.test(id)) {
        complain(start(item), `"${id}" is no id. Take lower-case letters, digits and "-"`);
      }
      if (groups.some((group) => group.id === id)) complain(start(item), `there are two groups "${id}". Rename one`);
      groups.push({id, title, says});
    }
  }
  if (problems.length > 0) throw new LitmusError(problems);
  return groups;
}
