import {describe, expect, it} from 'vitest';
import {CANONICAL} from '../../litmus/testing/samples';
import type {Chosen} from '../setting';
import {asking, isStopped, type ModelPort, ModelWorker} from './client';
import {type Asked, serve} from './serve';

const chosen: Chosen = {kernel: '7.3', device: 'pin', without: []};

/** A worker without a thread: it answers when the page has nothing else to do, unless it was ended. */
class FakeWorker implements ModelPort {
  onmessage: ModelPort['onmessage'] = null;
  onerror: ModelPort['onerror'] = null;
  onmessageerror: ModelPort['onmessageerror'] = null;
  ended = false;

  postMessage(asked: unknown): void {
    const copy = structuredClone(asked) as Asked;
    setTimeout(() => {
      if (this.ended) return;
      serve(copy, (told) =>
        this.onmessage!.call(this as never, new MessageEvent('message', {data: structuredClone(told)})),
      );
    });
  }

  terminate(): void {
    this.ended = true;
  }
}

function model() {
  const workers: FakeWorker[] = [];
  const client = new ModelWorker(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return {client, workers};
}

describe('the client', () => {
  it('asks one worker, and gives each its answer', async () => {
    const {client, workers} = model();
    const [explored, table, rules, outcomes, replayed] = await Promise.all([
      client.explore(CANONICAL, chosen),
      client.table(CANONICAL, []),
      client.rules(CANONICAL, chosen),
      client.outcomes(CANONICAL, chosen),
      client.replay([
        [0, 'kernel', '5.8', ''],
        [0, 'map', 'A', 'x', ''],
      ]),
    ]);
    expect(explored).toMatchObject({answer: {observation: 'Always'}});
    expect(table.rows).toHaveLength(7);
    expect(rules.length).toBeGreaterThan(3);
    expect(outcomes).toHaveLength(1);
    expect(replayed).toMatchObject({traces: [{kernel: '5.8', steps: [{step: 'map x'}]}]});
    expect(workers).toHaveLength(1);
  });

  it('rejects with the sentence of the worker', async () => {
    const {client} = model();
    await expect(client.explore(CANONICAL, {...chosen, without: ['R99']})).rejects.toThrow('There is no rule "R99"');
    await expect(client.table('litmus', [])).rejects.toThrow('Code:1:');
  });

  it('ends what is under way, and begins anew', async () => {
    const {client, workers} = model();
    const pending = client.explore(CANONICAL, chosen).catch((error: unknown) => error);
    client.stop();
    expect(isStopped(await pending)).toBe(true);
    expect(isStopped(new Error('Stopped'))).toBe(false);
    expect(workers.map(({ended}) => ended)).toEqual([true]);
    await expect(client.explore(CANONICAL, chosen)).resolves.toHaveProperty('answer');
    expect(workers.map(({ended}) => ended)).toEqual([true, false]);
  });

  it('is asked again by whoever did not stop it, as long as the answer is wanted', async () => {
    const {client} = model();
    const table = () => client.table(CANONICAL, []);
    const wanted = asking(table);
    const unwanted = asking(table, () => false).catch((error: unknown) => error);
    client.stop();
    expect(isStopped(await unwanted)).toBe(true);
    expect((await wanted).rows).toHaveLength(7);
  });

  it('keeps a worker that has nothing to do', async () => {
    const {client, workers} = model();
    await client.table(CANONICAL, []);
    client.stop();
    expect(workers.map(({ended}) => ended)).toEqual([false]);
  });

  it('says that a worker could not be loaded, and tries again', async () => {
    const {client, workers} = model();
    const pending = client.explore(CANONICAL, chosen);
    workers[0]!.onerror!.call(workers[0] as never, {message: ''} as ErrorEvent);
    await expect(pending).rejects.toThrow('The worker of the model has failed, or could not be loaded. Try again.');
    await expect(client.explore(CANONICAL, chosen)).resolves.toHaveProperty('answer');
  });
});
