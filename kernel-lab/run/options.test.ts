import {describe, expect, it} from 'vitest';
import {parseOptions} from './options';

const KNOWN = {
  kernels: ['5.10', '6.1', '6.12', '7'],
  backends: ['io_uring', 'rxe', 'kvm'],
  tests: ['pin-fork-write', 'pin-fork-read', ...Array.from({length: 40}, (_, i) => `other-${i}`)],
};
const parse = (...words: string[]) => parseOptions(words, KNOWN);

describe('what make kernels is asked', () => {
  it('means everything on all of Debian where nothing is said', () => {
    const {kernels, running, backends, tests, jobs, again, print, list} = parse();
    expect({kernels, running, backends, tests: tests.length}).toEqual({...KNOWN, running: false, tests: 42});
    expect({jobs, again, print, list}).toEqual({jobs: 1, again: false, print: false, list: false});
  });

  it('names several, with commas or spaces, in our order', () => {
    expect(parse('KERNEL=6.12, 5.10', 'BACKEND=kvm rxe')).toMatchObject({
      kernels: ['5.10', '6.12'],
      backends: ['rxe', 'kvm'],
    });
  });

  it('knows the running kernel, alone and beside others', () => {
    expect(parse('KERNEL=running')).toMatchObject({kernels: [], running: true});
    expect(parse('KERNEL=running,6.1')).toMatchObject({kernels: ['6.1'], running: true});
  });

  it('takes numbers and flags; an empty word is none', () => {
    expect(parse('ROUNDS=1000', 'SECONDS=60', 'JOBS=2', 'AGAIN=1', 'PRINT=0', 'TEST=')).toMatchObject({
      ...{rounds: 1000, seconds: 60, jobs: 2, again: true, print: false},
    });
  });

  it.each([
    ['KERNEL=6.2', 'KERNEL=6.2: there is no such kernel. Did you mean 6.1? There are 5.10, 6.1, 6.12, 7, running.'],
    [
      'BACKEND=iouring',
      'BACKEND=iouring: there is no such backend. Did you mean io_uring? There are io_uring, rxe, kvm.',
    ],
    [
      'TEST=pin-fork-wrte',
      'TEST=pin-fork-wrte: there is no such test. Did you mean pin-fork-write? The files of litmus/ name them.',
    ],
    ['ROUNDS=many', 'ROUNDS=many: write a whole number from 1 to 1000000.'],
    ['ROUNDS=0', 'ROUNDS=0: write a whole number from 1 to 1000000.'],
    ['SECONDS=1.5', 'SECONDS=1.5: write a whole number from 1 to 86400.'],
    ['AGAIN=yes', 'AGAIN=yes: write AGAIN=1, or leave it out.'],
    ['KERNELS=6.1', 'There is no option "KERNELS". Did you mean KERNEL?'],
  ])('says what may stand there: %s', (word, message) => {
    expect(() => parse(word)).toThrow(message);
  });
});
