/** Runs every test of a request, on every kernel and with every device asked for. */
import type {Test} from '../../model/program';
import type {Answer, Setting} from '../answer';
import {printAnswer, printSetting} from '../print-answer';
import {LitmusError} from '../problem';
import {read} from '../read';
import {InputError, nameOf, readText} from './input';
import type {Model} from './model';
import type {Options} from './options';
import {printJson} from './print-json';
import {traceLines} from './print-trace';
import type {Terminal} from './terminal';

/** The exit status: 0, or 2 if a test could not be read or not be run to its end. */
export async function run(options: Options, model: Model, terminal: Terminal): Promise<number> {
  const show = new Show(options, model, terminal);
  let status = 0;
  for (const file of options.files) {
    const test = await load(file, terminal);
    if (!test || !(await show.all(test, nameOf(file)))) status = 2;
  }
  return status;
}

/** The test of a file; what is wrong with it goes to the standard error, and the other files are run. */
async function load(file: string, {folder, stdin, error}: Terminal): Promise<Test | undefined> {
  try {
    return read(await readText(file, folder, stdin), nameOf(file));
  } catch (problem) {
    if (!(problem instanceof LitmusError || problem instanceof InputError)) throw problem;
    await error(`${problem.message}\n`);
    return undefined;
  }
}

class Show {
  /** Whether something was shown, which a blank line then keeps apart from the next. */
  private shown = false;

  constructor(
    private readonly options: Options,
    private readonly model: Model,
    private readonly terminal: Terminal,
  ) {}

  /** Whether every question about the test was answered. */
  async all(test: Test, file: string): Promise<boolean> {
    const {kernels, devices, without, bound} = this.options;
    const settings = kernels.flatMap((kernel) =>
      devices.map((device): Setting => ({kernel, device, without, ...(bound === undefined ? {} : {bound})})),
    );
    let stopped = 0;
    let failed = 0;
    for (const setting of settings) {
      // Only asking is guarded: when the terminal is gone, all ends.
      let shown: {answer: Answer; text: string};
      try {
        shown = this.text(test, setting);
      } catch (error) {
        failed++;
        const message = error instanceof Error ? error.message : String(error);
        await this.terminal.error(`${file}: ${printSetting(setting)}: ${message}\n`);
        continue;
      }
      if (shown.answer.stopped !== undefined) stopped++;
      await this.terminal.out(this.options.json ? shown.text : `${this.shown ? '\n' : ''}${shown.text}`);
      this.shown = true;
    }
    if (stopped > 0) {
      const part = settings.length === 1 ? 'the question' : `${stopped} of ${settings.length} questions`;
      await this.terminal.error(`${file}: ${part} stopped before the end. Raise --bound, or ask something smaller\n`);
    }
    return stopped + failed === 0;
  }

  private text(test: Test, setting: Setting): {answer: Answer; text: string} {
    const {without, trace, json} = this.options;
    const answer = this.model.ask(test, setting);
    const traced = trace && answer.observation !== 'not-applicable';
    if (json) {
      const found = trace ? (traced && this.model.traceOf(test, setting)) || null : undefined;
      return {answer, text: `${printJson(answer, without, found)}\n`};
    }
    const lines = printAnswer(answer, without);
    if (traced) lines.push('', ...traceLines(test, setting, this.model, answer.stopped === undefined));
    return {answer, text: `${lines.join('\n')}\n`};
  }
}
