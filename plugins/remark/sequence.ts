/** Reads the lines of a Mermaid sequence diagram. */
import {DiagramError} from './diagram-error';

export interface Participant {
  id: string;
  name: string;
}

export type SequenceStep =
  | {kind: 'message'; from: Participant; to: Participant; text: string; dotted: boolean}
  | {kind: 'note'; over: Participant[]; text: string}
  | {kind: 'block'; what: string; text: string}
  | {kind: 'else'; what: string; text: string}
  | {kind: 'end'};

export interface Sequence {
  /** In the order of their first mention. */
  participants: Participant[];
  steps: SequenceStep[];
}

/** The lines below the header, with their numbers. Throws a DiagramError that names the line that it cannot read. */
export function sequenceOf(lines: readonly {text: string; line: number}[]): Sequence {
  const known = new Map<string, Participant>();
  const participant = (id: string, name = id): Participant => {
    const one = known.get(id) ?? {id, name};
    known.set(id, one);
    return one;
  };
  const steps: SequenceStep[] = [];
  let open = 0;
  for (const {text, line} of lines) {
    let match: RegExpExecArray | null;
    if ((match = /^(?:participant|actor)\s+(\w+)(?:\s+as\s+(.+))?$/.exec(text))) {
      // It may have been named by a message above.
      participant(match[1]!).name = match[2] ?? match[1]!;
    } else if ((match = /^(\w+)\s*(-{1,2}(?:>>|>|x|\)))\s*[+-]?\s*(\w+)\s*:\s*(.+)$/.exec(text))) {
      const [from, to] = [participant(match[1]!), participant(match[3]!)];
      steps.push({kind: 'message', from, to, text: match[4]!, dotted: match[2]!.startsWith('--')});
    } else if ((match = /^note\s+(?:over|left of|right of)\s+(\w+)(?:\s*,\s*(\w+))?\s*:\s*(.+)$/i.exec(text))) {
      const over = [match[1]!, match[2]].filter((id) => id !== undefined).map((id) => participant(id));
      steps.push({kind: 'note', over, text: match[3]!});
    } else if ((match = /^(alt|opt|loop|par|critical|break)\s+(.+)$/.exec(text))) {
      open++;
      steps.push({kind: 'block', what: match[1]!, text: match[2]!});
    } else if ((match = /^(else|and|option)(?:\s+(.+))?$/.exec(text))) {
      steps.push({kind: 'else', what: match[1]!, text: match[2] ?? ''});
    } else if (text === 'end') {
      open--;
      steps.push({kind: 'end'});
    } else if (!/^(autonumber|(?:de)?activate\s+\w+)$/.test(text)) {
      throw new DiagramError(line, `"${text}" cannot be drawn at build time`);
    }
  }
  if (open !== 0) throw new DiagramError(lines.at(-1)?.line ?? 1, 'a block (alt, opt, loop …) has no "end"');
  return {participants: [...known.values()], steps};
}

const BLOCKS: Record<string, string> = {
  alt: 'If',
  opt: 'If',
  loop: 'Repeat',
  par: 'At once',
  critical: 'Uninterrupted',
  break: 'Stop if',
};

/** A step in words; nothing for the end of a block. */
export function stepInWords(step: SequenceStep): string | undefined {
  switch (step.kind) {
    case 'message':
      return step.from === step.to
        ? `${step.from.name}: ${step.text}`
        : `${step.from.name} → ${step.to.name}: ${step.text}`;
    case 'note':
      return `(${step.over.map(({name}) => name).join(' and ')}: ${step.text})`;
    case 'block':
      return `${BLOCKS[step.what]}: ${step.text}`;
    case 'else':
      return `${step.what === 'and' ? 'And at once' : 'Otherwise'}${step.text ? `: ${step.text}` : ''}`;
    case 'end':
      return undefined;
  }
}
