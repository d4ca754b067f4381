import {afterEach, describe, expect, it, vi} from 'vitest';
import {forget, keep, kept, notKeptInWords} from './keep';

/** A storage with room for so many characters. */
function storage(room = Infinity): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException('exceeded the quota', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('keep', () => {
  it('gives back what was kept, under its own key, until it is forgotten', () => {
    vi.stubGlobal('localStorage', storage());
    expect(kept('/cow#a')).toBeUndefined();
    expect(keep('/cow#a', {text: 'new Kernel()\n'})).toBeUndefined();
    expect(keep('/cow#b', {text: '', undone: 'x', language: 'litmus'})).toBeUndefined();
    expect(kept('/cow#a')).toEqual({text: 'new Kernel()\n'});
    expect(kept('/cow#b')).toEqual({text: '', undone: 'x', language: 'litmus'});
    forget('/cow#a');
    expect(kept('/cow#a')).toBeUndefined();
  });

  it('says when there is no storage, or none left', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(keep('k', {text: 'x'})).toBe('absent');
    expect(kept('k')).toBeUndefined();
    vi.stubGlobal('localStorage', storage(20));
    expect(keep('k', {text: 'x'.repeat(30)})).toBe('full');
    expect(notKeptInWords('absent')).not.toBe(notKeptInWords('full'));
  });

  it('takes a storage that throws when it is looked at for none', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(keep('k', {text: 'x'})).toBe('absent');
    expect(kept('k')).toBeUndefined();
    expect(() => forget('k')).not.toThrow();
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('does not trust what it finds', () => {
    const store = storage();
    vi.stubGlobal('localStorage', store);
    for (const value of ['{', 'null', '7', '{"text":5}', '[]']) {
      store.setItem('sandbox-1:k', value);
      expect(kept('k')).toBeUndefined();
    }
    store.setItem('sandbox-1:k', '{"text":"a","undone":3,"more":1}');
    expect(kept('k')).toEqual({text: 'a'});
    const chosen = {kernel: '5.8', device: 'pin', without: ['R13']};
    for (const [more, left] of [
      [{chosen}, {chosen}],
      [{chosen: {...chosen, kernel: 5}}, {}],
      [{chosen: {...chosen, without: [3]}}, {}],
      [{chosen: 7}, {}],
      [
        {link: {chosen, at: {execution: 1, step: 2}, test: 't'}},
        {link: {chosen, at: {execution: 1, step: 2}, test: 't'}},
      ],
      [{link: {chosen, made: {model: 3, verdict: 'Never'}}}, {link: {chosen, made: {model: 3, verdict: 'Never'}}}],
      [{link: {at: {execution: 1, step: 2}}}, {}],
      [{link: {chosen, at: {execution: 0, step: 2}}}, {}],
      [{link: {chosen, at: 5}}, {}],
      [{link: {chosen, made: {model: '3'}}}, {}],
      [{link: {chosen, test: 3}}, {}],
    ]) {
      store.setItem('sandbox-1:k', JSON.stringify({text: 'a', ...more}));
      expect(kept('k')).toEqual({text: 'a', ...left});
    }
  });
});
