import {CompletionContext} from '@codemirror/autocomplete';
import {EditorState} from '@codemirror/state';
import {describe, expect, it, vi} from 'vitest';
import type {Types} from '../types/questions';
import {asksFor, programOptions} from './completion';

/** The context at the `|` of a text. */
function at(text: string, explicit = false): CompletionContext {
  return new CompletionContext(EditorState.create({doc: text.replace('|', '')}), text.indexOf('|'), explicit);
}

describe('asksFor', () => {
  it('is the character that was typed where a list helps', () => {
    expect(asksFor(at('const a = ker|'))).toBe('r');
    expect(asksFor(at('kernel.|'))).toBe('.');
    expect(asksFor(at("first();\nkernel.device('|"))).toBe("'");
    expect(asksFor(at('$|'))).toBe('$');
  });

  it('is undefined where a list would be in the way', () => {
    for (const text of ['|', 'f(|', 'a |', 'a = 12|', 'a;|', '\n|']) expect(asksFor(at(text)), text).toBeUndefined();
  });

  it('is empty when the reader asked', () => {
    expect(asksFor(at('f(|', true))).toBe('');
  });
});

describe('programOptions', () => {
  const options = [
    {name: 'map', kind: 'method', order: '11'},
    {name: 'default', kind: 'property', order: '11', insert: "['default']"},
    {name: 'Array', kind: 'var', order: '15'},
  ];
  const types = (found: unknown) => ({options: vi.fn(() => found), meaning: vi.fn()}) as unknown as Types;

  it('asks about the text and the place, and gives what stands there', async () => {
    const checker = types(Promise.resolve({from: 2, to: 4, options}));
    const found = await programOptions(() => checker)(at('a.ma|'));
    expect(checker.options).toHaveBeenCalledExactlyOnceWith('a.ma', 4, 'a');
    expect(found).toMatchObject({from: 2, to: 4});
    expect(found?.options.map(({label, apply}) => [label, apply])).toEqual([
      ['map', undefined],
      ['default', "['default']"],
      ['Array', undefined],
    ]);
    expect(found!.options[0]!.boost! > found!.options[2]!.boost!).toBe(true);
  });

  it('is nothing without a type checker, an answer or an option', async () => {
    expect(await programOptions(() => undefined)(at('a.|'))).toBeNull();
    expect(await programOptions(() => types(Promise.reject(new Error('gone'))))(at('a.|'))).toBeNull();
    expect(await programOptions(() => types(Promise.resolve(undefined)))(at('a.|'))).toBeNull();
    expect(await programOptions(() => types(Promise.resolve({from: 2, to: 2, options: []})))(at('a.|'))).toBeNull();
  });

  it('does not ask where a list would be in the way', async () => {
    const checker = types(Promise.resolve({from: 2, to: 2, options}));
    expect(await programOptions(() => checker)(at('a |'))).toBeNull();
    expect(checker.options).not.toHaveBeenCalled();
  });
});
