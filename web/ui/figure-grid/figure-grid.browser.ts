import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, takePicture, test } from '../testing/widget-test.ts';

for (const width of [1280, 390] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`has no barrier at ${width} px in ${scheme}`, async ({ page, show }) => {
      await show({ widget: 'grid', width, scheme, language: scheme === 'light' ? 'vi' : 'en' });
      await page.getByRole('button', { name: /1 ô cần sửa|1 cell needs/ }).click();
      await takePicture(page, `grid-${width}-${scheme}`);
      await expectAccessible(page);
    });
  }
}

function cell(page: Page, row: string, column: string): Locator {
  return page
    .getByRole('row', { name: row })
    .getByRole('gridcell')
    .nth(['Thường trực', 'Dân quân tự vệ', 'Cộng'].indexOf(column) * 3);
}

function cursor(page: Page): Locator {
  return page.locator('[data-active] input');
}

test('a row is entered by keyboard alone, and its total follows', async ({ page, show }) => {
  await show({ widget: 'grid' });
  await cell(page, 'Số chuyên đề', 'Thường trực').click();
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1.000');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Số chuyên đề', 'Thường trực')).toHaveText('1.234');
  await expect(cell(page, 'Số chuyên đề', 'Cộng')).toHaveText('2.234');
  await expect(cursor(page)).toBeFocused();
  await expect(cursor(page)).toHaveAccessibleName(/Lượt người .* Dân quân tự vệ/);

  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Số chuyên đề', 'Cộng')).toHaveText('1.262');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Số chuyên đề', 'Cộng')).toHaveText('59');
  await page.keyboard.press('Control+y');
  await expect(cell(page, 'Số chuyên đề', 'Cộng')).toHaveText('1.262');
});

test('what is typed after a click into the cell of the cursor replaces its figure', async ({
  page,
  show,
}) => {
  await show({ widget: 'grid' });
  await cell(page, 'Số chuyên đề', 'Thường trực').click();
  await cursor(page).click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Số chuyên đề', 'Thường trực')).toHaveText('12');
});

test('Esc gives up what is typed, F2 edits what is there, and headings are stepped over', async ({
  page,
  show,
}) => {
  await show({ widget: 'grid' });
  await cell(page, 'Số chuyên đề', 'Thường trực').click();
  await page.keyboard.type('99');
  await page.keyboard.press('Escape');
  await expect(cursor(page)).toHaveValue('31');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('5');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Số chuyên đề', 'Thường trực')).toHaveText('315');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(cursor(page)).toHaveAccessibleName(/Kinh phí/);
});

test('text that is no number stays in its cell with its error, and the list leads to it', async ({
  page,
  show,
}) => {
  await show({ widget: 'grid' });
  await cell(page, 'Lượt người', 'Thường trực').click();
  await page.keyboard.type('khoảng 12');
  await page.keyboard.press('Enter');
  const wrong = cell(page, 'Lượt người', 'Thường trực');
  await expect(wrong).toContainText('khoảng 12');
  await expect(wrong).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: '2 ô cần sửa' }).click();
  await page.getByRole('button', { name: /Số suất quà đã tặng, Dân quân tự vệ/ }).click();
  await expect(cursor(page)).toBeFocused();
  await expect(cursor(page)).toHaveValue('mười hai');
  await expect(cursor(page)).toHaveAccessibleDescription('“mười hai” không phải là số.');
});

async function pasteText(page: Page, text: string): Promise<void> {
  await cursor(page).evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a table from Excel is pasted over several rows, what has no place is counted', async ({
  page,
  show,
}) => {
  await show({ widget: 'grid' });
  await cell(page, 'Số chuyên đề', 'Thường trực').click();
  await pasteText(page, '12\t1.500\t7\r\n2.000.000\t3\t\r\n');
  await expect(cell(page, 'Số chuyên đề', 'Dân quân tự vệ')).toHaveText('1.500');
  await expect(cell(page, 'Lượt người', 'Thường trực')).toContainText('2.000.000');
  await expect(page.getByText('Đã dán 4 ô; 1 ô không có chỗ')).toBeVisible();
});

for (const [choice, shown] of [
  ['Đọc theo kiểu Anh', '1.234'],
  ['Để nguyên, tôi sẽ sửa', '1,234'],
] as const) {
  test(`a number of two meanings is asked about: ${choice}`, async ({ page, show }) => {
    await show({ widget: 'grid' });
    await cell(page, 'Số chuyên đề', 'Thường trực').click();
    await pasteText(page, '1,234');
    await expect(page.getByRole('dialog')).toContainText('1,234');
    await expectAccessible(page);
    await takePicture(page, `grid-doubt-${shown}`);
    await page.getByRole('button', { name: choice }).click();
    await expect(cursor(page)).toHaveValue(shown);
  });
}

test('what is copied comes back from the clipboard as it was', async ({ page, show }) => {
  await show({ widget: 'grid' });
  await cell(page, 'Kinh phí', 'Thường trực').click();
  await page.keyboard.press('Shift+ArrowRight');
  const copied = await cursor(page).evaluate((input) => {
    const clipboardData = new DataTransfer();
    input.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
  expect(copied).toBe('65,4\t');
});

test('Ctrl D fills down, Delete clears, Ctrl F finds without accents, Ctrl Enter opens a cell', async ({
  page,
  show,
}) => {
  await show({ widget: 'grid' });
  await cell(page, 'Số chuyên đề', 'Thường trực').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(cursor(page)).toHaveValue('31');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Số chuyên đề', 'Thường trực')).toHaveText('–');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('nha tinh nghia');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(cursor(page)).toHaveAccessibleName(/Nhà tình nghĩa/);
  await page.keyboard.type('9');
  await expect(cursor(page)).toHaveValue('2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'houses' })).toBeVisible();
});

test('Tab leaves the grid after its last cell', async ({ page, show }) => {
  await show({ widget: 'grid' });
  await cell(page, 'Số chuyên đề', 'Thường trực').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Nút sau bảng' })).toBeFocused();
});

test('five thousand rows draw only those in view, and the cursor goes to the last', async ({
  page,
  show,
}) => {
  await show({ widget: 'large-grid' });
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+End');
  await expect(cursor(page)).toBeFocused();
  await expect(cursor(page)).toHaveAccessibleName(/Chỉ tiêu số 5000/);
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  await takePicture(page, 'grid-large');
  await page.keyboard.press('Control+Home');
  await expect(cursor(page)).toHaveAccessibleName(/Chỉ tiêu số 1 /);
});

test('on a phone each figure is a field at least 44 px high, and errors lead to it', async ({
  page,
  show,
}) => {
  await show({ widget: 'grid', width: 390 });
  const field = page.getByRole('listitem').filter({ hasText: 'Số chuyên đề' }).getByLabel('Thường trực');
  await expect(field).toHaveAttribute('inputmode', 'decimal');
  expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await field.fill('40');
  await field.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Số chuyên đề' }).getByLabel('Cộng')).toHaveValue(
    '68',
  );
  await page.getByRole('button', { name: '1 ô cần sửa' }).click();
  await page.getByRole('button', { name: /Số suất quà đã tặng/ }).click();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Số suất quà đã tặng' }).getByLabel('Dân quân tự vệ'),
  ).toBeFocused();
});
