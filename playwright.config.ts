import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Debian's Chromium where it is installed, else the one Playwright knows; `TONGKET_CHROMIUM` names another. */
const chromium = [process.env['TONGKET_CHROMIUM'], '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);

export default defineConfig({
  outputDir: 'test-results',
  reporter: [['list']],
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 768 },
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--headless',
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
  projects: [
    { name: 'widgets', testDir: 'web', testMatch: '**/*.browser.ts' },
    {
      name: 'journeys',
      testDir: 'test/journeys',
      testMatch: '**/*.browser.ts',
      // Several people and a whole program in each; on a busy machine that takes its time.
      timeout: 300_000,
      expect: { timeout: 15_000 },
    },
  ],
});
