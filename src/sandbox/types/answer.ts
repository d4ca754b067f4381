/** What the worker says to a message. */
import type {FromWorker, ToWorker} from './messages';
import {ProgramService} from './service';

/** A function that takes one message after the other, and gives what is to be said to each. */
export function answerer(): (message: ToWorker) => FromWorker {
  let service: ProgramService | undefined;
  return (message) => {
    if ('files' in message) {
      try {
        service = new ProgramService(message.files);
        // The libraries are read now, so that whoever asks first does not wait for it.
        service.diagnostics("import 'model';");
        return {ready: true};
      } catch (error) {
        return {broken: inWords(error)};
      }
    }
    try {
      if (!service) throw new Error('The type checker was asked before it had its libraries.');
      const ask = service[message.question] as (...given: readonly unknown[]) => unknown;
      return {answer: ask.apply(service, [...message.given])};
    } catch (error) {
      return {failed: inWords(error)};
    }
  };
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
