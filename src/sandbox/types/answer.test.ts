import {describe, expect, it} from 'vitest';
import {answerer} from './answer';
import {libraryFiles} from './libs';

const files = libraryFiles();

describe('answerer', () => {
  it('is ready when it has its libraries, and then answers', () => {
    const answer = answerer();
    expect(answer({files})).toEqual({ready: true});
    expect(answer({question: 'diagnostics', given: ['const n: number = "one";']})).toMatchObject({
      answer: [{line: 1, column: 7, code: 2322}],
    });
    expect(answer({question: 'hover', given: ['', 0]})).toEqual({answer: undefined});
  });

  it('says what is wrong with libraries that are none', () => {
    expect(answerer()({files: {}})).toEqual({broken: expect.stringContaining('lib')});
  });

  it('says why it cannot answer, and goes on', () => {
    const answer = answerer();
    expect(answer({question: 'diagnostics', given: ['']})).toEqual({failed: expect.stringContaining('before')});
    answer({files});
    expect(answer({question: 'nonsense' as 'hover', given: []})).toEqual({failed: expect.any(String)});
    expect(answer({question: 'diagnostics', given: ['']})).toEqual({answer: []});
  });
});
