import {describe, expect, it} from 'vitest';
import {ask} from '../../litmus/ask';
import {parse} from '../../litmus/parse';
import {CANONICAL} from '../../litmus/testing/samples';
import {ERAS} from '../../model/kernels';
import type {Chosen} from '../setting';
import type {Explored, LitmusProblem} from './explore';
import type {RuleSwitch} from './rules';
import {type Asked, serve, type Told, watching} from './serve';
import type {VerdictTable} from './table';

const OLD: Chosen = {kernel: '5.8', device: 'pin', without: []};
const NEW: Chosen = {kernel: '7.3', device: 'pin', without: []};

function told(question: Asked['question'], ...given: unknown[]): Told[] {
  const all: Told[] = [];
  // What goes between a worker and its page is copied on the way.
  serve(structuredClone({id: 7, question, given}), (one) => all.push(structuredClone(one)));
  return all;
}

function answer<T>(question: Asked['question'], ...given: unknown[]): T {
  const last = told(question, ...given).at(-1)!;
  if (!('answer' in last)) throw new Error(JSON.stringify(last));
  return last.answer as T;
}

describe('explore', () => {
  it('answers as the command does, and shows an execution', () => {
    const explored = answer<Explored>('explore', CANONICAL, NEW);
    expect(explored.answer).toEqual(ask(parse(CANONICAL), NEW));
    expect(explored.lines.slice(0, 4)).toEqual([
      'Test pin-fork-write, kernel 7.3, device pin',
      'Outcomes 1',
      'r0=2; r1=3; r2=1;',
      'Ok',
    ]);
    expect(explored.trace).toMatchObject({
      says: 'The shortest execution that satisfies r0 = 2 /\\ r1 = 3',
      outcome: {r0: 2, r1: 3, r2: 1},
    });
    expect(explored.trace!.steps[0]).toMatchObject({actor: 'A', step: 'map x'});
    expect(explored.trace!.steps.at(-1)!.after.frames).toHaveLength(2);
  });

  it('shows one that does not satisfy the proposition where none does', () =>
    expect(answer<Explored>('explore', CANONICAL, OLD).trace!.says).toBe(
      'No execution satisfies r0 = 2 /\\ r1 = 3. The shortest one',
    ));

  it('heeds rules that are switched off', () => {
    const {lines, answer: found} = answer<Explored>('explore', CANONICAL, {...NEW, without: ['R16']});
    expect(lines[0]).toBe('Test pin-fork-write, kernel 7.3, device pin, without R16');
    expect(found.observation).toBe('Never');
  });

  it('gives every problem of the text', () => {
    const {problems} = answer<{problems: LitmusProblem[]}>('explore', CANONICAL.replace('fork B', 'frok B'), NEW);
    expect(problems).toEqual([{line: 7, column: 4, message: expect.stringMatching(/^found "frok", expected map, /)}]);
  });

  it('says where it stopped, and shows nothing that nobody has seen', () => {
    const stopped = answer<Explored>('explore', CANONICAL, OLD, undefined, 5);
    expect(stopped.lines[1]).toBe('stopped at 5 states, the bound');
    expect(stopped).not.toHaveProperty('trace');
  });

  it('shows nothing where the kernel has no such operation', () => {
    const explored = answer<Explored>('explore', CANONICAL.replace('A: x = 2', 'A: wp x'), {...OLD, kernel: '5.4'});
    expect(explored.answer.observation).toBe('not-applicable');
    expect(explored).not.toHaveProperty('trace');
  });

  it('says what is wrong with a setting', () =>
    expect(told('explore', CANONICAL, {...NEW, kernel: '3.2'})).toEqual([
      {id: 7, error: expect.stringContaining('The model begins with 4.20; 3.2 is older.')},
    ]));
});

const RACE = `litmus race
A: map x
A: x = 1
A: register x
together
  A: fork B
  D: r0 = x
  A': x = 2
end
exists (r0 = 2)
`;

describe('outcomes', () => {
  it('shows the way to each', () => {
    const ended = answer<{outcome: object; satisfies: boolean; steps: unknown[]}[]>('outcomes', RACE, NEW);
    expect(ended.map(({outcome, satisfies}) => ({outcome, satisfies}))).toEqual([
      {outcome: {r0: 1}, satisfies: false},
      {outcome: {r0: 2}, satisfies: true},
    ]);
    for (const {steps} of ended) expect(steps.length).toBeGreaterThan(5);
  });

  it('says that a text is no test', () =>
    expect(told('outcomes', 'litmus', NEW)).toEqual([{id: 7, error: expect.stringMatching(/^Code:1:\d+: found /)}]));
});

describe('table', () => {
  const {kernels, rows, outcomes} = answer<VerdictTable>('table', CANONICAL, []);

  it('has a cell for every era and kind', () => {
    expect(kernels).toEqual(ERAS.map(({release}) => release));
    const pin = rows.find(({kind}) => kind === 'pin')!;
    expect(pin.cells.map(({verdict}) => verdict).slice(0, 3)).toEqual(['Never', 'Never', 'Always']);
    for (const {cells} of rows) expect(cells).toHaveLength(kernels.length);
  });

  it('has a letter for each outcome', () => {
    expect(outcomes.map(({label}) => label)).toEqual(['a', 'b']);
    const known = new Map(outcomes.map(({label, text, satisfies}) => [label, `${text} ${satisfies}`]));
    expect(known.get(rows[0]!.cells[0]!.outcomes)).toBe('r0=1; r1=2; r2=3 false');
    expect(known.get(rows[0]!.cells.at(-1)!.outcomes)).toBe('r0=2; r1=3; r2=1 true');
  });

  it('heeds rules that are switched off', () =>
    expect(answer<VerdictTable>('table', CANONICAL, ['R16']).rows[0]!.cells.at(-1)!.verdict).toBe('Never'));
});

describe('rules', () => {
  it('says what falls with each, and what does not', () => {
    const switches = answer<RuleSwitch[]>('rules', CANONICAL, NEW);
    expect(switches.find(({id}) => id === 'R16')).toEqual({
      id: 'R16',
      title: expect.any(String),
      changes: true,
      verdict: 'Never',
      outcomes: ['r0=1; r1=2; r2=3'],
    });
    const unmoved = switches.filter(({changes}) => !changes);
    expect(unmoved.length).toBeGreaterThan(0);
    for (const {verdict} of unmoved) expect(verdict).toBe('Always');
    const numbers = switches.filter(({changes}) => changes).map(({id}) => id.replace(/\..*/, ''));
    expect(new Set(numbers)).toEqual(new Set(ask(parse(CANONICAL), NEW).rules));
  });

  it('counts those alone that are still in force', () => {
    const switches = answer<RuleSwitch[]>('rules', CANONICAL, {...NEW, without: ['R16']});
    expect(switches.map(({id}) => id)).not.toContain('R16');
  });
});

describe('what is told of a search', () => {
  it('is added up over all searches of a question, ten times a second at most', () => {
    let time = 0;
    const reports: unknown[] = [];
    const watch = watching(
      (progress) => reports.push(progress),
      () => time,
    );
    const first = {states: 0, transitions: 0};
    for (; time <= 250; time += 10) {
      first.states += 100;
      first.transitions += 200;
      watch(first);
    }
    time = 400;
    watch({states: 50, transitions: 60});
    expect(reports).toEqual([
      {states: 1100, transitions: 2200, statesPerSecond: 11_000, doing: 'exploring'},
      {states: 2100, transitions: 4200, statesPerSecond: 10_500, doing: 'exploring'},
      {states: 2650, transitions: 5260, statesPerSecond: 6625, doing: 'looking further'},
    ]);
  });

  it('comes while a long search runs', () => {
    const many = ['A', 'B', 'C', 'E'].map((name) => `  ${name}: y = 1\n  ${name}: x = 2`).join('\n');
    const text = `litmus long\nA: map x y\nA: x = 1\nA: register x\nA: fork B\nA: fork C\nA: fork E\ntogether\n${many}\n  D: x = 3\nend\nexists (A:x = 3)\n`;
    const reports = told('explore', text, NEW, undefined, 100_000).filter((one) => 'progress' in one);
    expect(reports.length).toBeGreaterThan(0);
  });
});
