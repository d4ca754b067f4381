import {ensureSyntaxTree, getIndentation} from '@codemirror/language';
import {EditorState} from '@codemirror/state';
import {highlightTree, tagHighlighter, tags} from '@lezer/highlight';
import {describe, expect, it} from 'vitest';
import {litmusLanguage} from './litmus-language';

const HIGHLIGHTER = tagHighlighter([
  {tag: tags.comment, class: 'comment'},
  {tag: tags.string, class: 'string'},
  {tag: tags.keyword, class: 'keyword'},
  {tag: tags.className, class: 'actor'},
  {tag: tags.function(tags.variableName), class: 'operation'},
  {tag: tags.atom, class: 'manner'},
  {tag: tags.number, class: 'number'},
]);

function coloured(text: string): string[] {
  const state = EditorState.create({doc: text, extensions: litmusLanguage});
  const found: string[] = [];
  highlightTree(ensureSyntaxTree(state, text.length)!, HIGHLIGHTER, (from, to, colour) => {
    found.push(`${colour} ${text.slice(from, to)}`);
  });
  return found;
}

describe('litmusLanguage', () => {
  it('colours a test', () => {
    expect(
      coloured('litmus a\n"Why?"\nA: map x shared # here\nD@B: x = 2\nK: clear-soft-dirty A\n~exists (r0 = fault)'),
    ).toEqual([
      'keyword litmus',
      'string "Why?"',
      'actor A',
      'operation map',
      'manner shared',
      'comment # here',
      'actor D@B',
      'number 2',
      'actor K',
      'operation clear-soft-dirty',
      'keyword ~exists',
      'manner fault',
    ]);
  });

  it('indents what runs together', () => {
    const doc = "litmus a\ntogether\nA: x = 1\nA': x = 2\nend\nexists (A:x = 1)";
    const state = EditorState.create({doc, extensions: litmusLanguage});
    const indents = doc.split('\n').map((_, i) => getIndentation(state, state.doc.line(i + 1).from));
    expect(indents).toEqual([0, 0, 2, 2, 0, 0]);
  });
});
