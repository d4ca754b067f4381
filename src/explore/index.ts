/**
 * Breadth-first exploration of whatever is packed in words. It knows nothing of what it explores, and neither Node nor the
 * DOM: the same code runs in the command line, the build and a Worker.
 *
 *     const exploration = explore(system, {onTerminal: (state, index) => …});
 *     if (exploration.standing !== 'complete') throw new Error(summarize(exploration));
 *     const {actions} = exploration.pathTo(index);
 *
 * Where messages must be heard meanwhile, as in a Worker that can be told to stop:
 *
 *     const exploration = new Exploration(system, {bound: 1_000_000});
 *     while (exploration.advance(4096) === 'running') await pause();
 *
 * A system whose functions are the methods of a class is faster than one of closures: all its instances share them.
 */
export type {System} from './system';
export {Exploration, DEFAULT_BOUND, type Options, type Standing} from './exploration';
export type {Path} from './paths';
export {explore, summarize, type ExploreOptions} from './explore';
