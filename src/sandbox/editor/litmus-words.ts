/** The words of the notation with what they mean, for whoever points at one or is offered one. */
import {asActor} from '../../litmus/words';

export const OPERATIONS: Readonly<Record<string, string>> = {
  map: 'Map a fresh anonymous page that holds a cell, or two; private unless shared.',
  unmap: 'munmap of the page that holds the cell.',
  fork: 'Fork; the child is named.',
  exec: 'The process gives up its memory, and goes on with none.',
  exit: 'The process gives up its memory, and ends.',
  protect: 'mprotect of the page: none, read or write.',
  advise: 'madvise of the page.',
  register: 'Give the device the page, to read and write; with read, to read only.',
  deregister: 'Take the newest registration of the page back.',
  wp: 'userfaultfd: write-protect the page.',
  unwp: 'userfaultfd: resolve the write protection, which lets go on whoever waits.',
  migrate: 'The kernel tries to move the frame behind a cell of a process.',
  reclaim: 'The kernel tries to swap the frame out.',
  merge: 'KSM tries to merge the pages of two cells, which must have equal contents.',
  'clear-soft-dirty': 'Write 4 to the clear_refs of a process.',
};

export const MANNERS: Readonly<Record<string, string>> = {
  shared: 'A shared mapping, which fork does not copy on write.',
  none: 'No rights.',
  read: 'Reading alone.',
  write: 'Reading and writing.',
  short: 'A pin without FOLL_LONGTERM, where the kind of device takes one.',
  dontfork: 'Keep the page out of forks.',
  dofork: 'Take dontfork back.',
  wipeonfork: 'Give a child the page empty.',
  keeponfork: 'Take wipeonfork back.',
  dontneed: 'Give up the contents.',
  fault: 'The access could not be served.',
  unset: 'No step came to set the register.',
};

export const FRAME: Readonly<Record<string, string>> = {
  litmus: 'The first line: litmus, and the name of the test.',
  together: 'The steps up to end run at the same time; all orders of their micro-steps are tried.',
  end: 'The end of what runs at the same time.',
  exists: 'The condition: does some execution satisfy it?',
  '~exists': 'The condition: does no execution satisfy it?',
  forall: 'The condition: do all executions satisfy it?',
};

/** What a word of the notation, or the name of an actor, means; undefined for any other. */
export function meaningOfWord(word: string): string | undefined {
  for (const words of [OPERATIONS, MANNERS, FRAME]) if (Object.hasOwn(words, word)) return words[word];
  const actor = asActor(word);
  switch (actor?.kind) {
    case 'kernel':
      return 'The kernel, or an administrator: what no process asked for.';
    case 'device':
      return `The device, acting through what ${actor.owner} has registered.`;
    case 'process':
      if (actor.thread === 1) return `The second thread of ${actor.name}, which runs only inside together.`;
      return actor.name === 'A' ? 'The first process.' : 'A process, once somebody has forked it.';
    default:
      return undefined;
  }
}
