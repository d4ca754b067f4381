/** Says in a sentence what the schema found: which entry, which field, and what may stand there. */
import * as v from 'valibot';
import type {Complaint, YamlFile} from './yaml-file';

/** `yaml` is the file that `issue` was found in. */
export function explain(issue: v.BaseIssue<unknown>, yaml: YamlFile): Complaint {
  const path = (issue.path ?? []).map(({key}) => key as string | number);
  const field = path.at(-1);
  const entry = entryName(path, yaml.value);
  const where = entry ? `${entry}: ` : '';
  const line = yaml.lineOf(path);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      file: yaml.file,
      line,
      message: `${where}"${field}" is not a field here. Check its spelling, or take it out`,
    };
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return {file: yaml.file, line, message: `${where}"${field}:" is missing. ${missing(String(field))}`};
  }
  if (issue.type === 'strict_object') {
    return {file: yaml.file, line, message: `${where}${field ?? 'the file'} must be "key: value" lines`};
  }
  return {
    file: yaml.file,
    line,
    message: `${where}${typeof field === 'string' ? `"${field}:" ` : 'this '}${issue.message}`,
  };
}

/** What to write for a field that is required. */
function missing(field: string): string {
  const advice: Record<string, string> = {
    id: 'Give it a permanent id that no other entry has',
    mark: 'Say how it is known: read, derived, inferred or unverified',
    statement: 'State it in at most 60 words',
    question: 'Name the row of facts/questions.yaml that it answers',
    says: 'Paraphrase the claim',
    stands: 'Say how it stands today: holds, held-until, too-narrow, refuted or open',
    why: 'Say in a sentence why it stands so',
    option: 'Name the option of facts/options.yaml, or "shared"',
  };
  return advice[field] ?? 'Add it';
}

/** The id of the entry that a path leads into, such as "fact u5d". */
function entryName(path: (string | number)[], root: unknown): string | undefined {
  let node: unknown = root;
  let name: string | undefined;
  for (const key of path) {
    if (node === null || typeof node !== 'object') break;
    node = (node as Record<string | number, unknown>)[key];
    if (node !== null && typeof node === 'object' && 'id' in node)
      name = `${String(path[0]).replace(/s$/, '')} ${String(node.id)}`;
  }
  return name;
}
