import {describe, expect, it} from 'vitest';
import {blocksOf} from './blocks';

describe('the fenced blocks of a page', () => {
  it('have a language, the rest of the line, a text and two lines', () =>
    expect(blocksOf('text\n\n```ts sandbox title="T"  \nlet a;\n\n  let b;\n```\n\ntext\n')).toEqual([
      {
        lang: 'ts',
        meta: 'sandbox title="T"',
        value: 'let a;\n\n  let b;',
        first: 3,
        last: 7,
        indent: '',
        closed: true,
      },
    ]));

  it('may be made of tildes, and be empty', () =>
    expect(blocksOf('~~~\n~~~\n```output\n\n```')).toMatchObject([
      {lang: '', value: '', first: 1, last: 2},
      {lang: 'output', value: '', first: 3, last: 5},
    ]));

  it('end at a fence of their own kind that is at least as long', () => {
    expect(blocksOf('````md\n```ts\n~~~~\n```\n`````\nafter')).toMatchObject([{value: '```ts\n~~~~\n```', last: 5}]);
    expect(blocksOf('```ts\n``` no\n```')).toMatchObject([{value: '``` no', last: 3}]);
  });

  it('lose the indentation of their fence, and no more', () =>
    expect(blocksOf('- item\n\n  ```ts\n  if (a) {\n    b();\n  }\n odd\n  ```')).toMatchObject([
      {indent: '  ', value: 'if (a) {\n  b();\n}\nodd', first: 3, last: 8},
    ]));

  it('go to the end of a page that does not close them', () =>
    expect(blocksOf('```ts\nlet a;')).toMatchObject([{value: 'let a;', last: 2, closed: false}]));

  it('are not begun by code in a line of text', () => expect(blocksOf('```a``` is code\n')).toEqual([]));

  it('are the same where lines end as on Windows', () =>
    expect(blocksOf('```ts\r\nlet a;\r\n```\r\n')).toMatchObject([{lang: 'ts', value: 'let a;', last: 3}]));
});
