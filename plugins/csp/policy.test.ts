import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {headerPolicy, policy, withPolicy} from './policy';

describe('the policy of a page', () => {
  const text = policy(["'sha256-a='", "'sha256-b='", "'sha256-a='"]);
  const directives = new Map(text.split('; ').map((directive) => [directive.split(' ')[0], directive]));

  it('allows the scripts in it, each once', () =>
    expect(directives.get('script-src')).toBe("script-src 'self' blob: 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b='"));
  it('allows no text to become code, and no script that it does not name', () => {
    expect(text).not.toContain("'unsafe-eval'");
    expect(directives.get('script-src')).not.toContain("'unsafe-inline'");
  });
  it('names no other host', () => expect(text).not.toMatch(/https?:|\*|\.\w/));
  it('fits into an attribute', () => expect(text).not.toContain('"'));
});

describe('a page', () => {
  it('gets its policy before anything that it speaks of', () => {
    expect(withPolicy('<html><head><meta charset=UTF-8><script>a()</script></head>', "x '$&'")).toBe(
      `<html><head><meta charset=UTF-8><meta http-equiv="Content-Security-Policy" content="x '$&'"><script>a()</script></head>`,
    );
    expect(withPolicy('<head lang=en><title>T</title></head>', 'x')).toBe(
      '<head lang=en><meta http-equiv="Content-Security-Policy" content="x"><title>T</title></head>',
    );
  });
  it('without a head cannot', () => expect(() => withPolicy('<header>', 'x')).toThrow('the page has no <head>'));
});

describe('the header', () => {
  it('says the same, but leaves it to the page which of its scripts are its own, and forbids frames around it', () =>
    expect(headerPolicy()).toBe(
      `${policy([]).replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline'")}; frame-ancestors 'none'`,
    ));
  it('is in the README', () =>
    expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(
      `Content-Security-Policy: ${headerPolicy()}`,
    ));
});
