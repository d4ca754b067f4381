/**
 * The worker that a program runs in: a classic one, from a blob, in a frame of opaque origin. All it ever says goes through the
 * port that it is given first, which nothing that a program can name leads to. Bundled by bundle.ts.
 */
import {type Job, prepare, warmUp} from '../program/execute';
import {getter, record, uncurry} from '../program/primordials';
import {BEGUN, READY} from '../program/report';

const {Blob, URL, performance} = globalThis;
const setTimeout = globalThis.setTimeout.bind(globalThis);
const clearTimeout = globalThis.clearTimeout.bind(globalThis);
const setInterval = globalThis.setInterval.bind(globalThis);
const clearInterval = globalThis.clearInterval.bind(globalThis);
const queueMicrotask = globalThis.queueMicrotask.bind(globalThis);
const listen = globalThis.addEventListener.bind(globalThis);
const importScripts = (globalThis as unknown as {importScripts(url: string): void}).importScripts.bind(globalThis);
const now = performance.now.bind(performance);
const post = uncurry(MessagePort.prototype.postMessage as (this: MessagePort, message: string) => void);
const preventDefault = uncurry(Event.prototype.preventDefault);
const errorOf = getter<ErrorEvent, unknown>(ErrorEvent.prototype, 'error');
const lineOf = getter<ErrorEvent, number>(ErrorEvent.prototype, 'lineno');
const fileOf = getter<ErrorEvent, string>(ErrorEvent.prototype, 'filename');
const reasonOf = getter<PromiseRejectionEvent, unknown>(PromiseRejectionEvent.prototype, 'reason');

const turns = new MessageChannel();
const waiting = record<() => void>();
let first = 0;
let last = 0;

/** A message to itself: a timer of 0 ms that is set by another takes 4. */
function afterTurn(then: () => void): void {
  waiting[last++] = then;
  post(turns.port2, '');
}

turns.port1.onmessage = () => {
  const then = waiting[first]!;
  waiting[first++] = undefined;
  then();
};

listen('message', ({ports: [port]}) => wait(port!), {once: true});

/** Makes everything ready, and waits for the job. */
function wait(port: MessagePort): void {
  let locating: ((event: ErrorEvent | undefined) => void) | undefined;
  const send = (report: string) => post(port, report);
  const run = prepare(
    {
      setTimeout,
      clearTimeout: (handle) => clearTimeout(handle as number),
      setInterval,
      clearInterval: (handle) => clearInterval(handle as number),
      queueMicrotask,
      now,
      send,
      load(code) {
        const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
        return {url, module: import(url) as Promise<unknown>};
      },
      locate(script, tell) {
        const url = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
        // The error is of the script, unless this browser says that it is of whoever loads it.
        locating = (event) => tell((event && fileOf(event) === url && lineOf(event)) || undefined);
        setTimeout(() => {
          importScripts(url);
          locating?.(undefined);
          locating = undefined;
        }, 0);
      },
      afterTurn,
      // What is said to be handled is told to nobody else: not to the frame, not to the browser's own console.
      onUncaught(listener) {
        listen('error', (event) => {
          preventDefault(event);
          const located = locating;
          locating = undefined;
          if (located) located(event);
          else listener(errorOf(event));
        });
        listen('unhandledrejection', (event) => {
          preventDefault(event);
          listener(reasonOf(event));
        });
      },
    },
    globalThis,
  );
  port.onmessage = ({data}) => {
    port.onmessage = null;
    send(BEGUN);
    run(JSON.parse(data as string) as Job);
  };
  send(READY);
  warmUp();
}
