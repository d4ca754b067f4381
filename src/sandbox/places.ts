/** Where things run: one isolated runner and one worker with the model for all sandboxes of a page, made when first needed. */
import {ModelWorker} from './model/client';
import {Runner} from './runner/runner';

let runner: Promise<Runner> | undefined;

/** The isolated place for programs. Its code is fetched as text, for it runs in a place without network. */
export function theRunner(): Promise<Runner> {
  runner ??= import('@generated/sandbox/default/runner.json').then(
    ({default: assets}) => new Runner(assets),
    (error: unknown) => {
      runner = undefined;
      throw error;
    },
  );
  return runner;
}

let model: ModelWorker | undefined;

/** The worker with the model: it answers tests, and makes the pictures of programs. */
export function theModel(): ModelWorker {
  return (model ??= new ModelWorker());
}
