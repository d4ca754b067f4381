import {expect, it} from 'vitest';
import {BACKEND_ORDER, modulesFor, paceOf, usesRdma} from './backends';
import {qemuCommand} from './machine';

it('knows what each backend needs', () => {
  expect(modulesFor('io_uring')).not.toContain('lab-core');
  expect(modulesFor('lab-walk').slice(-2)).toEqual(['lab-core', 'lab-walk']);
  expect(modulesFor('mediated-keep').at(-1)).toBe('lab-vfio keep=1');
  expect(BACKEND_ORDER.filter(usesRdma)).toEqual(['rxe', 'odp']);
});

it('gives a slow device time, unless it is told otherwise', () => {
  expect(paceOf('io_uring', {})).toEqual({seconds: 5, words: ['-r', '100', '-n', '3', '-s', '5']});
  expect(paceOf('vfio', {})).toEqual({seconds: 20, words: ['-r', '20', '-n', '1', '-s', '20']});
  expect(paceOf('vfio', {rounds: 7, seconds: 60})).toEqual({seconds: 60, words: ['-r', '7', '-n', '1', '-s', '60']});
});

it('emulates: nothing of the host is behind it', () => {
  const words = qemuCommand('/vmlinuz', '/initrd').join(' ');
  expect(words).toContain('-accel tcg');
  expect(words).toContain('-nic none');
  expect(words).toMatch(/-kernel \/vmlinuz -initrd \/initrd -append console=ttyS0 .* oops=panic /);
});
