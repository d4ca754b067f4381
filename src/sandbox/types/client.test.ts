import {describe, expect, it, vi} from 'vitest';
import {answerer} from './answer';
import {TypesClient} from './client';
import {libraryFiles} from './libs';
import type {FromWorker, ToWorker} from './messages';

const files = libraryFiles();

/** A worker of this thread, whose messages come as late as those of a true one. */
class FakeWorker {
  onmessage: ((event: {data: FromWorker}) => void) | null = null;
  onerror: ((event: {message: string; preventDefault(): void}) => void) | null = null;
  terminated = false;
  readonly asked: ToWorker[] = [];

  constructor(private readonly answer: (message: ToWorker) => FromWorker | undefined) {}

  postMessage(message: ToWorker): void {
    this.asked.push(message);
    setTimeout(() => {
      const data = this.terminated ? undefined : this.answer(message);
      if (data) this.onmessage?.({data});
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  fail(message: string): void {
    this.onerror?.({message, preventDefault() {}});
  }
}

/** A client whose workers are kept to look at; `answers` has one for each worker that is started. */
function client(...answers: ((message: ToWorker) => FromWorker | undefined)[]) {
  const workers: FakeWorker[] = [];
  const load = vi.fn(() => Promise.resolve(files));
  const types = new TypesClient({
    files: load,
    worker() {
      const worker = new FakeWorker(answers[workers.length] ?? answers.at(-1)!);
      workers.push(worker);
      return worker as unknown as Worker;
    },
    seconds: 0.05,
  });
  return {types, workers, load};
}

const echo = (message: ToWorker): FromWorker =>
  'files' in message ? {ready: true} : {answer: [message.question, ...message.given]};
const silent = (message: ToWorker): FromWorker | undefined => ('files' in message ? {ready: true} : undefined);

describe('TypesClient', () => {
  it('starts nothing before it is asked', async () => {
    const {types, workers, load} = client(echo);
    expect(workers).toHaveLength(0);
    await types.start();
    await types.start();
    expect(workers).toHaveLength(1);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('passes what the type checker says', async () => {
    const {types} = client(answerer());
    const source = "import {Kernel} from 'model';\nnew Kernel().device('pni');";
    expect(await types.diagnostics(source)).toMatchObject([{line: 2, column: 21}]);
    expect(await types.hover(source, source.indexOf('device'))).toMatchObject({from: source.indexOf('device')});
    expect((await types.options(source, source.indexOf('device')))?.options.map(({name}) => name)).toContain('migrate');
    expect((await types.meaning(source, source.indexOf('device'), 'migrate'))?.documentation).toContain('frame');
  });

  it('asks one question at a time, and answers in order', async () => {
    const {types, workers} = client(echo);
    const answers = Promise.all([types.hover('a', 1), types.hover('b', 2), types.diagnostics('c')]);
    expect(await answers).toEqual([
      ['hover', 'a', 1],
      ['hover', 'b', 2],
      ['diagnostics', 'c'],
    ]);
    expect(workers[0]!.asked).toHaveLength(4);
  });

  it('rejects a question that fails, and answers the next', async () => {
    const {types, workers} = client((message) =>
      'given' in message && message.given[0] === 'bad' ? {failed: 'Debug Failure.'} : echo(message),
    );
    await expect(types.hover('bad', 0)).rejects.toThrow('Debug Failure.');
    expect(await types.hover('good', 0)).toEqual(['hover', 'good', 0]);
    expect(workers).toHaveLength(1);
  });

  it('ends a worker that does not answer, and starts another for the next question', async () => {
    const {types, workers} = client(silent, echo);
    const [slow, behind] = [types.hover('slow', 0), types.hover('behind', 0)];
    await expect(slow).rejects.toThrow('longer than 0.05 s');
    await expect(behind).rejects.toThrow('longer than 0.05 s');
    expect(workers[0]!.terminated).toBe(true);
    expect(await types.hover('next', 0)).toEqual(['hover', 'next', 0]);
    expect(workers).toHaveLength(2);
  });

  it('starts another worker when one has died', async () => {
    const {types, workers} = client(silent, echo);
    await types.start();
    const answer = types.hover('a', 0);
    workers[0]!.fail('out of memory');
    await expect(answer).rejects.toThrow('has failed. out of memory');
    expect(await types.hover('a', 0)).toEqual(['hover', 'a', 0]);
  });

  it('says when the worker cannot be loaded, and tries again when asked again', async () => {
    const {types, workers} = client(() => undefined, echo);
    const answer = types.hover('a', 0);
    workers[0]!.fail('');
    await expect(answer).rejects.toThrow('The type checker could not be loaded.');
    expect(await types.hover('a', 0)).toEqual(['hover', 'a', 0]);
  });

  it('says when a worker does not start in time', async () => {
    const {types} = client(() => undefined);
    await expect(types.hover('a', 0)).rejects.toThrow('longer than 0.5 s');
  });

  it('says when the browser makes no worker', async () => {
    const types = new TypesClient({
      files: () => Promise.resolve(files),
      worker() {
        throw new Error('workers are forbidden');
      },
    });
    await expect(types.hover('a', 0)).rejects.toThrow('does not start the type checker: workers are forbidden');
  });

  it('says when the libraries cannot be loaded, and asks for them again', async () => {
    const load = vi.fn(() => Promise.resolve(files));
    load.mockImplementationOnce(() => Promise.reject(new Error('no network')));
    const types = new TypesClient({files: load, worker: () => new FakeWorker(echo) as unknown as Worker});
    await expect(types.hover('a', 0)).rejects.toThrow('could not be loaded: no network');
    expect(await types.hover('a', 0)).toEqual(['hover', 'a', 0]);
  });

  it('says what is wrong with the libraries', async () => {
    const {types} = client((message) => ('files' in message ? {broken: 'no lib.es5.d.ts'} : undefined));
    await expect(types.start()).rejects.toThrow('no lib.es5.d.ts');
  });

  it('answers no more when it was closed', async () => {
    const {types, workers} = client(silent);
    const answer = types.hover('a', 0);
    types.dispose();
    await expect(answer).rejects.toThrow('was closed');
    await expect(types.hover('a', 0)).rejects.toThrow('was closed');
    expect(workers).toHaveLength(1);
    expect(workers[0]!.terminated).toBe(true);
  });
});
