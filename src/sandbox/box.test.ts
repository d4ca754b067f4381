import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {Box, type Made} from './box';
import type {Live} from './live';
import type {Runs} from './run';

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

const LIVE = {
  prepare() {},
  fragmentOf: (language: string, text: string, _: unknown, name?: string) =>
    Promise.resolve(name ?? `${language}:${text.length}`),
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
    const a = box({catalogue: 'pin-fork-write'});
    expect(await a.share()).toBe('https://example.org/run#pin-fork-write');
    a.typed('x');
    expect(a.view.link).toBeUndefined();
    expect(await a.share()).toBe('https://example.org/run#ts:1');
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
