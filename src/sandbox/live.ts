/** What a sandbox loads when it is run or shared: the links, and the two ways to run a text. */
import {fragmentOf} from './link';
import {theRunner} from './places';
import {runProgram} from './run-program';
import {runTest} from './run-test';

/** Makes the place for programs ready, for the reader is about to press Run. What is wrong with it, the run will say. */
function prepare(): void {
  void theRunner()
    .then((runner) => runner.prepare())
    .catch(() => {});
}

export const live = {fragmentOf, prepare, runProgram, runTest};
export type Live = typeof live;
