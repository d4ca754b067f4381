import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {paced} from './paced';

beforeEach(() => void vi.useFakeTimers({toFake: ['performance', 'setTimeout', 'clearTimeout']}));
afterEach(() => vi.useRealTimers());

it('calls at once, then as often as it may, and a last time', () => {
  const calls: number[] = [];
  const pace = paced(50, () => calls.push(Math.round(performance.now() - began)));
  const began = performance.now();
  for (let ms = 0; ms < 120; ms += 10) {
    pace.soon();
    vi.advanceTimersByTime(10);
  }
  pace.soon();
  pace.now();
  pace.now();
  vi.advanceTimersByTime(500);
  expect(calls).toEqual([0, 50, 100, 120]);
});
