import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {ask} from '../litmus/ask';
import {read} from '../litmus/read';
import {CANONICAL} from '../litmus/testing/samples';
import {traceOf} from '../litmus/trace';
import {Box, type Made} from './box';
import type {Live} from './live';
import type {Runs} from './run';
import {linkTo, mailOf, type Shareable} from './share';
import type {Pictured} from './view';

/** Every run that was begun, as the box began it. */
const runs: {text: string; runs: Runs; stopped: boolean}[] = [];
let broken = false;

function begin(text: string, given: Runs) {
  const run = {text, runs: given, stopped: false};
  runs.push(run);
  return {
    stop() {
      run.stopped = true;
      given.show({running: false, status: 'Stopped'});
    },
    leave: () => void (run.stopped = true),
  };
}

const SITE = {examples: () => Promise.resolve([]), history: () => Promise.resolve({version: 3, changes: []})};

const LIVE = {
  prepare() {},
  linkTo: (run: Shareable) => linkTo(run, SITE),
  mailOf: (run: Shareable) => mailOf(run, SITE),
  runProgram: begin,
  runTest: begin,
} as unknown as Live;

const PARTS = {
  live: () => (broken ? Promise.reject(new Error('no network')) : Promise.resolve(LIVE)),
  edit: () => Promise.reject(new Error('there is no editor without a page')),
};

const MADE: Made = {
  title: 'A pin',
  key: '/cow#sb-a-pin',
  language: 'ts',
  code: 'console.log(1);\n',
  recorded: '1',
  chosen: {kernel: '5.8', device: 'pin', without: []},
};

const TEXT = CANONICAL;
const OTHER = CANONICAL.replace('x = 3', 'x = 4');
const FORK = {language: 'litmus', code: CANONICAL} as const;
const SETTING = {kernel: '5.8', device: 'pin', without: []} as const;
const test = read(CANONICAL);
const ANSWER = ask(test, SETTING);
const TRACE = traceOf(test, SETTING, false)!;

/** An execution of so many steps. */
const picture = (steps: number): Pictured => ({says: 'x', steps: TRACE.events.slice(0, steps), outcome: TRACE.outcome});

/** The run has its answer. */
function answer(run: number): void {
  const {show, ran} = runs[run]!.runs;
  show({running: false, status: 'Finished', pictures: [picture(18), picture(4)], which: 0, step: 1});
  ran({answer: ANSWER});
}

async function ran(a: Box): Promise<void> {
  await a.run();
  answer(runs.length - 1);
}

let items: Map<string, string>;

beforeEach(() => {
  items = new Map();
  runs.length = 0;
  broken = false;
  vi.stubGlobal('location', {origin: 'https://example.org'});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const box = (made: Partial<Made> = {}) => new Box({...MADE, ...made}, '/', PARTS);

describe('a box', () => {
  it('begins with what was recorded, and says Ready', () => {
    const {view} = box();
    expect(view).toMatchObject({status: 'Ready', changed: false, undo: false});
    expect(view.output).toEqual({lines: [{level: 'log', text: '1'}], dropped: 0, recorded: true});
  });

  it('runs the text as it is now, under the switches as they are now', async () => {
    const a = box();
    a.typed('console.log(2);\n');
    a.choose({kernel: '5.9'});
    expect(a.view.status).toBe('Running');
    expect(a.view.output.lines).toEqual([]);
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    expect(runs[0]).toMatchObject({
      text: 'console.log(2);\n',
      runs: {chosen: {kernel: '5.9', device: 'pin'}, seconds: 5},
    });
    runs[0]!.runs.show({running: false, status: 'Finished in 3 ms'});
    expect(a.view.status).toBe('Finished in 3 ms');
  });

  it('stops a run when the next begins, and does not listen to it any more', async () => {
    const a = box();
    await a.run();
    await a.run();
    expect(runs.map(({stopped}) => stopped)).toEqual([true, false]);
    expect(a.view.status).toBe('Running');
    runs[0]!.runs.show({status: 'Finished in 1 ms', running: false});
    expect(a.view.status).toBe('Running');
    a.stop();
    expect(a.view).toMatchObject({status: 'Stopped', running: false});
  });

  it('can be stopped while it is still loading', async () => {
    const a = box();
    const run = a.run();
    a.stop();
    await run;
    expect(runs).toHaveLength(0);
    expect(a.view).toMatchObject({status: 'Stopped', running: false});
  });

  it('keeps the text, and takes it up again', () => {
    const a = box();
    a.typed('const mine = 1;\n');
    a.flush();
    const b = box();
    b.restore();
    expect(b.text).toBe('const mine = 1;\n');
    expect(b.view.changed).toBe(true);
    b.typed(MADE.code);
    b.flush();
    expect(items.size).toBe(0);
  });

  it('resets without asking, and can bring back what went, after a reload too', () => {
    const a = box();
    a.typed('const mine = 1;\n');
    a.choose({kernel: '6.1', without: ['R13']});
    a.reset();
    expect(a.text).toBe(MADE.code);
    expect(a.view).toMatchObject({status: 'Ready', undo: true, chosen: MADE.chosen, changed: false});
    const b = box();
    b.restore();
    expect(b.view).toMatchObject({undo: true, changed: false});
    b.undo();
    expect(b.text).toBe('const mine = 1;\n');
    expect(b.view).toMatchObject({undo: false, changed: true});
  });

  it('does not run what a link brought before Run is pressed, and keeps what was there', async () => {
    const a = box();
    a.typed('const mine = 1;\n');
    a.open('evil();\n', 'ts', {kernel: '6.1'}, {foreign: true});
    a.choose({device: 'mirror'});
    await new Promise((done) => setTimeout(done, 20));
    expect(runs).toHaveLength(0);
    expect(a.view.chosen).toEqual({kernel: '6.1', device: 'mirror', without: []});
    await a.run();
    expect(runs[0]!.text).toBe('evil();\n');
    a.choose({device: 'pin'});
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    a.undo();
    expect(a.text).toBe('const mine = 1;\n');
  });

  it("keeps the reader's own text through examples, links opened twice, and Reset", () => {
    const a = box();
    a.typed('const mine = 1;\n');
    a.open('example();\n', 'ts', {});
    a.open('linked();\n', 'ts', {}, {foreign: true});
    const b = box();
    b.restore();
    b.open('linked();\n', 'ts', {}, {foreign: true});
    b.open('example();\n', 'ts', {});
    b.reset();
    expect(b.text).toBe(MADE.code);
    b.undo();
    expect(b.text).toBe('const mine = 1;\n');
  });

  it('brings back an example that was changed', () => {
    const a = box();
    a.open('example();\n', 'ts', {});
    a.typed('example(2);\n');
    a.reset();
    a.undo();
    expect(a.text).toBe('example(2);\n');
  });

  it('still does not run what a link brought after a reload', async () => {
    const a = box();
    a.open('evil();\n', 'ts', {}, {foreign: true});
    const b = box();
    b.restore();
    b.choose({kernel: '6.1'});
    await new Promise((done) => setTimeout(done, 20));
    expect(runs).toHaveLength(0);
    b.open('example();\n', 'ts', {});
    await b.run();
    b.undo();
    b.choose({kernel: '6.2'});
    await new Promise((done) => setTimeout(done, 20));
    expect(runs.map(({text}) => text)).toEqual(['example();\n']);
    await b.run();
    const c = box();
    c.restore();
    c.choose({kernel: '6.1'});
    await vi.waitFor(() => expect(runs).toHaveLength(3));
  });

  it('begins an execution that is picked at its first step', () => {
    const a = box();
    a.step(5);
    a.pick(2);
    expect(a.view).toMatchObject({which: 2, step: 1});
  });

  it('says that a text cannot be kept', () => {
    vi.stubGlobal('localStorage', undefined);
    const a = box();
    a.typed('x');
    a.flush();
    expect(a.view.notes).toEqual([expect.stringContaining('no storage')]);
  });

  it('shares the text, or the name of the test that it is', async () => {
    const a = box({...FORK, catalogue: 'pin-fork-write'});
    expect(await a.share()).toBe('https://example.org/run#2;5.8;pin;pin-fork-write');
    a.typed(FORK.code.replace('x = 2', 'x = 3'));
    expect(a.view.link).toBeUndefined();
    expect(await a.share()).toMatch(/run#2;5\.8;pin;pin-fork-write;A:map\.x;.*;A:x=3;/);
    expect(a.view.notes).toEqual(['To be short, the link leaves out what the test asks in words.']);
    expect(await box().share()).toMatch(/run#2;5\.8;pin;ts=[A-Za-z0-9.-]+;end$/);
  });

  it('shares the step and the verdict of the run that is shown, and of no other', async () => {
    const a = box({...FORK, catalogue: 'pin-fork-write'});
    await ran(a);
    expect(await a.share()).toMatch(/#2;5\.8;pin;m=3N;pin-fork-write$/);
    a.step(3);
    expect(a.view.link).toBeUndefined();
    expect(await a.share()).toMatch(/#2;5\.8;pin;s=3;m=3N;pin-fork-write$/);
    a.pick(1);
    expect(await a.share()).toMatch(/#2;5\.8;pin;s=2:1;m=3N;pin-fork-write$/);
    a.typed(`${FORK.code}# mine`);
    expect(await a.share()).toMatch(/#2;5\.8;pin;lt=/);
    a.typed(FORK.code);
    a.choose({kernel: '5.9'});
    expect(await a.share()).toMatch(/#2;5\.9;pin;pin-fork-write$/);
  });

  it('shows the step of the link once it has run, and shares that before', async () => {
    const a = box(FORK);
    const at = {execution: 2, step: 3};
    a.open(TEXT, 'litmus', {kernel: '5.9'}, {foreign: true, at, made: {model: 2, verdict: 'Always'}});
    expect(await a.share()).toMatch(/#2;5\.9;pin;s=2:3;m=2A;/);
    await a.run();
    expect(runs[0]!.runs.link).toMatchObject({at, made: {model: 2, verdict: 'Always'}});
    runs[0]!.runs.show({pictures: [picture(4)], which: 0, step: 1});
    expect(a.view).toMatchObject({which: 0, step: 1});
    runs[0]!.runs.show({pictures: [picture(4), picture(2)]});
    expect(a.view).toMatchObject({which: 1, step: 2});
    expect(a.view.notes).toContain('The link shows step 3; this execution has 2.');
  });

  it('does not take a step from the reader, and says what it does not find', async () => {
    const a = box(FORK);
    a.open(TEXT, 'litmus', {kernel: '5.9'}, {foreign: true, at: {execution: 2, step: 2}});
    await a.run();
    runs[0]!.runs.show({pictures: [picture(4)], which: 0, step: 1});
    a.step(3);
    runs[0]!.runs.show({pictures: [picture(4), picture(2)]});
    expect(a.view).toMatchObject({which: 0, step: 3});
    a.open(TEXT, 'litmus', {kernel: '5.9'}, {foreign: true, at: {execution: 2, step: 2}});
    await a.run();
    runs[1]!.runs.show({pictures: [picture(4)], which: 0, step: 1});
    runs[1]!.runs.over();
    expect(a.view.notes).toContain('The link shows execution 2; this run has no such execution.');
  });

  it('knows after a reload what the link said, for its text under its switches', async () => {
    const a = box(FORK);
    const came = {foreign: true, at: {execution: 1, step: 2}, made: {model: 2, verdict: 'Always' as const}, test: 'x'};
    a.open(OTHER, 'litmus', {kernel: '5.9', without: ['R13']}, came);
    const b = box(FORK);
    b.restore();
    expect(b.view.chosen).toEqual({kernel: '5.9', device: 'pin', without: ['R13']});
    await b.run();
    expect(runs[0]!.runs.link).toMatchObject({at: came.at, made: came.made, test: 'x'});
    b.choose({kernel: '5.10'});
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    expect(runs[1]!.runs.link).toBeUndefined();
    b.choose({kernel: '5.9'});
    await vi.waitFor(() => expect(runs).toHaveLength(3));
    expect(runs[2]!.runs.link).toMatchObject({at: came.at});
    b.typed(`${OTHER}# mine`);
    await b.run();
    expect(runs[3]!.runs.link).toBeUndefined();
  });

  it('makes a block for a mail of the run that is shown; what has not run is run first', async () => {
    const a = box({...FORK, catalogue: 'pin-fork-write'});
    const mail = a.mail();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    answer(0);
    const {block, says} = await mail;
    expect(says).toBe('Copied for mail.');
    expect(block).toMatch(/^pin-fork-write on kernel 5\.8, device pin: Never\.\nSource: the model, version 3, rules/);
    expect(block).toMatch(/\n\nhttps:\/\/example\.org\/run#2;5\.8;pin;m=3N;pin-fork-write$/);
    a.step(3);
    expect((await a.mail()).block).toMatch(/\nStep 3 of 18: A: \S/);
    expect(runs).toHaveLength(1);
  });

  it('makes none of a test that is wrong', async () => {
    const a = box({...FORK, code: 'litmus t\nA: frok B\n'});
    const mail = a.mail();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    runs[0]!.runs.show({running: false, status: 'Failed: line 2: no frok'});
    expect(await mail).toEqual({says: 'Nothing was copied, for the test has no answer: Failed: line 2: no frok.'});
  });

  it('makes a block of a program with what it prints; one that came by a link does not run for it', async () => {
    const a = box();
    expect((await a.mail()).block).toContain('1| console.log(1);\n\nIt prints:\n\n  1\n');
    expect(runs).toHaveLength(0);
    a.open('evil();\n', 'ts', {}, {foreign: true});
    const foreign = await a.mail();
    expect(foreign.block).toContain('1| evil();\n\nIt has not been run here.\n');
    expect(foreign.says).toMatch(/^Copied for mail without what the program prints: it came by a link/);
    expect(runs).toHaveLength(0);
    a.reset();
    a.typed('console.log(2);\n');
    const mail = a.mail();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    runs[0]!.runs.show({output: {lines: [{level: 'warn', text: '2'}], dropped: 0, recorded: false}});
    runs[0]!.runs.ran({ended: 'Failed: no (line 1)'});
    runs[0]!.runs.show({running: false, status: 'Failed: no (line 1)'});
    const {block, says} = await mail;
    expect(says).toBe('Copied for mail.');
    expect(block).toContain('It prints:\n\n  warn: 2\nFailed: no (line 1)\n\nhttps:');
  });

  it('says when what it needs cannot be loaded, and tries again', async () => {
    broken = true;
    const a = box();
    await a.run();
    expect(a.view.status).toMatch(/^Failed: .*could not be loaded/);
    broken = false;
    await a.run();
    expect(runs).toHaveLength(1);
  });
});
