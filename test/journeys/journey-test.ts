import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { demoPassword } from '../../server/demo/demo-logins.ts';
import { type JourneyGround, journeySecret, openJourneyGround } from '../support/journey-ground.ts';
import { ProgramClient } from '../support/program-client.ts';
import { type RunningProgram, startProgram } from '../support/start-program.ts';

export { expect };

const run = promisify(execFile);
// A step that hangs should name itself long before the whole journey is given up.
const patienceMs = 15_000;
const root = join(import.meta.dirname, '../..');
const pictures = join(root, '.cache/pictures/journeys');
const builder = join(root, 'tools/bootstrap/ensure-web-built.mjs');

/** How a person looks at the application. */
export interface Looking {
  readonly width?: 1280 | 390;
  readonly scheme?: 'light' | 'dark';
}

interface JourneyFixtures {
  /** Whether the program begins without an organisation. */
  readonly isEmpty: boolean;
  /** A program of this journey alone, over its own copy of the demonstration. */
  readonly program: RunningProgram;
  /** Another person at another computer, not logged in. */
  readonly sitDown: (looking?: Looking) => Promise<Page>;
  /** Another person at another computer, logged in. */
  readonly enter: (login: string, looking?: Looking) => Promise<Page>;
  /** The same without a browser. */
  readonly call: (login: string) => Promise<ProgramClient>;
}

// The web part is built by `npm test`; whoever runs one journey gets it built here. Both processes may come at once.
async function ensureWebBuilt(): Promise<void> {
  await run(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { ensureWebBuilt } = await import(${JSON.stringify(builder)}); ensureWebBuilt(process.execPath);`,
  ]);
}

/** A journey of people through the real program in real browsers. */
export const test = base.extend<JourneyFixtures, { readonly ground: JourneyGround }>({
  ground: [
    async ({ browserName: _browser }, use) => {
      const ground = await openJourneyGround(ensureWebBuilt);
      await use(ground);
      await ground.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  isEmpty: [false, { option: true }],
  program: async ({ ground, isEmpty }, use) => {
    const program = await startProgram({
      environment: {
        DATABASE_URL: await ground.create(isEmpty ? 'empty' : 'demonstration'),
        TONGKET_SECRET: journeySecret,
      },
      isEmpty,
    });
    await use(program);
    await program.stop();
  },
  sitDown: async ({ browser, program }, use) => {
    const opened: { close(): Promise<void> }[] = [];
    await use(async ({ width = 1280, scheme = 'light' } = {}) => {
      const isPhone = width === 390;
      const context = await browser.newContext({
        baseURL: program.url,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        colorScheme: scheme,
        viewport: { width, height: isPhone ? 844 : 768 },
        hasTouch: isPhone,
      });
      context.setDefaultTimeout(patienceMs);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  enter: async ({ sitDown, call }, use) => {
    await use(async (login, looking) => {
      const page = await sitDown(looking);
      await call(login);
      const answer = await page.request.post('/api/v1/session', { data: { login, password: demoPassword } });
      expect(answer.status()).toBe(200);
      return page;
    });
  },
  call: async ({ program }, use) => {
    const administrator = 'qk-tl.qt';
    await use(async (login) => {
      const client = new ProgramClient(program.url);
      const tried = await client.send('POST', '/session', { login, password: demoPassword });
      if (tried.status === 200) return client;
      // Only some log-ins of the demonstration have a known password; the others are given one as people are.
      const above = await new ProgramClient(program.url).logIn(administrator, demoPassword);
      const first = await above.givePassword(login);
      await client.logIn(login, first);
      await client.command('POST', '/session/password', {
        currentPassword: first,
        newPassword: demoPassword,
      });
      return client;
    });
  },
});

async function expectNoViolation(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    page.url(),
  ).toEqual([]);
}

/** No violation axe can find, and no page wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, new AxeBuilder({ page }));
  await expectNoSidewaysScrolling(page);
}

/** Everything can be told from its background. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNoViolation(page, new AxeBuilder({ page }).withRules('color-contrast'));
}

/** The page is no wider than the screen. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const [wanted, given] = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }): [number, number] => [scrollWidth, clientWidth]);
  expect(wanted, page.url()).toBeLessThanOrEqual(given);
}

/** Keeps a picture to look at; never compared by machine. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
