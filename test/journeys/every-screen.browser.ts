import type { Page } from '@playwright/test';
import {
  expectAccessible,
  expectContrast,
  expectNoSidewaysScrolling,
  takePicture,
  test,
} from './journey-test.ts';
import { findRounds, unitsIn } from './report-desk.ts';

interface Place {
  readonly name: string;
  readonly at: string;
  readonly login: string;
}

function placesOf(round: string, commune: string): readonly Place[] {
  const report = `/rounds/${round}/reports/${commune}`;
  const planner = 'qk-tl.kh1';
  const administrator = 'qk-tl.qt';
  const officer = `${commune.toLowerCase()}.bc`;
  return [
    { name: 'today', at: '/', login: planner },
    { name: 'rounds', at: '/rounds', login: planner },
    { name: 'progress', at: `/rounds/${round}`, login: planner },
    { name: 'figures', at: `/rounds/${round}/figures?section=policy`, login: planner },
    { name: 'trail', at: `/rounds/${round}/figures?section=policy&figure=gifts_value`, login: planner },
    { name: 'manage', at: `/rounds/${round}/manage`, login: planner },
    { name: 'document', at: `/rounds/${round}/document`, login: planner },
    { name: 'organisation', at: '/organisation', login: planner },
    { name: 'check', at: `${report}?tab=check`, login: planner },
    { name: 'entry', at: `${report}?section=policy`, login: officer },
    { name: 'workbook', at: `${report}?tab=workbook`, login: officer },
    { name: 'accounts', at: '/administration/accounts', login: administrator },
    { name: 'calendar', at: '/administration/calendar', login: administrator },
    { name: 'account', at: '/account', login: administrator },
  ];
}

async function open(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

for (const width of [1280, 390] as const) {
  test(`no screen has a barrier at ${width} px, in light and dark`, async ({ enter, call }) => {
    const client = await call('qk-tl.kh1');
    const { halfYear: round } = await findRounds(client);
    const [commune] = await unitsIn(client, round, 'none');
    if (commune === undefined) throw new Error('no commune is without a report');
    const pages = new Map<string, Page>();
    for (const { name, at, login } of placesOf(round, commune.code)) {
      const page = pages.get(login) ?? (await enter(login, { width }));
      pages.set(login, page);
      await test.step(name, async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await open(page, at);
        await takePicture(page, `${name}-${width}-light`);
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await takePicture(page, `${name}-${width}-dark`);
        await expectContrast(page);
        if (width === 390) return;
        // Zooming to 200 % leaves half as many pixels of the style sheet on the same screen.
        await page.setViewportSize({ width: 640, height: 384 });
        await expectNoSidewaysScrolling(page);
        await page.setViewportSize({ width, height: 768 });
      });
    }
  });
}
