/** The runner as the page uses it: what it gives, in which order, and how soon it lets go. */
import {expect} from '@playwright/test';
import {type Place, test} from './hostile/place';
import type {ProgramEnd, Runner, RunnerAssets, Running} from '../src/sandbox/runner/runner';

interface Outside {
  readonly runner: Runner;
  readonly Runner: new (assets: RunnerAssets) => Runner;
  readonly ASSETS: RunnerAssets;
  /** Starts a program, and keeps what came of it. */
  start(source: string, seconds?: number): {readonly running: Running; readonly heard: string[]; dropped: number};
}

test.beforeEach(async ({place: {page}}) => {
  await page.evaluate(() => {
    const outside = window as unknown as Outside;
    outside.start = (source, seconds = 5) => {
      const heard: string[] = [];
      const kept = {
        heard,
        dropped: 0,
        running: outside.runner.run(
          source,
          {kernel: '5.8', device: 'pin', without: []},
          {
            seconds,
            onLines(lines, dropped) {
              heard.splice(0, Infinity, ...lines.map(({level, text}) => `${level} ${text}`));
              kept.dropped = dropped;
            },
          },
        ),
      };
      return kept;
    };
  });
});

const FORKS = `import {Kernel} from 'model';
const kernel = new Kernel();
const a = kernel.process;
a.map('x');
a.write('x', 1);
const dma = kernel.device().register(a, 'x');
a.fork();
a.write('x', 2);
console.log(kernel.release, kernel.device().kind, dma.read());`;

test('a program ends with what it printed, what it did with the model, and which switches it used', async ({
  place: {page},
}) => {
  const [end, heard] = await page.evaluate(async (source) => {
    const {running, heard} = (window as unknown as Outside).start(source);
    return [await running.done, heard] as const;
  }, FORKS);
  expect(heard).toEqual(['log 5.8 pin 1']);
  expect(end).toMatchObject({end: {kind: 'finished'}, usesKernel: true, usesDevice: true});
  expect(end.journal).toEqual([
    [0, 'kernel', '5.8', ''],
    [0, 'map', 'A', 'x', ''],
    [0, 'write', 'A', 'x', 1],
    [0, 'device', 'pin'],
    [0, 'register', 'A', 'x', 'write', 'long'],
    [0, 'fork', 'A', 'B'],
    [0, 'write', 'A', 'x', 2],
    [0, 'dma-read', 0, 'x'],
  ]);
});

test('what a stopped program has done is not lost', async ({place: {page}}) => {
  const [end, heard] = await page.evaluate(async (source) => {
    const {running, heard} = (window as unknown as Outside).start(
      `${source}\nconsole.warn('and on');\nwhile (true);`,
      0.5,
    );
    return [await running.done, heard] as const;
  }, FORKS);
  expect(heard).toEqual(['log 5.8 pin 1', 'warn and on']);
  expect(end).toMatchObject({end: {kind: 'timed-out', seconds: 0.5}, usesKernel: true});
  expect(end.journal).toHaveLength(8);
});

/** Runs this in the page and gives how each run ended, and after how many milliseconds. */
function ends(place: Place, steps: (outside: Outside) => Promise<ProgramEnd[]>) {
  return place.page.evaluate(async (code) => {
    const began = performance.now();
    const run = (0, eval)(`(${code})`) as (outside: unknown) => Promise<ProgramEnd[]>;
    const ended = await run(window);
    return {kinds: ended.map(({end}) => end.kind), ms: performance.now() - began};
  }, steps.toString());
}

test('Stop ends a program at once, whatever it does', async ({place}) => {
  const {kinds, ms} = await ends(place, async ({start}) => {
    const all = [];
    for (const source of ['while (true);', 'setInterval(() => {}, 1);', 'for (;;) await null;']) {
      const {running} = start(source, 60);
      await new Promise((resolve) => setTimeout(resolve, 100));
      running.stop();
      all.push(await running.done);
    }
    const {running} = start('1;');
    all.push(await running.done);
    running.stop();
    return all;
  });
  expect(kinds).toEqual(['stopped', 'stopped', 'stopped', 'finished']);
  expect(ms).toBeLessThan(10_000);
});

test('a program can be stopped before it has begun', async ({place}) => {
  const {kinds} = await ends(place, async ({Runner, ASSETS}) => {
    const runner = new Runner(ASSETS);
    const chosen = {kernel: '5.8', device: 'pin', without: []} as const;
    const running = runner.run('while (true);', chosen, {seconds: 60, onLines() {}});
    running.stop();
    const first = await running.done;
    const second = await runner.run('1;', chosen, {seconds: 60, onLines() {}}).done;
    runner.dispose();
    return [first, second];
  });
  expect(kinds).toEqual(['stopped', 'finished']);
});

test('a run stops the one before it', async ({place}) => {
  const {kinds} = await ends(place, async ({start}) => {
    const runs = [1, 2, 3].map(() => start('while (true);', 60).running);
    runs.push(start("console.log('last');").running);
    return Promise.all(runs.map(({done}) => done));
  });
  expect(kinds).toEqual(['stopped', 'stopped', 'stopped', 'finished']);
});

test('a run that is followed at once by another harms it in no way', async ({place}) => {
  const {kinds} = await ends(place, async ({start}) => {
    const all: Promise<ProgramEnd>[] = [];
    for (let i = 0; i < 5; i++) {
      const {running, heard} = start("console.log('begun');\nwhile (true);", 60);
      while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      all.push(running.done);
    }
    all.push(start("console.log('last');").running.done);
    return Promise.all(all);
  });
  expect(kinds).toEqual([...Array<string>(5).fill('stopped'), 'finished']);
});

test('a limit can be changed on the way', async ({place}) => {
  const later = await ends(place, async ({start}) => {
    const {running} = start('await new Promise((resolve) => setTimeout(resolve, 1500));', 1);
    running.limit(30);
    return [await running.done];
  });
  expect(later.kinds).toEqual(['finished']);
  const sooner = await ends(place, async ({start}) => {
    const {running} = start('while (true);', 60);
    setTimeout(() => running.limit(0.2), 300);
    return [await running.done];
  });
  expect(sooner.kinds).toEqual(['timed-out']);
  expect(sooner.ms).toBeLessThan(10_000);
});

test('what has arrived while the page was busy counts', async ({place}) => {
  const {kinds} = await ends(place, async ({start}) => {
    const {running} = start('1;', 0.3);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const until = performance.now() + 1000;
    while (performance.now() < until);
    return [await running.done];
  });
  expect(kinds).toEqual(['finished']);
});

test('outputs come in the order of the settings, with how a run ended', async ({place: {page}}) => {
  const outputs = await page.evaluate(async (source) => {
    const {runner} = window as unknown as Outside;
    const settings = (['4.20', '5.8', '5.9', '7.3'] as const).flatMap((kernel) =>
      (['pin', 'mirror'] as const).map((device) => ({kernel, device, without: []})),
    );
    return runner.outputs(`${source}\nif (kernel.release === '5.9') throw new Error('not here');`, settings, {
      seconds: 10,
    });
  }, FORKS);
  expect(outputs).toEqual([
    '4.20 pin 1',
    '4.20 mirror 2',
    '5.8 pin 1',
    '5.8 mirror 2',
    '5.9 pin 2\nFailed: Error: not here (line 10)',
    '5.9 mirror 2\nFailed: Error: not here (line 10)',
    '7.3 pin 2',
    '7.3 mirror 2',
  ]);
});

test('outputs that take too long, or are stopped, are none', async ({place: {page}}) => {
  const outputs = await page.evaluate(async () => {
    const {runner, start} = window as unknown as Outside;
    const settings = [{kernel: '5.8', device: 'pin', without: []}] as const;
    const late = await runner.outputs('console.log(1);\nwhile (true);', settings, {seconds: 0.3});
    const stopped = runner.outputs('while (true);', settings, {seconds: 60});
    await start("console.log('alive');").running.done;
    return [late ?? 'none', (await stopped) ?? 'none', await runner.outputs('const x = ;', settings, {seconds: 5})];
  });
  expect(outputs).toEqual(['none', 'none', ['Failed: SyntaxError: Unexpected token (line 1)']]);
});

test('timers, rejections and microtasks of one output do not reach the next', async ({place: {page}}) => {
  const outputs = await page.evaluate(async () => {
    const {runner} = window as unknown as Outside;
    const settings = (['4.20', '5.8', '5.9'] as const).map((kernel) => ({kernel, device: 'pin', without: []}) as const);
    return runner.outputs(
      `import {Kernel} from 'model';
const {release} = new Kernel();
setTimeout(() => console.log('late', release), 50);
queueMicrotask(() => { if (release === '5.8') throw new Error('5.8'); });
console.log(release);`,
      settings,
      {seconds: 5},
    );
  });
  expect(outputs).toEqual(['4.20\nlate 4.20', '5.8\nFailed: Error: 5.8 (line 4)', '5.9\nlate 5.9']);
});

test('a frame that was lost while it waited is replaced, and the program runs', async ({place: {page}}) => {
  const lines = await page.evaluate(async () => {
    const {runner, start} = window as unknown as Outside;
    await runner.prepare();
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    // Its worker may live on for a moment, and answer.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const {running, heard} = start("console.log('alive');");
    return [...heard, (await running.done).end.kind, ...heard];
  });
  expect(lines).toEqual(['finished', 'log alive']);
});

test('a frame that is lost under a program ends it', async ({place: {page}}) => {
  const end = await page.evaluate(async () => {
    const {running, heard} = (window as unknown as Outside).start("console.log('begun');\nwhile (true);", 60);
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    return (await running.done).end;
  });
  expect(end).toEqual({kind: 'failed', message: expect.stringMatching(/^The browser has ended the sandbox/)});
});

test('a runner that is disposed of leaves nothing behind', async ({place: {page}}) => {
  const [kind, problem, frames] = await page.evaluate(async () => {
    const {Runner, ASSETS} = window as unknown as Outside;
    const before = document.querySelectorAll('iframe').length;
    const runner = new Runner(ASSETS);
    const chosen = {kernel: '5.8', device: 'pin', without: []} as const;
    await runner.prepare();
    const running = runner.run('while (true);', chosen, {seconds: 60, onLines() {}});
    runner.dispose();
    const {end} = await running.done;
    const problem = await runner.prepare().catch((error: Error) => error.message);
    return [end.kind, problem, document.querySelectorAll('iframe').length - before];
  });
  expect([kind, problem, frames]).toEqual(['stopped', 'This runner was disposed of.', 0]);
});

test('where frames cannot be sandboxed nothing is run, and the page can say why', async ({place: {page}}) => {
  const said = await page.evaluate(async () => {
    const {Runner, ASSETS} = window as unknown as Outside;
    const sandbox = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'sandbox')!;
    delete (HTMLIFrameElement.prototype as Partial<HTMLIFrameElement>).sandbox;
    const runner = new Runner(ASSETS);
    const chosen = {kernel: '5.8', device: 'pin', without: []} as const;
    const problem = await runner.prepare().catch((error: Error) => error.message);
    const {end} = await runner.run('1;', chosen, {seconds: 5, onLines() {}}).done;
    Object.defineProperty(HTMLIFrameElement.prototype, 'sandbox', sandbox);
    return [problem, end];
  });
  const message = 'This browser cannot run programs here: it lacks sandboxed frames.';
  expect(said).toEqual([message, {kind: 'failed', message}]);
});

test('where no worker starts in the frame, a sentence says so', async ({place: {page}}) => {
  const problem = await page.evaluate(async () => {
    const {Runner, ASSETS} = window as unknown as Outside;
    const runner = new Runner({...ASSETS, frame: ASSETS.frame.replace('worker-src blob:', "worker-src 'none'")});
    const problem = await runner.prepare().catch((error: Error) => error.message);
    runner.dispose();
    return problem;
  });
  expect(problem).toBe('This browser starts no worker in a sandboxed frame.');
});

test('programs run under the policy of a page, and break none of it', async ({browser, place: {harness}}) => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, {violations});
    addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(harness.page({policy: true}));
  const region = page.getByRole('region', {name: 'Sandbox'});
  for (const [source, status, output] of [
    [FORKS, /^Finished/, '5.8 pin 1'],
    ["import {x} from 'y';\nx();", /^Failed: TypeError: Only 'model' can be imported/, ''],
    ['let a;\nlet a;', /^Failed: SyntaxError.* \(line 2\)$/, ''],
    ["console.log('again');", /^Finished/, 'again'],
  ] as const) {
    await region.getByRole('textbox', {name: 'Code'}).fill(source);
    await region.getByRole('button', {name: 'Run'}).click();
    await expect(region.getByRole('status')).toHaveText(status);
    await expect(region.getByRole('log')).toHaveText(output);
  }
  expect(await page.evaluate(() => (window as unknown as {violations: string[]}).violations)).toEqual([]);
  await page.close();
});
