/** The worker of the model: a shell. Everything it does is in serve.ts. */
import {type Asked, serve, type Told} from './serve';

/** The part of a worker's scope that is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(told: Told): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({data}) => serve(data, (told) => scope.postMessage(told));
