/** The type checker's worker: TypeScript's language service, for which a page would stand still. */
import {answerer} from './answer';
import type {ToWorker} from './messages';

const answer = answerer();
addEventListener('message', ({data}: MessageEvent<ToWorker>) => postMessage(answer(data)));
