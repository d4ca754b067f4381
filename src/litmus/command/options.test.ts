import {describe, expect, it} from 'vitest';
import {DEVICE_KINDS} from '../../model/device-kind';
import {ERAS, NEWEST} from '../../model/kernels';
import {parseOptions} from './options';

const options = (line: string) => {
  const request = parseOptions(line.split(' ').filter((word) => word !== ''));
  return request.kind === 'run' ? request.options : request.kind;
};

describe('options', () => {
  it('are the newest kernel and all kinds unless others are given', () =>
    expect(options('x.litmus')).toEqual({
      kernels: [NEWEST],
      devices: DEVICE_KINDS,
      without: [],
      trace: false,
      json: false,
      files: ['x.litmus'],
    }));

  it('come in either form, in any order, again and again', () =>
    expect(
      options(
        '- --kernel 5.10 a --kernel=6.1.0 --device pin --device=sva --kernel 5.10 --without R13 --bound=7 --json',
      ),
    ).toEqual({
      kernels: ['5.10', '6.1'],
      devices: ['pin', 'sva'],
      without: ['R13'],
      bound: 7,
      trace: false,
      json: true,
      files: ['-', 'a'],
    }));

  it('know all', () => {
    expect(options('--kernel all --kernel 5.8 x')).toMatchObject({kernels: ERAS.map(({release}) => release)});
    expect(options('--device sva --device all --trace x')).toMatchObject({
      devices: ['sva', ...DEVICE_KINDS.filter((kind) => kind !== 'sva')],
      trace: true,
    });
  });

  it('end at --, so that a file may begin with -', () =>
    expect(options('--trace -- --json')).toMatchObject({trace: true, json: false, files: ['--json']}));

  it.each([
    ['--help', 'help'],
    ['-h', 'help'],
    ['x --kernel nonsense --help', 'help'],
    ['--update', 'update'],
  ])('%s', (line, kind) => expect(options(line)).toBe(kind));
});

describe('what is no option', () => {
  it.each([
    ['', 'Name a FILE, or - for standard input. --help says more.'],
    ['--kernel 5.10', 'Name a FILE, or - for standard input. --help says more.'],
    ['--krnel 5.10 x', 'There is no option --krnel. Did you mean --kernel? --help lists them all.'],
    ['--no-trace x', 'There is no option --no-trace. --help lists them all.'],
    ['-k5.10 x', 'There is no option -k. --help lists them all.'],
    ['--toString x', 'There is no option --toString. --help lists them all.'],
    ['x --kernel', '--kernel needs a value. Write --kernel 5.10.'],
    ['--device --json x', '--device needs a value. Write --device pin.'],
    ['--json=yes x', '--json takes no value. Write --json alone.'],
    ['--kernel 3.10 x', 'The model begins with 4.20; 3.10 is older. Write a release from 4.20 to 7.3, such as'],
    ['--kernel v5.10 x', '"v5.10" is not a kernel release. Write a release from 4.20 to 7.3, such as 5.10 or 6.1.192.'],
    ['--kernel v5.12 x', 'Did you mean 5.12?'],
    ['--kernel= x', '"" is not a kernel release.'],
    ['--kernel 5.20 x', 'There is no kernel 5.20: 5.19 was the last of its numbers.'],
    [
      '--device pinn x',
      'There is no device kind "pinn". Write pin, mr, request, get, mirror, sva, snoop or all. Did you mean pin?',
    ],
    ['--device odp x', 'There is no device kind "odp". Write pin, mr, request, get, mirror, sva, snoop or all.'],
    ['--without R99 x', 'There is no rule "R99". Write R and a number from R1 to R77, such as R13'],
    ['--without 15 x', 'or a part such as R45.retry. Did you mean R15?'],
    ['--without R33,R34 x', 'Did you mean R33?'],
    ['--without r13 x', 'There is no rule "r13". Under that number there is R13.'],
    ['--without R45.x x', 'There is no rule "R45.x". Under that number there is R45, R45.retry'],
    ['--without R1 x', 'Rule R1 cannot be switched off: it says what things are'],
    ['--bound 0 x', '"0" is no bound. Write a whole number of states from 1 to 1073741824, such as 1000000.'],
    ['--bound 1e6 x', '"1e6" is no bound.'],
    ['--bound=-1 x', '"-1" is no bound.'],
    ['--bound 9999999999 x', '"9999999999" is no bound.'],
    ['- a -', 'Standard input is read once. Name - once.'],
    ['--update x', '--update stands alone: it asks every test of litmus/ about every era and every kind.'],
    ['--update --kernel 5.10', '--update stands alone'],
  ])('%s', (line, message) => expect(() => options(line)).toThrow(message));

  it('is a file without a name', () => expect(() => parseOptions([''])).toThrow('The name of a FILE is empty.'));
});
