/** What holds when a program has broken out of its realm and is the worker: no network, no origin, and a page that is not taken in. */
import {expect} from '@playwright/test';
import {attempts, onPort, REACHES, TRIES} from './hostile/broken-out';
import {surroundings, ticks} from './hostile/canaries';
import {type Place, test} from './hostile/place';
import {setTrap} from './hostile/trap';
import type {Line} from '../src/sandbox/end';
import type {ProgramEnd, Runner, RunnerAssets} from '../src/sandbox/runner/runner';

interface Outside {
  readonly Runner: new (assets: RunnerAssets) => Runner;
  readonly ASSETS: RunnerAssets;
}

// Workers that have broken out leave errors in the page's own console.
test.use({shared: 'broken out'});

/** Lets the frame of a runner of its own run this in the place of its worker. */
function runAs({page, trap}: Place, worker: string, seconds = 3) {
  return page.evaluate(
    async ({worker, seconds}) => {
      const {Runner, ASSETS} = window as unknown as Outside;
      const runner = new Runner({...ASSETS, worker});
      let shown: readonly Line[] = [];
      const ends: ProgramEnd[] = [];
      let calls = 0;
      const run = runner.run(
        "console.log('mine');",
        {kernel: '5.8', device: 'pin', without: []},
        {
          seconds,
          onLines: (lines) => {
            calls++;
            shown = lines;
          },
        },
      );
      ends.push(await run.done);
      runner.dispose();
      const {end, journal} = ends[0]!;
      return {end, journal, lines: shown.map(({text}) => text), calls};
    },
    {worker: worker.replaceAll('TRAP', `localhost:${trap.port}`), seconds},
  );
}

test.describe('a worker that has broken out', () => {
  test('reaches no server', async ({place}) => {
    const {end, lines} = await runAs(place, attempts(TRIES));
    expect(end.kind).toBe('finished');
    // Some of these only fail later, and say nothing when they begin. What counts is who came.
    expect(lines).not.toContain('fetch');
    expect(place.trap.seen).toEqual([]);
  });

  test('would reach it each of these ways, if it were not for the frame', async ({browser, place: {harness}}) => {
    const [trap, page] = await Promise.all([setTrap(), browser.newPage()]);
    await page.goto(harness.page());
    for (const [name, code] of Object.entries(TRIES)) {
      await page.evaluate(
        async (worker) => {
          const {port1, port2} = new MessageChannel();
          const mine = new Worker(URL.createObjectURL(new Blob([worker])));
          mine.postMessage(null, [port2]);
          await new Promise<void>((resolve) => {
            port1.onmessage = ({data}) => {
              if (data === 'ready') port1.postMessage('');
              if (data === '{"kind":"end"}') resolve();
            };
          });
          mine.terminate();
        },
        attempts({[name]: code}).replaceAll('TRAP', `localhost:${trap.port}`),
      );
      // A cross-origin worker is refused by every origin, not by ours.
      if (name !== 'a worker from a URL') expect(trap.seen.splice(0), name).not.toEqual([]);
    }
    await page.close();
    trap.close();
  });

  test('reaches nothing of the page or its origin', async ({place}) => {
    const before = await surroundings(place.page);
    const {end, lines} = await runAs(place, attempts(REACHES));
    expect(end.kind).toBe('finished');
    expect(lines).toEqual([]);
    expect(await surroundings(place.page)).toEqual(before);
  });

  const BROKEN = /broken into its runner/;
  const LIES: readonly [name: string, code: string, end: RegExp][] = [
    ['says what is no report', "port.postMessage('nonsense');", BROKEN],
    ['sends an object', "port.postMessage({kind: 'end'});", BROKEN],
    ['sends a circle', 'const o = {}; o.o = o; port.postMessage(o);', BROKEN],
    ['sends a hundred megabytes', "port.postMessage('x'.repeat(1e8));", BROKEN],
    ['sends JSON of a million levels', "port.postMessage('['.repeat(1e6) + ']'.repeat(1e6));", BROKEN],
    ['says a line of another shape', 'port.postMessage(\'{"kind":"line","level":"__proto__","text":"x"}\');', BROKEN],
    [
      'says a line that is too long',
      "port.postMessage(JSON.stringify({kind: 'line', level: 'log', text: 'x'.repeat(1e6)}));",
      BROKEN,
    ],
    ['says lines without end', 'for (;;) port.postMessage(\'{"kind":"line","level":"log","text":"x"}\');', BROKEN],
    ['counts without end', 'let n = 0; for (;;) port.postMessage(`{"kind":"dropped","dropped":${n++}}`);', BROKEN],
    ['calls without end', 'for (;;) port.postMessage(\'{"kind":"call","call":[0,"map","A","x"]}\');', BROKEN],
    ['says that it is ready, again and again', 'for (;;) port.postMessage(\'{"kind":"ready"}\');', BROKEN],
    ['begins twice', "port.postMessage('begun');", BROKEN],
    ['says nothing', '', /timed-out/],
    [
      'ends twice',
      'port.postMessage(\'{"kind":"end"}\'); port.postMessage(\'{"kind":"end","message":"no"}\');',
      /finished/,
    ],
    [
      'fails in a line that is not there',
      'port.postMessage(\'{"kind":"end","message":"no","line":7}\');',
      /"message":"no"}/,
    ],
    [
      'reports a prototype',
      'port.postMessage(\'{"kind":"end","__proto__":{"message":"x"},"constructor":1}\');',
      /finished/,
    ],
  ];
  for (const [name, code, ends] of LIES) {
    test(name, async ({place}) => {
      const {page, sandbox} = place;
      const before = await surroundings(page);
      const [ticksBefore, began] = [await ticks(page), Date.now()];
      const {end, calls} = await runAs(place, onPort(code), 1);
      const took = Date.now() - began;
      expect(await ticks(page)).toBeGreaterThan(ticksBefore + took / 250 - 2);
      expect(JSON.stringify(end)).toMatch(ends);
      // Pace: twenty times a second, and once more at the end.
      expect(calls).toBeLessThanOrEqual(took / 50 + 2);
      expect((await sandbox.run("console.log('alive');")).output.trim()).toBe('alive');
      expect(await surroundings(page)).toEqual(before);
    });
  }
});

test('a frame takes its worker from its own page alone', async ({place: {page}}) => {
  const heard = await page.evaluate(async () => {
    const {Runner, ASSETS} = window as unknown as Outside;
    // Another frame of the page, which has no origin either, sends every frame a worker of its own.
    const stranger = document.createElement('iframe');
    stranger.setAttribute('sandbox', 'allow-scripts');
    stranger.srcdoc = `<script>
      const worker = 'onmessage = ({ports: [port]}) => port.postMessage("stranger")';
      setInterval(() => {
        for (let i = 0; i < parent.length; i++) {
          const {port1, port2} = new MessageChannel();
          const line = new MessageChannel();
          line.port1.onmessage = ({data}) => parent.postMessage(data, '*');
          parent[i].postMessage(worker, '*', [port2]);
          port1.postMessage({start: 1}, [line.port2]);
        }
      });
    </script>`;
    const heard: unknown[] = [];
    const listen = ({data}: MessageEvent) => heard.push(data);
    addEventListener('message', listen);
    document.body.append(stranger);
    await new Promise((resolve) => (stranger.onload = resolve));
    for (let i = 0; i < 3; i++) {
      const runner = new Runner(ASSETS);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const {done} = runner.run(
        "console.log('mine');",
        {kernel: '5.8', device: 'pin', without: []},
        {
          seconds: 3,
          onLines: (lines) => heard.push(...lines.map(({text}) => text)),
        },
      );
      heard.push((await done).end.kind);
      runner.dispose();
    }
    stranger.remove();
    removeEventListener('message', listen);
    return heard;
  });
  expect(heard).toEqual(['mine', 'finished', 'mine', 'finished', 'mine', 'finished']);
});
