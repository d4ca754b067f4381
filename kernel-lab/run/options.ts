/** What `make kernels` was asked: words such as KERNEL=6.1. Everything that can be wrong with them is said before anything runs. */
import {didYouMean, nearest} from '../../src/litmus/command/nearest';
import {Wrong} from './wrong';

export interface Options {
  /** Names of Debian's kernels, as in suites.ts. */
  readonly kernels: readonly string[];
  /** Whether to use the kernel that runs, without QEMU. */
  readonly running: boolean;
  readonly backends: readonly string[];
  readonly tests: readonly string[];
  /** Of a race; undefined: the backend's own number. */
  readonly rounds?: number;
  /** The most that a test takes. */
  readonly seconds?: number;
  /** How many kernels at once. */
  readonly jobs: number;
  /** Also what is on record. */
  readonly again: boolean;
  /** Lines on standard output in place of records in litmus/. */
  readonly print: boolean;
  readonly list: boolean;
  /** The drivers' own test in place of the litmus tests. */
  readonly smoke: boolean;
  /** Shows the console of the kernels. */
  readonly verbose: boolean;
}

export interface Known {
  readonly kernels: readonly string[];
  readonly backends: readonly string[];
  readonly tests: readonly string[];
}

const RUNNING = 'running';
const VARIABLES = [
  'KERNEL',
  'BACKEND',
  'TEST',
  'ROUNDS',
  'SECONDS',
  'JOBS',
  'AGAIN',
  'PRINT',
  'LIST',
  'SMOKE',
  'VERBOSE',
] as const;
type Variable = (typeof VARIABLES)[number];

/** Throws a Wrong that names what may stand there. */
export function parseOptions(words: readonly string[], known: Known): Options {
  const given = new Map<Variable, string>();
  for (const word of words) {
    const [name = '', value = ''] = word.split(/=(.*)/s);
    const variable = VARIABLES.find((each) => each === name);
    if (!variable) {
      const meant = nearest(
        name,
        VARIABLES.map((each) => each.toLowerCase()),
      )?.toUpperCase();
      throw new Wrong(
        `There is no option ${JSON.stringify(name)}.${didYouMean(meant)} There are ${VARIABLES.join(', ')}.`,
      );
    }
    if (value.trim() !== '') given.set(variable, value.trim());
  }
  const list = (variable: Variable) => (given.get(variable) ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const chosen = (variable: Variable, what: string, names: readonly string[]) => {
    const asked = list(variable);
    for (const name of asked) {
      if (names.includes(name)) continue;
      // A hundred names are no help; the nearest is.
      const meant = nearest(name, names);
      const all = names.length > 30 ? 'The files of litmus/ name them' : `There are ${names.join(', ')}`;
      throw new Wrong(`${variable}=${name}: there is no such ${what}.${didYouMean(meant)} ${all}.`);
    }
    return names.filter((name) => asked.length === 0 || asked.includes(name));
  };
  const number = (variable: Variable, most: number) => {
    const text = given.get(variable);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < 1 || value > most) {
      throw new Wrong(`${variable}=${text}: write a whole number from 1 to ${most}.`);
    }
    return value;
  };
  const flag = (variable: Variable) => {
    const text = given.get(variable) ?? '0';
    if (!['0', '1'].includes(text)) throw new Wrong(`${variable}=${text}: write ${variable}=1, or leave it out.`);
    return text === '1';
  };

  const kernels = chosen('KERNEL', 'kernel', [...known.kernels, RUNNING]);
  return {
    kernels: kernels.filter((name) => name !== RUNNING),
    running: list('KERNEL').includes(RUNNING),
    backends: chosen('BACKEND', 'backend', known.backends),
    tests: chosen('TEST', 'test', known.tests),
    rounds: number('ROUNDS', 1_000_000),
    seconds: number('SECONDS', 86_400),
    jobs: number('JOBS', 64) ?? 1,
    again: flag('AGAIN'),
    print: flag('PRINT'),
    list: flag('LIST'),
    smoke: flag('SMOKE'),
    verbose: flag('VERBOSE'),
  };
}
