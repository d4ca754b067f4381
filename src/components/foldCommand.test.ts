import {expect, it} from 'vitest';
import foldCommand from './foldCommand';

it('leaves a short command on its line', () => {
  expect(foldCommand('npm run -s litmus -- --kernel all litmus/a.litmus')).toBe(
    'npm run -s litmus -- --kernel all litmus/a.litmus',
  );
});

it('continues a long one, with options and their values together', () => {
  const command =
    'npm run -s litmus -- --kernel 7.3 --device mirror --without R45.retry --without R46.retry --trace litmus/a.litmus';
  expect(foldCommand(command)).toBe(
    [
      'npm run -s litmus -- --kernel 7.3 --device mirror --without R45.retry \\',
      '  --without R46.retry --trace litmus/a.litmus',
    ].join('\n'),
  );
  expect(foldCommand(command).replace(/ \\\n +/g, ' ')).toBe(command);
});

it('gives a word that is too long a line of its own', () => {
  const word = 'x'.repeat(80);
  expect(foldCommand(`cat ${word} y`)).toBe(`cat \\\n  ${word} \\\n  y`);
});
