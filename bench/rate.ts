/** How fast the explorer runs on the model: the catalogue's question with the most states. */
import {explore} from '../src/explore';
import {DEVICE_KINDS} from '../src/model/device-kind';
import {NEWEST} from '../src/model/kernels';
import {loadCatalogue} from '../src/litmus/catalogue';
import {kernelOf, resultsOf} from '../src/litmus/results';
import {Run} from '../src/litmus/run';

const RUNS = 5;

export interface Rate {
  readonly name: string;
  readonly states: number;
  readonly transitions: number;
  /** Words of a state. */
  readonly words: number;
  /** Median. */
  readonly seconds: number;
}

/** `root` is the repository. */
export function largestTest(root: string): Rate {
  const kernel = kernelOf(NEWEST, []);
  const sized = loadCatalogue(root).entries.flatMap(({name, test}) =>
    DEVICE_KINDS.map((device) => ({name, test, device, states: resultsOf(test).of(kernel, device).states})),
  );
  const largest = sized.reduce((a, b) => (b.states > a.states ? b : a));
  const run = new Run(resultsOf(largest.test).program, kernel, largest.device);
  const seconds: number[] = [];
  let transitions = 0;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    transitions = explore(run).transitions;
    seconds.push((performance.now() - start) / 1000);
  }
  const median = seconds.sort((a, b) => a - b)[RUNS >> 1]!;
  return {
    name: `${largest.name}, ${largest.device}`,
    states: largest.states,
    transitions,
    words: run.words,
    seconds: median,
  };
}
