import {createHash} from 'node:crypto';
import {beforeAll, describe, expect, it} from 'vitest';
import {bundleRunner, type RunnerBundle} from './bundle';

let runner: RunnerBundle;
beforeAll(async () => {
  runner = await bundleRunner();
});

describe('the runner, bundled', () => {
  it('has a frame whose policy lets in its one script, workers from blobs, and nothing else', () => {
    const {frame, frameScriptHash} = runner;
    const [, policy] =
      /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(
        frame,
      )!;
    expect(policy).toBe(
      `default-src 'none'; script-src ${frameScriptHash} blob:; worker-src blob:; base-uri 'none'; form-action 'none'`,
    );
    const scripts = [...frame.matchAll(/<script>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    expect(frameScriptHash).toBe(`'sha256-${createHash('sha256').update(scripts[0]![1]!).digest('base64')}'`);
  });

  it('is strict code, whose functions tell nobody who called them', () => {
    expect(runner.worker).toMatch(/^"use strict";\(\(\)=>\{/);
    expect(runner.worker.trimEnd()).toMatch(/\}\)\(\);$/);
  });

  it('is the same each time', async () => expect(await bundleRunner()).toEqual(runner));

  it('stays small', () => expect(runner.worker.length).toBeLessThan(400_000));
});
