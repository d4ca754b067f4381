/** A sandbox of a page, found and used by role and name as a reader's tools find it. */
import {expect, type Locator, type Page} from '@playwright/test';

export class SandboxOnPage {
  readonly region: Locator;
  readonly code: Locator;
  readonly output: Locator;
  readonly status: Locator;
  readonly step: Locator;

  /** By its title. */
  constructor(
    readonly page: Page,
    title: string,
  ) {
    this.region = page.getByRole('region', {name: title, exact: true});
    this.code = this.region.getByRole('textbox', {name: 'Code'});
    this.output = this.region.getByRole('log', {name: 'Output'});
    const status = this.region.getByRole('status');
    this.step = status.filter({hasText: /^Step \d+ of \d+$/});
    this.status = status.filter({hasNotText: /^Step \d+ of \d+$/});
  }

  button(name: string): Locator {
    return this.region.getByRole('button', {name, exact: true});
  }

  choice(name: 'Kernel' | 'Device' | 'Time limit'): Locator {
    return this.region.getByRole('combobox', {name, exact: true});
  }

  /** Waits until what was typed before the editor had been loaded is in the editor. */
  async editing(): Promise<void> {
    await this.code.focus();
    await expect(this.region.locator('.cm-editor')).toBeVisible();
  }

  async run(text?: string): Promise<void> {
    if (text !== undefined) await this.code.fill(text);
    await this.button('Run').click();
  }

  /** Runs and waits until it has ended. */
  async ran(text?: string): Promise<string> {
    await this.run(text);
    await expect(this.status).not.toHaveText(/^(Ready|Running)$/, {timeout: 20_000});
    return this.status.innerText();
  }

  /** What is printed, without the line break at its end. */
  async printed(): Promise<string> {
    return ((await this.output.textContent()) ?? '').trimEnd();
  }
}
