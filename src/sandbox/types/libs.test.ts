import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {libraryFiles} from './libs';

const files = libraryFiles('src/model/index.ts');

describe('libraryFiles', () => {
  it('has the libraries of the language, and no DOM', () => {
    expect(files['/lib.es5.d.ts']).toContain('interface Array<T>');
    expect(files['/lib.es2022.array.d.ts']).toContain('at(index: number)');
    expect(Object.keys(files).filter((name) => /dom|scripthost|webworker|es2023/.test(name))).toEqual([]);
  });

  it('has the declarations of the model with their documentation', () => {
    expect(files['/node_modules/model/package.json']).toContain('"types":"./model/index.d.ts"');
    expect(files['/node_modules/model/model/kernel.d.ts']).toContain('The kernel tries to swap the frame out.');
    expect(files['/node_modules/model/model/kernel.d.ts']).not.toContain('@internal');
  });

  it('is made once', () => {
    expect(libraryFiles('src/model/index.ts')).toBe(files);
  });

  it('is small', () => {
    expect(gzipSync(JSON.stringify(files), {level: 9}).length).toBeLessThan(60_000);
  });

  it('refuses a module with mistakes', () => {
    expect(() => libraryFiles('src/sandbox/types/no-such-module.ts')).toThrow(/no-such-module/);
  });
});
