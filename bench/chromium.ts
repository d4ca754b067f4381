/** A browser that has never been here, on a folder of built pages, and what it fetches. */
import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {type Browser, chromium, type Page} from '@playwright/test';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Whether there is a browser to measure with: Debian's, or the one that CHROMIUM names. */
export function hasChromium(): boolean {
  return existsSync(CHROMIUM);
}

/** Chromium, and a plain file server on a folder. */
export class Bench {
  private constructor(
    readonly browser: Browser,
    readonly site: string,
    private readonly server: ChildProcess,
  ) {}

  static async on(folder: string, port: number): Promise<Bench> {
    const server = spawn(process.execPath, ['e2e/file-server.mjs', String(port), folder], {stdio: 'inherit'});
    const site = `http://localhost:${port}`;
    try {
      for (let attempt = 0; !(await answers(site)); attempt++) {
        if (attempt === 50) throw new Error(`The file server of ${folder} does not answer`);
        await new Promise((done) => setTimeout(done, 100));
      }
      return new Bench(await chromium.launch({executablePath: CHROMIUM, args: ARGS}), site, server);
    } catch (error) {
      server.kill();
      throw error;
    }
  }

  /** Opens a page as for the first time, lets it come to rest, and gives what `measure` says of it. */
  async open<T>(path: string, measure: (page: Page, fetched: Fetched) => Promise<T>): Promise<T> {
    const context = await this.browser.newContext();
    try {
      const page = await context.newPage();
      const fetched = new Fetched(page);
      await page.goto(this.site + path, {waitUntil: 'networkidle'});
      return await measure(page, fetched);
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }
}

async function answers(site: string): Promise<boolean> {
  return fetch(site).then(
    () => true,
    () => false,
  );
}

/** The addresses that a page has fetched. */
export class Fetched {
  private readonly urls = new Set<string>();
  private before = new Set<string>();

  constructor(page: Page) {
    page.on('request', (request) => request.url().startsWith('http') && this.urls.add(request.url()));
  }

  /** Counts from now on. */
  again(): void {
    this.before = new Set(this.urls);
  }

  /** Bytes, each file packed by gzip once. */
  async bytes(): Promise<number> {
    const sizes = [...this.urls]
      .filter((url) => !this.before.has(url))
      .map(async (url) => {
        const body = await (await fetch(url)).arrayBuffer();
        return gzipSync(new Uint8Array(body), {level: 9}).length;
      });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
