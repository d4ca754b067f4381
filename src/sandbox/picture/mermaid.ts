/** An execution as a Mermaid sequence diagram: its steps as messages, what happens inside them as notes. */
import type {TraceEntry} from '../../model/kernel';
import {wrap} from '../../picture/wrap';
import {actorsOf, actorWords, isDevice, isKernel} from '../../picture/actors';

/** Characters in a line of a note. */
const NOTE_WIDTH = 30;

/** The source of the diagram, without a newline at its end. */
export function sequenceDiagram(steps: readonly TraceEntry[]): string {
  const actors = actorsOf(steps);
  const processes = actors.filter((actor) => !isDevice(actor) && !isKernel(actor));
  // Memory stands between the processes and whoever else reaches it.
  const children = forked(steps).filter((child) => !actors.includes(child));
  const lines = [
    ...[...processes, ...children].sort().map(participant),
    `participant ${MEMORY}`,
    ...actors.filter((actor) => !processes.includes(actor)).map(participant),
    ...grouped(steps).flatMap((group) => messages(group, actors)),
  ];
  return ['sequenceDiagram', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** No process has so long a name. */
const MEMORY = 'memory';

function participant(actor: string): string {
  const words = actorWords(actor);
  return words === idOf(actor) ? `participant ${words}` : `participant ${idOf(actor)} as ${escape(words)}`;
}

/** `A2` for A', `DB` for D@B: letters and digits alone, as in an address (src/litmus/url.ts). */
function idOf(actor: string): string {
  return actor.replace("'", '2').replace('@', '');
}

/** Children that do nothing themselves. */
function forked(steps: readonly TraceEntry[]): string[] {
  return [...new Set(steps.flatMap(({step}) => FORK.exec(step)?.[1] ?? []))];
}

const FORK = /^fork ([A-Z])$/;

/** What one actor does of one step before anybody else does something. */
interface Group {
  readonly actor: string;
  readonly step: string;
  readonly texts: readonly string[];
}

function grouped(steps: readonly TraceEntry[]): Group[] {
  const groups: {actor: string; step: string; texts: string[]}[] = [];
  for (const {actor, step, text} of steps) {
    const last = groups.at(-1);
    const texts = text === '' ? [] : [text];
    if (last && step === '' && last.actor === actor) last.texts.push(...texts);
    else groups.push({actor, step, texts});
  }
  return groups;
}

function messages({actor, step, texts}: Group, actors: readonly string[]): string[] {
  const id = idOf(actor);
  const [read] = texts.filter((text) => text.startsWith('reads '));
  const noted = texts.filter((text) => text !== read);
  return [
    ...(step === '' ? [] : [`${id}->>${target(actor, step, actors)}: ${escape(step)}`]),
    ...(noted.length === 0 ? [] : [`Note over ${id}: ${noted.map(note).join('<br/>')}`]),
    ...(read === undefined ? [] : [`${MEMORY}-->>${id}: ${escape(read)}`]),
  ];
}

/** Whom a step is about: the child of a fork, the device of a registration, or memory. */
function target(actor: string, step: string, actors: readonly string[]): string {
  const child = FORK.exec(step)?.[1];
  if (child !== undefined) return child;
  const device = actor === 'A' ? 'D' : `D@${actor}`;
  return /^(de)?register /.test(step) && actors.includes(device) ? idOf(device) : MEMORY;
}

function note(text: string): string {
  return wrap(text, NOTE_WIDTH)
    .map((line) => escape(line.trim()))
    .join('<br/>');
}

/** What Mermaid would read as its own. */
function escape(text: string): string {
  return text.replace(/[#;<>"]/g, (character) => `#${character.codePointAt(0)};`);
}
