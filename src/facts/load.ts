/** Reads facts/ and thread/ into memory. Complaints are gathered, not thrown, so that one run names them all. */
import {existsSync, readdirSync} from 'node:fs';
import * as v from 'valibot';
import {byDate} from './dates';
import {explain} from './explain';
import * as schema from './schema';
import * as threadSchema from './thread-schema';
import {YamlFile, type Complaint} from './yaml-file';

/** Where an entry stands in the repository. */
export interface Place {
  file: string;
  line: number;
}

export type Fact = schema.FactEntry & Place & {option: string; columns: string[]; page: string};
export type Claim = threadSchema.ClaimEntry & Place & {message: string; from: string; date: string};
export type Message = threadSchema.MessageEntry & Place & {id: string};
export type Dispute = threadSchema.DisputeEntry & Place;
export type Term = v.InferOutput<typeof schema.glossaryFile>['terms'][number] & Place;
export type TimelineEvent = v.InferOutput<typeof threadSchema.timelineFile>['events'][number] & Place;
export type ChooseNode = v.InferOutput<typeof schema.chooseFile>['nodes'][number] & Place;
export type Gap = v.InferOutput<typeof schema.gapFile>['gaps'][number] & Place;
export type Option = v.InferOutput<typeof schema.optionFile>['options'][number];
export type Questions = v.InferOutput<typeof schema.questionFile>;
export type Person = v.InferOutput<typeof threadSchema.peopleFile>['people'][number];

/** Everything that people edit as data. */
export interface Repository {
  options: Option[];
  groups: Questions['groups'];
  questions: Questions['questions'];
  trees: v.InferOutput<typeof schema.sourceFile>['trees'];
  commits: v.InferOutput<typeof schema.sourceFile>['commits'];
  documents: v.InferOutput<typeof schema.sourceFile>['documents'];
  facts: Fact[];
  termGroups: v.InferOutput<typeof schema.glossaryFile>['groups'];
  terms: Term[];
  people: Person[];
  messages: Message[];
  claims: Claim[];
  disputes: Dispute[];
  events: TimelineEvent[];
  gaps: Gap[];
  choose: {start: string; nodes: ChooseNode[]};
  complaints: Complaint[];
}

/** The files beside the facts of the options; each has a schema of its own. */
const SPECIAL = ['options', 'questions', 'sources', 'glossary', 'gaps', 'choose'];
const THREAD_SPECIAL = ['people', 'disputes', 'timeline'];

/** `root` is the repository's folder. */
export function loadRepository(root: string): Repository {
  const complaints: Complaint[] = [];

  function read<S extends v.GenericSchema>(
    file: string,
    shape: S,
  ): {value: v.InferOutput<S>; yaml: YamlFile} | undefined {
    if (!existsSync(`${root}/${file}`)) {
      complaints.push({file, line: 1, message: 'the file is missing; bring it back with git'});
      return undefined;
    }
    const yaml = YamlFile.read(root, file);
    complaints.push(...yaml.complaints);
    if (yaml.complaints.length > 0) return undefined;
    const parsed = v.safeParse(shape, yaml.value);
    if (parsed.success) return {value: parsed.output, yaml};
    for (const issue of parsed.issues) complaints.push(explain(issue, yaml));
    return undefined;
  }

  const names = (folder: string, special: string[]) =>
    readdirSync(`${root}/${folder}`)
      .filter((name) => name.endsWith('.yaml') && !special.includes(name.slice(0, -5)))
      .sort()
      .map((name) => `${folder}/${name}`);

  const placed = <T>(items: T[], key: string, yaml: YamlFile): (T & Place)[] =>
    items.map((item, i) => ({...item, file: yaml.file, line: yaml.lineOf([key, i])}));

  const options = read('facts/options.yaml', schema.optionFile);
  const questions = read('facts/questions.yaml', schema.questionFile);
  const sources = read('facts/sources.yaml', schema.sourceFile);
  const glossary = read('facts/glossary.yaml', schema.glossaryFile);
  const gaps = read('facts/gaps.yaml', schema.gapFile);
  const choose = read('facts/choose.yaml', schema.chooseFile);
  const people = read('thread/people.yaml', threadSchema.peopleFile);
  const disputes = read('thread/disputes.yaml', threadSchema.disputeFile);
  const timeline = read('thread/timeline.yaml', threadSchema.timelineFile);

  const facts = names('facts', SPECIAL).flatMap((name): Fact[] => {
    const file = read(name, schema.factFile);
    if (!file) return [];
    const {option} = file.value;
    const page = file.value.page ?? options?.value.options.find(({id}) => id === option)?.page ?? '/facts';
    return placed(file.value.facts, 'facts', file.yaml).map((fact) => ({
      ...fact,
      option,
      page,
      columns: fact.column === undefined ? [option] : [fact.column].flat(),
    }));
  });

  const messages: Message[] = [];
  const claims: Claim[] = [];
  for (const name of names('thread', THREAD_SPECIAL)) {
    const file = read(name, threadSchema.messageFile);
    if (!file) continue;
    const id = name.slice('thread/'.length, -'.yaml'.length);
    const {from, date} = file.value;
    messages.push({...file.value, id, file: name, line: 1});
    for (const claim of placed(file.value.claims, 'claims', file.yaml))
      claims.push({...claim, message: id, from, date});
  }
  messages.sort((a, b) => byDate(a.date, b.date) || a.id.localeCompare(b.id));
  const order = new Map(messages.map(({id}, i) => [id, i]));
  claims.sort((a, b) => order.get(a.message)! - order.get(b.message)!);

  return {
    options: options?.value.options ?? [],
    groups: questions?.value.groups ?? [],
    questions: questions?.value.questions ?? [],
    trees: sources?.value.trees ?? [],
    commits: sources?.value.commits ?? [],
    documents: sources?.value.documents ?? [],
    facts,
    termGroups: glossary?.value.groups ?? [],
    terms: glossary ? placed(glossary.value.terms, 'terms', glossary.yaml) : [],
    people: people?.value.people ?? [],
    messages,
    claims,
    disputes: disputes ? placed(disputes.value.disputes, 'disputes', disputes.yaml) : [],
    events: timeline ? placed(timeline.value.events, 'events', timeline.yaml) : [],
    gaps: gaps ? placed(gaps.value.gaps, 'gaps', gaps.yaml) : [],
    choose: {start: choose?.value.start ?? '', nodes: choose ? placed(choose.value.nodes, 'nodes', choose.yaml) : []},
    complaints,
  };
}
