import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { serveBuilt } from './serve-built.ts';

export { expect };

interface Look {
  readonly widget: string;
  readonly language?: 'vi' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: 1280 | 390;
}

interface WidgetFixtures {
  /** Opens one widget of the test page. */
  readonly show: (look: Look) => Promise<void>;
}

/** A test of widgets in a real browser, on the page `gallery.tsx`. */
export const test = base.extend<WidgetFixtures, { readonly galleryUrl: string }>({
  galleryUrl: [
    async ({ browserName: _browser }, use) => {
      const gallery = await serveBuilt(import.meta.dirname, 'gallery.html');
      await use(`${gallery.origin}/gallery.html`);
      await gallery.close();
    },
    { scope: 'worker' },
  ],
  show: async ({ page, galleryUrl }, use) => {
    await use(async ({ widget, language = 'vi', scheme = 'light', width = 1280 }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.addInitScript((chosen) => localStorage.setItem('tongket.language', chosen), language);
      await page.goto(`${galleryUrl}?widget=${widget}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => document.fonts.ready);
    });
  },
});

/** No violation axe can find, and no page wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    ),
  ).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);
}

/** Keeps a picture to look at; never compared by machine. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `.cache/pictures/widgets/${name}.png` });
}
