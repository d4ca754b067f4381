import {expect, it} from 'vitest';
import {lines} from './tokens';

/** A token as `kind text @line:column`. */
const shown = (text: string) =>
  [...lines(text)].map((line) => line.map(({kind, text, place}) => `${kind} ${text} @${place.line}:${place.column}`));

it.each([
  ['', []],
  [' # only a comment\n\n;;\n', []],
  ["A': x=1", [["word A' @1:1", 'mark : @1:3', 'word x @1:5', 'mark = @1:6', 'word 1 @1:7', 'end  @1:8']]],
  [
    'D@B;x',
    [
      ['word D@B @1:1', 'end  @1:4'],
      ['word x @1:5', 'end  @1:6'],
    ],
  ],
  [
    'a\r\nb\rc',
    [
      ['word a @1:1', 'end  @1:2'],
      ['word b @2:1', 'end  @2:2'],
      ['word c @3:1', 'end  @3:2'],
    ],
  ],
  ['"a #;b"', [['text a #;b @1:1', 'end  @1:8']]],
  [
    '"ab\nc',
    [
      ['open ab @1:1', 'end  @1:4'],
      ['word c @2:1', 'end  @2:2'],
    ],
  ],
  ['/\\ \\/ ~ 🐧', [['mark /\\ @1:1', 'mark \\/ @1:4', 'mark ~ @1:7', 'mark 🐧 @1:9', 'end  @1:11']]],
])('%j', (text, tokens) => expect(shown(text)).toEqual(tokens));
