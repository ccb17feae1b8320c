import { expectAccessible, takePicture } from '../ui/testing/widget-test.ts';
import { administratorAnswers as answers, sampleAdministrator } from './testing/sample-administrator.ts';
import { expect, test } from './testing/screen-test.ts';

const nobody = { '/session': { status: 401, code: 'auth.required' } };

for (const width of [1280, 390] as const) {
  test(`the first set-up has no barrier at ${width} px and names what is missing`, async ({ open, page }) => {
    await open({ at: '/', width, refusals: nobody, answers: { '/setup': { isNeeded: true } } });
    await expect(page).toHaveURL(/\/setup$/);
    await page.getByRole('button', { name: 'Thiết lập và tiếp tục' }).click();
    await expect(page.getByText('Cần nhập mục này.')).toHaveCount(8);
    await expectAccessible(page);
    await takePicture(page, `setup-${width}`);
  });
}

test('a set-up that is done leads to the log-in', async ({ open, page }) => {
  await open({ at: '/setup', refusals: nobody, answers: { '/setup': { isNeeded: false } } });
  await expect(page).toHaveURL(/\/login/);
});

const steps = [
  ['no pack is loaded', { isLoaded: false, levels: ['region'], units: 1 }, 'Gói nghiệp vụ'],
  ['the level of the root is unknown', { isLoaded: true, levels: ['root'], units: 1 }, 'Gói nghiệp vụ'],
  ['only the root is there', { isLoaded: true, levels: ['region'], units: 1 }, 'Cây đơn vị'],
  ['all is there', { isLoaded: true, levels: ['region', 'province'], units: 2 }, 'Hoàn tất'],
] as const;
for (const [name, { isLoaded, levels, units }, heading] of steps) {
  test(`after a reload it goes on where ${name}`, async ({ open, page }) => {
    const list = Array.from({ length: units }, (_, at) => `U${at}`);
    await open({
      at: '/setup',
      answers: {
        ...answers,
        '/packs': {
          packs: [
            {
              code: 'p',
              name: { vi: 'Gói', en: 'Pack' },
              description: { vi: 'Mô tả', en: 'Description' },
              isLoaded,
            },
          ],
        },
        '/units/tree': {
          pin: { on: '2026-06-18', revision: 1 },
          ids: list.map((_, at) => at + 1),
          codes: list,
          names: list,
          shortNames: list,
          levels: [...levels],
          kinds: [...levels],
          parents: list.map((_, at) => at - 1),
        },
      },
    });
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expectAccessible(page);
  });
}

test('somebody without the right is led away', async ({ open, page }) => {
  const session = {
    ...sampleAdministrator,
    rights: { ...sampleAdministrator.rights, manageSettings: false },
  };
  await open({ at: '/setup', answers: { ...answers, '/session': session } });
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible();
});

test('every mistake of a file leads to its cell', async ({ open, page }) => {
  await open({ at: '/organisation/import', answers });
  await page.route('**/api/v1/units/import?**', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:tongket:error:table.refused',
        title: 'x',
        status: 422,
        code: 'table.refused',
        params: { count: 1 },
        correlationId: 'c',
        issues: [{ code: 'table.missing_value', pointer: 'B3', params: { column: 'tên' } }],
      }),
    }),
  );
  await page.getByLabel('Số và ký hiệu').fill('1/QĐ');
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('mã,tên,cấp\nT1,Tỉnh một,province\nT2,,province\n'),
  });
  await page.getByRole('button', { name: 'Ô B3: Thiếu “tên”.' }).click();
  const cell = page.getByRole('cell', { name: 'Thiếu “tên”.' });
  await expect(cell).toBeFocused();
  await expectAccessible(page);
});
