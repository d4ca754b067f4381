/** What a sandbox loads when it is run or shared: the links, the blocks for mails, and the two ways to run a text. */
import {theRunner} from './places';
import {runProgram} from './run-program';
import {runTest} from './run-test';
import {loadExamples} from './example';
import {modelHistory} from './model-history';
import {linkTo, mailOf, type Shareable, type Site} from './share';

/** Makes the place for programs ready, for the reader is about to press Run. What is wrong with it, the run will say. */
function prepare(): void {
  void theRunner()
    .then((runner) => runner.prepare())
    .catch(() => {});
}

const SITE: Site = {examples: () => loadExamples().catch(() => undefined), history: modelHistory};

export const live = {
  linkTo: (run: Shareable) => linkTo(run, SITE),
  mailOf: (run: Shareable) => mailOf(run, SITE),
  prepare,
  runProgram,
  runTest,
};
export type Live = typeof live;
