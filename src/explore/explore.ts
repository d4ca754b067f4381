/** Explorations run to their end, and said in words. */
import {Exploration, type Options} from './exploration';
import type {System} from './system';

/** States followed between two questions whether to go on: a few milliseconds. */
const EVERY = 4096;

export interface ExploreOptions extends Options {
  /** Asked every 4,096 states, and shown how far it is; true ends the exploration. */
  cancelled?(soFar: Exploration): boolean;
}

/** Explores all that `system` can reach, unless it is stopped first; its `standing` says which. Throws as Exploration. */
export function explore(system: System, options: ExploreOptions = {}): Exploration {
  const exploration = new Exploration(system, options);
  while (exploration.advance(EVERY) === 'running') if (options.cancelled?.(exploration)) exploration.cancel();
  return exploration;
}

/** How an exploration stands, for people: "288 states, 1145 transitions", or "stopped at 1000 states, the bound". */
export function summarize({standing, states, transitions}: Exploration): string {
  const count = `${states} ${states === 1 ? 'state' : 'states'}`;
  switch (standing) {
    case 'complete':
      return `${count}, ${transitions} ${transitions === 1 ? 'transition' : 'transitions'}`;
    case 'bound':
      return `stopped at ${count}, the bound`;
    case 'memory':
      return `stopped at ${count}: there is no memory for more`;
    case 'cancelled':
      return `stopped at ${count}: cancelled`;
    case 'running':
      return `${count} so far`;
  }
}
