/**
 * The one script of the frame: starts workers for the page and kills them. The page speaks to each worker through a port of its own,
 * which passes through here once. Bundled by bundle.ts.
 */
import type {FrameNote, FrameOrder} from './frame-orders';

addEventListener('message', function begin(event: MessageEvent<unknown>) {
  const [page] = event.ports;
  // Any window that has got hold of this one can send it a message.
  if (event.source !== parent || typeof event.data !== 'string' || !page) return;
  removeEventListener('message', begin);

  const url = URL.createObjectURL(new Blob([event.data], {type: 'text/javascript'}));
  const workers = new Map<number, Worker>();
  const cannot = (id: number) => page.postMessage({cannotStart: id} satisfies FrameNote);

  page.onmessage = ({data: {start, stop, ping}, ports: [port]}: MessageEvent<FrameOrder>) => {
    if (ping) page.postMessage({pong: true} satisfies FrameNote);
    if (stop !== undefined) {
      workers.get(stop)?.terminate();
      workers.delete(stop);
    }
    if (start === undefined || !port) return;
    try {
      const worker = new Worker(url);
      // Once it runs, it hands no error on: what comes here is that it could not begin.
      worker.onerror = (event) => {
        event.preventDefault();
        cannot(start);
      };
      worker.postMessage(null, [port]);
      workers.set(start, worker);
    } catch {
      cannot(start);
    }
  };
});
