/** What a hostile program is, and the forms that most of them have. In their texts `TRAP` stands for the host and port of a server that nobody is to reach. */

export interface Hostile {
  readonly name: string;
  readonly source: string;
  /** What the status says in the end. */
  readonly ends: RegExp;
  /** The limit of the run. Seconds. */
  readonly seconds?: number;
  /** What the output contains, in this order. None ever contains "REACHED". */
  readonly prints?: readonly string[];
}

export const FINISHED = /^Finished in \d+ ms$/;
export const FAILED = /^Failed: /;
export const TIMED_OUT = /^Timed out after [\d.]+ s$/;
/** Depends on the machine: memory may run out, or time. */
export const SOMEHOW = /^(Finished in \d+ ms|Failed: .*|Timed out after [\d.]+ s)$/s;

/** Never ends, after it has printed "begun". */
export function endless(name: string, source: string): Hostile {
  return {name, source: `console.log('begun');\n${source}`, ends: TIMED_OUT, prints: ['begun'], seconds: 0.5};
}

/** Tries what may throw, and goes on. */
export function tries(name: string, ...attempts: string[]): Hostile {
  const all = attempts.map((attempt) => `try { ${attempt} } catch {}\n`).join('');
  return {
    name,
    source: `${all}await new Promise((resolve) => setTimeout(resolve, 200));\nconsole.log('tried');`,
    ends: FINISHED,
    prints: ['tried'],
  };
}

/** Poisons something. What is printed before, after and later arrives all the same, and so does the end. */
export function poisons(name: string, source: string): Hostile {
  return {
    name,
    source: `const later = setTimeout;\nconsole.log('before');\n${source}\nconsole.log('after', 1, 'two', [3]);\nlater(() => console.log('later'), 20);`,
    ends: FINISHED,
    prints: ['before', 'after 1 two [3]', 'later'],
  };
}
