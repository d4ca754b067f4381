import {describe, expect, it} from 'vitest';
import {findFences} from './find';

const complaintsOf = (...lines: string[]) => findFences(lines.join('\n')).complaints;

describe('the sandboxes of a page', () => {
  const PAGE = [
    'Text.',
    '',
    '```ts sandbox title="The page, lost" kernel=5.8',
    'let a;',
    '```',
    '',
    '```output',
    'one',
    '',
    'two',
    '```',
    '',
    '```litmus title="In \'words\'"',
    'litmus x',
    '```',
    '```ts title="No sandbox"',
    'let b;',
    '```',
  ];

  it('are fences of the two languages, with the output behind them', () => {
    const {fences, complaints} = findFences(PAGE.join('\n'));
    expect(complaints).toEqual([]);
    expect(fences).toMatchObject([
      {
        language: 'ts',
        title: 'The page, lost',
        id: 'sb-the-page-lost',
        chosen: {kernel: '5.8'},
        code: 'let a;',
        first: 3,
        last: 5,
        recorded: {text: 'one\n\ntwo', first: 7, last: 11},
      },
      {language: 'litmus', id: 'sb-in-words', code: 'litmus x', first: 13, last: 15},
    ]);
    expect(fences[1]).not.toHaveProperty('recorded');
  });

  it('are not those in the text of another block', () =>
    expect(findFences('````md\n```litmus title="T"\n```\n````')).toEqual({fences: [], complaints: []}));
});

describe('what is complained of', () => {
  it('is an output that belongs to no sandbox', () => {
    const orphan = 'this output belongs to no sandbox. It stands right after its ```ts sandbox or ```litmus';
    expect(complaintsOf('```output', '```')).toEqual([{line: 1, message: orphan}]);
    expect(complaintsOf('```ts', '```', '```output', '```')).toEqual([{line: 3, message: orphan}]);
    expect(complaintsOf('```litmus title="T"', '```', 'text', '```output', '```')).toEqual([
      {line: 4, message: orphan},
    ]);
    const twice = ['```litmus title="T"', '```', '```output', '```', '```output', '```'];
    expect(complaintsOf(...twice)).toEqual([{line: 5, message: orphan}]);
  });

  it('is a language that no sandbox has', () =>
    expect(complaintsOf('```js sandbox title="T"', '```')).toEqual([
      {line: 1, message: 'a sandbox is in ts or litmus, not in "js"'},
    ]));

  it('is a title that is there twice, or that gives the same id', () => {
    expect(complaintsOf('```litmus title="A b"', '```', '', '```ts sandbox title="A b"', '```')).toEqual([
      {line: 4, message: 'the title "A b" is taken already, on line 1. Choose another'},
    ]);
    expect(complaintsOf('```litmus title="A b"', '```', '', '```ts sandbox title="a, b"', '```')).toEqual([
      {line: 4, message: '"a, b" and "A b" on line 1 have the same id. Choose another title'},
    ]);
    expect(complaintsOf('```litmus title="?!"', '```')).toMatchObject([{line: 1}]);
  });

  it('is a sandbox that is not closed, and every problem of what it says', () => {
    expect(complaintsOf('text', '```litmus title="T"', 'litmus x')).toMatchObject([{line: 2}]);
    expect(complaintsOf('text', '```litmus kernel=1 device=x', '```')).toMatchObject([{line: 2}, {line: 2}, {line: 2}]);
  });
});
