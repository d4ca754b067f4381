import {expect, it} from 'vitest';
import {Canvas} from './canvas';

it('joins lines where they meet and cross', () => {
  const canvas = new Canvas();
  canvas.frame(0, 0, 4, 2);
  canvas.down(2, 0, 2);
  canvas.across(1, 0, 6);
  expect(canvas.rows()).toEqual(['┌─┬─┐', '├─┼─┼──', '└─┴─┘'].map((row) => row.replace('┼──', '┼─╴')));
});

it('writes words over lines, and leaves no blanks at the ends of rows', () => {
  const canvas = new Canvas();
  canvas.across(0, 0, 5);
  canvas.write(1, 0, ' P′ ');
  canvas.write(3, 1, '→  ');
  expect(canvas.rows()).toEqual(['╶ P′ ╴', '   →']);
});
