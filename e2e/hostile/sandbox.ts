/** A sandbox to run programs in, by roles and names: that of the bare page of this folder, or one of the site. */
import {expect, type Locator} from '@playwright/test';
import type {SandboxOnPage} from '../sandbox';

export interface Sandbox {
  /** Runs a program to its end. */
  run(source: string): Promise<{readonly status: string; readonly output: string}>;
}

const ENDED = /^(Finished|Failed|Timed out|Stopped)/;
const PATIENCE = {timeout: 30_000};

export class BareSandbox implements Sandbox {
  constructor(private readonly region: Locator) {}

  async run(source: string) {
    const status = this.region.getByRole('status');
    await this.region.getByRole('textbox', {name: 'Code'}).fill(source);
    await this.region.getByRole('button', {name: 'Run', exact: true}).click();
    await expect(status).toHaveText(ENDED, PATIENCE);
    const output = await this.region.getByRole('log', {name: 'Output'}).innerText();
    return {status: (await status.textContent()) ?? '', output};
  }
}

export class SiteSandbox implements Sandbox {
  constructor(private readonly box: SandboxOnPage) {}

  async run(source: string) {
    await this.box.run(source);
    await expect(this.box.status).toHaveText(ENDED, PATIENCE);
    return {status: (await this.box.status.textContent()) ?? '', output: (await this.box.output.textContent()) ?? ''};
  }
}
