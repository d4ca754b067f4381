import {expect, it} from 'vitest';
import {stopping} from './command';
import {BOOTED, records, runIn} from './testing/fake-qemu';

it('ends the machine when the user has had enough, and keeps what is done', async () => {
  const stop = () => stopping.abort();
  const {left, kept, failed, alive, boots} = await runIn(`${BOOTED}\n${records('a')}\nsleep 60`, ['a', 'b'], stop);
  expect({left, kept, failed, alive, boots}).toEqual({left: 1, kept: ['a'], failed: [], alive: false, boots: 1});
});
