import type { Browser, BrowserContext } from '@playwright/test';
import type { Language } from '../../contract/kernel/bilingual.ts';
import { readPicture, writeIndexedPicture } from './picture-file.ts';
import { reducePalette } from './reduce-palette.ts';
import type { Look } from './screen-plan.ts';

/** How a screen is looked at. */
export interface View {
  readonly language: Language;
  readonly width: 1280 | 390;
  readonly isDark: boolean;
}

/** A picture and what is wrong on the page it shows. */
export interface TakenPicture {
  readonly file: Buffer;
  readonly faults: readonly string[];
}

const heights = { 1280: 768, 390: 844 } as const;
// After the last answer: charts are drawn and panels have slid in.
const settleMs = 350;
const patienceMs = 20_000;

/** Name of the picture of a screen. */
export function pictureName(screen: string, { language, width, isDark }: View): string {
  return `${screen}.${language}.${width}${isDark ? '.dark' : ''}.png`;
}

/** Opens a browser context for a view; cookies come from where somebody logged in. */
export function openView(
  browser: Browser,
  address: string,
  { language, width, isDark }: View,
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: address,
    viewport: { width, height: heights[width] },
    hasTouch: width === 390,
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(storageState === undefined ? {} : { storageState }),
  });
}

/** Looks at a screen: waits until nothing is loading, takes the picture and lists what is wrong on the page. */
export async function takePicture(
  context: BrowserContext,
  screen: Pick<Look, 'prepare'>,
  address: string,
  language: Language,
): Promise<TakenPicture> {
  const faults: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  page.on('pageerror', (error) => faults.push(`error on the page: ${error.message}`));
  page.on('console', (message) => {
    // A refused log-in is an answer like any other; the browser alone calls it an error.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
      faults.push(`console: ${message.text()}`);
    }
  });
  try {
    await page.addInitScript(`localStorage.setItem('tongket.language', '${language}')`);
    await page.goto(address);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForSelector('[aria-busy=true]', { state: 'detached' });
    await screen.prepare?.(page);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.waitForTimeout(settleMs);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (overflow > 0) faults.push(`the page is ${overflow} px wider than the window`);
    const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    return { file: writeIndexedPicture(reducePalette(readPicture(shot))), faults };
  } finally {
    await page.close();
  }
}
