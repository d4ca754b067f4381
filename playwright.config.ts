import {defineConfig} from '@playwright/test';

/** The built site, served as any file server would: no rewriting, no language negotiation. */
const PORT = Number(process.env.E2E_PORT ?? 4173);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // Machines are shared, and some of this is about time: what fails once is run again, and is reported as flaky.
  retries: 1,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {command: `node e2e/file-server.mjs ${PORT}`, port: PORT, reuseExistingServer: false},
});
