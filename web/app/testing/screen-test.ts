import { test as base, expect } from '@playwright/test';
import { mockApi, type MockedWorld } from './mocked-api.ts';
import { serveApplication } from './serve-application.ts';

export { expect };

interface Look extends MockedWorld {
  /** Address inside the application. */
  readonly at: string;
  readonly language?: 'vi' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: 1280 | 390;
}

interface ScreenFixtures {
  /** Opens an address of the application over a made-up server; answers the commands the page sends. */
  readonly open: (look: Look) => ReturnType<typeof mockApi>;
}

/** A test of whole screens in a real browser, with the API answered by made-up, contract-true data. */
export const test = base.extend<ScreenFixtures, { readonly applicationUrl: string }>({
  applicationUrl: [
    async ({ browserName: _browser }, use) => {
      const running = await serveApplication();
      await use(running.url);
      await running.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, applicationUrl }, use) => {
    await use(async ({ at, language = 'vi', scheme = 'light', width = 1280, ...world }) => {
      const sent = await mockApi(page, world);
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.addInitScript((chosen) => localStorage.setItem('tongket.language', chosen), language);
      await page.goto(`${applicationUrl}${at}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => document.fonts.ready);
      return sent;
    });
  },
});
