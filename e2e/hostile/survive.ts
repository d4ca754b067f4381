/** What must hold of every hostile program, wherever it is run. */
import {expect} from '@playwright/test';
import {surroundings, ticks} from './canaries';
import type {Place} from './place';
import type {Hostile} from './programs';

const SECONDS = 5;

/** Runs it, looks at what came of it and at what must not have come of it, and runs another program after it. */
export async function survive(place: Place, {source, ends, prints = [], seconds = SECONDS}: Hostile): Promise<void> {
  const {page, sandbox, trap, disturbances, limit} = place;
  const withTrap = (text: string) => text.replaceAll('TRAP', `localhost:${trap.port}`);
  const before = await surroundings(page);
  await limit(seconds);
  const [ticksBefore, began] = [await ticks(page), Date.now()];

  const {status, output} = await sandbox.run(withTrap(source));
  // The page went on: its own timer came, if not as often as on an idle machine.
  expect(await ticks(page)).toBeGreaterThan(ticksBefore + (Date.now() - began) / 250 - 2);
  expect(status).toMatch(ends);
  expectInOrder(output, prints.map(withTrap));
  expect(output).not.toContain('REACHED');
  // The limit of a run, and of a line more.
  expect(output.length).toBeLessThan(510_000);

  await limit(SECONDS);
  const next = await sandbox.run("console.log('alive');");
  expect(next.status).toMatch(/^Finished/);
  expect(next.output.trim()).toBe('alive');
  expect(await surroundings(page)).toEqual(before);
  expect(disturbances).toEqual([]);
  expect(trap.seen).toEqual([]);
}

function expectInOrder(output: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts) {
    const found = output.indexOf(part, at);
    const where = `"${part.slice(0, 80)}", after ${at} characters of:\n${output.slice(0, 2000)}`;
    expect(found, where).toBeGreaterThanOrEqual(0);
    at = found + part.length;
  }
}
