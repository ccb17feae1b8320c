import { expectAccessible, takePicture } from '../ui/testing/widget-test.ts';
import { administratorAnswers as answers } from './testing/sample-administrator.ts';
import { sampleDays } from './testing/sample-round.ts';
import { expect, test } from './testing/screen-test.ts';

const screens = [
  ['organisation', '/organisation'],
  ['unit', '/organisation/units/T1'],
  ['import-units', '/organisation/import'],
  ['people', '/organisation/people'],
  ['accounts', '/administration/accounts'],
  ['packs', '/administration/packs'],
  ['forms', '/administration/forms'],
  ['form', '/administration/forms/CTD-6T'],
  ['calendar', '/administration/calendar?year=2026'],
  ['audit', '/administration/audit'],
] as const;
for (const width of [1280, 390] as const) {
  for (const [name, at] of screens) {
    test(`${name} has no barrier at ${width} px`, async ({ open, page }) => {
      const isNarrow = width === 390;
      await open({
        at,
        width,
        answers,
        scheme: isNarrow ? 'dark' : 'light',
        language: isNarrow ? 'en' : 'vi',
      });
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
      await expectAccessible(page);
      await takePicture(page, `administration-${name}-${width}`);
    });
  }
}

test('a unit is found without accents and opened by keyboard, the day kept in the address', async ({
  open,
  page,
}) => {
  await open({ at: '/organisation?on=2026-06-01', answers });
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('hoanh phong');
  const row = page.getByRole('row', { name: 'Bộ CHQS tỉnh Hoành Phong' }).first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bộ CHQS tỉnh Hoành Phong' })).toBeVisible();
  await expect(page).toHaveURL(/\/organisation\/units\/T1\?on=2026-06-01/);
  await expect(page.getByText('Đại tá Lê Văn Hùng')).toBeVisible();
});

test('a rename says what is missing and sends the decision', async ({ open, page }) => {
  const sent = await open({
    at: '/organisation/units/T1',
    answers: { ...answers, '/units/T1/rename': { code: 'T1', revision: 13 } },
  });
  await page.getByRole('button', { name: 'Sửa tổ chức' }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Đổi tên' }).click();
  await expect(dialog.getByText('Cần nhập mục này.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Tên', exact: true }).fill('Bộ CHQS tỉnh Hoành Sơn');
  await dialog.getByLabel('Số và ký hiệu').fill('9/QĐ-BTL');
  await dialog.getByRole('button', { name: 'Đổi tên' }).click();
  await expect(dialog).toHaveCount(0);
  expect(sent[0]).toMatchObject({
    path: '/units/T1/rename',
    body: { name: 'Bộ CHQS tỉnh Hoành Sơn', decision: { number: '9/QĐ-BTL' } },
  });
});

test('who may not change a unit is told why on focus', async ({ open, page }) => {
  const unit = { ...(answers['/units/T1'] as object), may: { change: false } };
  await open({ at: '/organisation/units/T1', answers: { ...answers, '/units/T1': unit } });
  const button = page.getByRole('button', { name: 'Sửa tổ chức' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.focus();
  await expect(page.getByRole('tooltip')).toContainText('Chỉ người quản trị');
});

test('a reset asks first and shows the one-time password once', async ({ open, page }) => {
  await open({ at: '/administration/accounts', answers });
  await page.getByRole('button', { name: 'Quản lý tài khoản hung.lv' }).click();
  await page.getByRole('menuitem', { name: 'Cấp lại mật khẩu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
  await expect(page.getByText('abcde-fghij-kmnpq')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đã giữ lại mật khẩu, đóng' }).click();
  await expect(page.getByText('abcde-fghij-kmnpq')).toHaveCount(0);
});

test('disabling an account can be taken back', async ({ open, page }) => {
  const sent = await open({ at: '/administration/accounts', answers });
  await page.getByRole('button', { name: 'Quản lý tài khoản hung.lv' }).click();
  await page.getByRole('menuitem', { name: 'Khóa tài khoản' }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect
    .poll(() => sent.map(({ path }) => path))
    .toEqual(['/accounts/hung.lv/disable', '/accounts/hung.lv/enable']);
});

test('a day of the calendar is reached by arrows and made free with its decision', async ({ open, page }) => {
  const sent = await open({
    at: '/administration/calendar?day=2026-06-15',
    answers: {
      ...answers,
      '/calendar/days': { ...sampleDays('2026-01-01', '2026-12-31'), mayChange: true },
      '/calendar/overrides/2026-06-16': {
        date: '2026-06-16',
        isWorking: false,
        reason: 'override_off',
        name: { vi: 'Nghỉ', en: 'Off' },
        basis: 'override',
        source: 'TB 1',
      },
    },
  });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /thứ Hai, 15\/6\/2026/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Thứ Ba, 16/6/2026')).toBeVisible();
  await dialog.getByLabel('Tên gọi', { exact: true }).fill('Nghỉ');
  await dialog.getByLabel('Tên gọi bằng tiếng Anh').fill('Off');
  await dialog.getByLabel('Thông báo hoặc quyết định').fill('TB 1');
  await dialog.getByRole('button', { name: 'Cho nghỉ ngày này' }).click();
  await expect.poll(() => sent[0]?.body).toMatchObject({ kind: 'day_off', source: 'TB 1' });
});

test('an entry of the log shows each field before and after', async ({ open, page }) => {
  await open({ at: '/administration/audit', answers });
  await page.getByRole('button', { name: /^Chi tiết: Đổi tên đơn vị/ }).click();
  const row = page.getByRole('dialog').getByRole('row', { name: /name/ });
  await expect(row).toContainText('Tên cũ');
  await expect(row).toContainText('Tên mới');
});
