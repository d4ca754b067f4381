/** The command, from the words behind its name to its exit status. */
import {WrongUse} from '../../model/rules-shape';
import {LitmusError} from '../problem';
import {HELP} from './help';
import type {Model} from './model';
import {parseOptions} from './options';
import {run} from './run';
import type {Terminal} from './terminal';
import {update} from './update';

/** Whatever happens, the user sees a sentence and no stack trace. */
export async function command(words: readonly string[], model: Model, terminal: Terminal): Promise<number> {
  try {
    const request = parseOptions(words);
    switch (request.kind) {
      case 'help':
        await terminal.out(HELP);
        return 0;
      case 'update':
        return await update(model, terminal);
      case 'run':
        return await run(request.options, model, terminal);
    }
  } catch (error) {
    // Whoever reads has seen enough: `| head`.
    if (isPipe(error)) return 0;
    await terminal.error(`${sentence(error)}\n`).catch(() => undefined);
    return 2;
  }
}

function sentence(error: unknown): string {
  if (error instanceof LitmusError) return error.message;
  if (error instanceof WrongUse) return `litmus: ${error.message}`;
  return `litmus: this went wrong: ${error instanceof Error ? error.message : String(error)}`;
}

function isPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
