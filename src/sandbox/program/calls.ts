/** The journal's word for a step of the model. */
import type {Kernel} from '../../model/kernel';
import * as op from '../../model/operations';
import type {Call} from './session';

/** A step as a kernel is given it. */
export type Step = Parameters<Kernel['act']>[0];

/** Names the steps of one kernel, and numbers its registrations. */
export class Calls {
  private registrations = 0;
  /** The newest registration of a page of a process, which is the one that the device goes by. */
  private readonly newest = new Map<string, number>();

  /** The call that a step came from: its operation, and the words of its text. */
  of(step: Step): Call {
    const {code, actor, text} = step;
    const [, first = '', second = '', third = ''] = text.split(' ');
    switch (code) {
      case op.MAP:
        return this.map(step);
      case op.UNMAP:
        return ['unmap', actor, first];
      case op.STORE:
        return ['write', actor, cellOf(text), step.value!];
      case op.LOAD:
        return ['read', actor, first];
      case op.FORK:
        return ['fork', actor, first];
      case op.EXEC:
        return ['exec', actor];
      case op.EXIT:
        return ['exit', actor];
      case op.PROTECT:
        return ['protect', actor, first, second];
      case op.ADVISE:
      case op.DONTNEED:
        return ['advise', actor, first, second];
      case op.WP:
        return ['writeProtect', actor, first];
      case op.UNWP:
        return ['resolve', actor, first];
      case op.REGISTER:
        return this.register(step, first);
      case op.DEREGISTER:
        return ['deregister', this.registration(step)];
      case op.DMA_READ:
        return ['dma-read', this.registration(step), first];
      case op.DMA_WRITE:
        return ['dma-write', this.registration(step), cellOf(text), step.value!];
      case op.MIGRATE:
        return ['migrate', first, second];
      case op.RECLAIM:
        return ['reclaim', first, second];
      case op.MERGE:
        return ['merge', first, second, third];
      case op.CLEAR_SOFT_DIRTY:
        return ['clearSoftDirty', first];
    }
    throw new Error(`The journal has no word for "${text}".`);
  }

  /** `map x y shared`; a cell may be called "shared" as well. */
  private map({actor, text, object}: Step): Call {
    const words = text.split(' ').slice(1);
    const shared = object !== undefined && object >= 0;
    return ['map', actor, words.slice(0, shared ? -1 : undefined).join(' '), shared ? 'shared' : ''];
  }

  /** `register x read short`. */
  private register(step: Step, cell: string): Call {
    const options = step.text.split(' ').slice(2);
    this.newest.set(`${step.p} ${step.v}`, this.registrations++);
    const [access, pin] = [options.includes('read') ? 'read' : 'write', options.includes('short') ? 'short' : 'long'];
    return ['register', step.actor, cell, access, pin];
  }

  private registration({p, v}: Step): number {
    return this.newest.get(`${p} ${v}`)!;
  }
}

/** `x = 2`. */
function cellOf(text: string): string {
  return text.slice(0, text.indexOf(' '));
}
