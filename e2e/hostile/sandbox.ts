/** A sandbox as a reader finds it: by roles and names. */
import {expect, type Locator} from '@playwright/test';

export class Sandbox {
  readonly code: Locator;
  readonly status: Locator;
  readonly output: Locator;

  /** The region of the sandbox. */
  constructor(private readonly region: Locator) {
    this.code = region.getByRole('textbox', {name: 'Code'});
    this.status = region.getByRole('status');
    this.output = region.getByRole('log', {name: 'Output'});
  }

  button(name: 'Run' | 'Stop'): Locator {
    return this.region.getByRole('button', {name, exact: true});
  }

  /** Runs a program to its end, and gives the status and the output. */
  async run(source: string): Promise<{readonly status: string; readonly output: string}> {
    await this.code.fill(source);
    await this.button('Run').click();
    await this.ended();
    return {status: (await this.status.textContent()) ?? '', output: (await this.output.innerText()) ?? ''};
  }

  async ended(): Promise<void> {
    await expect(this.status).toHaveText(/^(Finished|Failed|Timed out|Stopped)/, {timeout: 30_000});
  }
}
