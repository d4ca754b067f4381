/** The page's end of the frame: puts it into the document, has workers started in it, and takes it out again. */
import {READY} from '../program/report';
import type {FrameNote, FrameOrder} from './frame-orders';

export interface RunnerAssets {
  /** The frame's document. */
  readonly frame: string;
  /** The worker's code. */
  readonly worker: string;
}

/** A worker that waits for its job, and the way to it. */
export interface Seat {
  readonly id: number;
  readonly port: MessagePort;
}

/** Questions that a living frame may leave unanswered, on a machine that is busy. */
const SILENCE = 5;
/** Seconds after which a frame or a worker that has not started will not. */
const PATIENCE = 20;

/** A frame in the page, from its birth to its removal. */
export class Iframe {
  private readonly element = document.createElement('iframe');
  private readonly channel = new MessageChannel();
  private readonly starting = new Map<number, (problem: Error) => void>();
  private readonly loaded: Promise<void>;
  private started = 0;
  private spare: Promise<Seat> | undefined;
  private unanswered = 0;

  constructor(assets: RunnerAssets) {
    const {element, channel} = this;
    // Scripts, and nothing else: not this origin, no navigation of the page, no popups, forms, downloads or dialogs.
    element.setAttribute('sandbox', 'allow-scripts');
    element.setAttribute('allow', '');
    element.referrerPolicy = 'no-referrer';
    element.title = 'Sandbox';
    element.hidden = true;
    // Whatever the style sheets of the page say of frames.
    element.style.display = 'none';
    element.srcdoc = assets.frame;
    channel.port1.onmessage = ({data}) => this.note(data as FrameNote | null);
    this.loaded = new Promise((resolve) => {
      element.addEventListener(
        'load',
        () => {
          // The origin is opaque, so there is no name to address it by.
          element.contentWindow?.postMessage(assets.worker, '*', [channel.port2]);
          resolve();
        },
        {once: true},
      );
    });
    document.body.append(element);
  }

  /** Has a worker ready, for the next `take`. Rejects with what is missing. */
  prepare(): Promise<Seat> {
    return (this.spare ??= this.start());
  }

  /** The worker that is ready, or will be. It is the caller's from now on. */
  take(): Promise<Seat> {
    const seat = this.prepare();
    this.spare = undefined;
    return seat;
  }

  /**
   * Asks the frame every second whether it is there, and calls `onDeath` when it has not said so for some seconds: the browser has
   * ended its process. A program cannot keep it from answering, since it runs in another thread. What this gives ends the asking.
   */
  watch(onDeath: () => void): () => void {
    this.unanswered = 0;
    const timer = setInterval(() => {
      if (this.unanswered++ < SILENCE) this.order({ping: true});
      else onDeath();
    }, 1000);
    return () => clearInterval(timer);
  }

  /** Kills a worker. */
  stop({id, port}: Seat): void {
    port.onmessage = null;
    port.close();
    this.order({stop: id});
  }

  /** Takes the frame out of the page, which kills everything in it. */
  remove(): void {
    this.channel.port1.close();
    this.element.remove();
    for (const fail of [...this.starting.values()]) fail(new Error('The sandbox was closed.'));
  }

  private async start(): Promise<Seat> {
    const id = ++this.started;
    const {port1: port, port2} = new MessageChannel();
    try {
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`The sandbox did not start within ${PATIENCE} s.`)),
          PATIENCE * 1000,
        );
        this.starting.set(id, (problem) => {
          clearTimeout(late);
          reject(problem);
        });
        port.onmessage = ({data}) => {
          if (data !== READY) return;
          clearTimeout(late);
          resolve();
        };
        void this.loaded.then(() => this.order({start: id}, port2));
      });
    } finally {
      this.starting.delete(id);
    }
    return {id, port};
  }

  private order(order: FrameOrder, ...ports: MessagePort[]): void {
    this.channel.port1.postMessage(order, ports);
  }

  private note(note: FrameNote | null): void {
    if (note?.pong) this.unanswered = 0;
    if (note?.cannotStart === undefined) return;
    this.starting.get(note.cannotStart)?.(new Error('This browser starts no worker in a sandboxed frame.'));
  }
}

/** What this browser lacks to run programs apart from the page, in a sentence; undefined if nothing. */
export function missing(): string | undefined {
  const lacks = [
    ['sandboxed frames', 'sandbox' in HTMLIFrameElement.prototype && 'srcdoc' in HTMLIFrameElement.prototype],
    ['workers', typeof Worker === 'function'],
    ['message channels', typeof MessageChannel === 'function'],
  ].flatMap(([name, there]) => (there ? [] : [name]));
  return lacks.length === 0 ? undefined : `This browser cannot run programs here: it lacks ${lacks.join(' and ')}.`;
}
