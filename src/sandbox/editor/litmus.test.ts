import {CompletionContext} from '@codemirror/autocomplete';
import {EditorState} from '@codemirror/state';
import {describe, expect, it} from 'vitest';
import {testOptions, wordAt} from './litmus';

describe('wordAt', () => {
  it('is the word that is pointed at', () => {
    expect(wordAt('D@B: r0 = x', 1)).toEqual({from: 0, word: 'D@B'});
    expect(wordAt("  A': map x", 3)).toEqual({from: 2, word: "A'"});
    expect(wordAt('K: clear-soft-dirty A', 10)).toEqual({from: 3, word: 'clear-soft-dirty'});
    expect(wordAt('~exists (r0 = 1)', 0)).toEqual({from: 0, word: '~exists'});
  });

  it('is none in comments, texts and between words', () => {
    expect(wordAt('A: map x # map y', 12)).toBeUndefined();
    expect(wordAt('"Who maps?"', 6)).toBeUndefined();
    expect(wordAt('A:  = x', 3)).toBeUndefined();
  });
});

describe('testOptions', () => {
  const at = (text: string, explicit = false) =>
    testOptions(new CompletionContext(EditorState.create({doc: text.replace('|', '')}), text.indexOf('|'), explicit));

  it('waits for a letter, or for the reader to ask', () => {
    expect(at('litmus a\nA: |')).toBeNull();
    expect(at('litmus a\nA: |', true)?.options.length).toBeGreaterThan(10);
    expect(at('litmus a\nA: m|')).toMatchObject({from: 12});
  });

  it('keeps the order of the grammar', () => {
    const boosts = at('litmus a\nA: m|')!.options.map(({boost}) => boost!);
    expect(boosts).toEqual([...boosts].sort((a, b) => b - a));
  });
});
