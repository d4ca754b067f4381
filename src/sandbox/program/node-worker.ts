/** A thread of Node that runs one program: what runner/worker.ts is in a browser. Bundled by node.ts. */
import {Script} from 'node:vm';
import {parentPort, workerData} from 'node:worker_threads';
import {type Job, prepare} from './execute';

const {setImmediate, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, process} =
  globalThis;
const port = parentPort!;

const run = prepare(
  {
    setTimeout,
    clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
    setInterval,
    clearInterval: (handle) => clearInterval(handle as NodeJS.Timeout),
    queueMicrotask,
    now: () => performance.now(),
    send: (report) => port.postMessage(report),
    load: (code) => {
      const url = `data:text/javascript,${encodeURIComponent(code)}`;
      return {url, module: import(url) as Promise<unknown>};
    },
    afterTurn: (then) => void setImmediate(then),
    locate(script, tell) {
      try {
        new Script(script, {filename: 'program'});
        tell(undefined);
      } catch (error) {
        tell(Number(/^program:(\d+)/.exec((error as Error).stack ?? '')?.[1]) || undefined);
      }
    },
    onUncaught: (listener) => {
      process.on('uncaughtException', listener);
      process.on('unhandledRejection', listener);
    },
  },
  globalThis,
);
run(workerData as Job);
