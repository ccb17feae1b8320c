import { expect, expectAccessible, takePicture, test } from '../testing/widget-test.ts';

for (const widget of ['tree', 'table']) {
  for (const width of [1280, 390] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      test(`${widget} has no barrier at ${width} px in ${scheme}`, async ({ page, show }) => {
        await show({ widget, width, scheme, language: scheme === 'light' ? 'vi' : 'en' });
        await takePicture(page, `${widget}-${width}-${scheme}`);
        await expectAccessible(page);
      });
    }
  }
}

test('the tree is walked by keyboard alone: open, into the row, back, close', async ({ page, show }) => {
  await show({ widget: 'tree' });
  const active = page.locator('[role="row"][tabindex="0"]');
  await page.keyboard.press('Tab');
  await expect(active).toBeFocused();
  await expect(active).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(active).toContainText('Hoành Sơn 1');
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('button', { name: /Lượt người, Bộ Chỉ huy Quân sự tỉnh Hoành Sơn 1:/ }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Đã mở' })).toHaveText('Bộ Chỉ huy Quân sự tỉnh Hoành Sơn 1');
  await page.keyboard.press('ArrowLeft');
  await expect(active).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(active).toHaveAttribute('aria-level', '3');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(active).toHaveAttribute('aria-expanded', 'false');
});

test('letters lead to a unit without accents, Enter chooses it', async ({ page, show }) => {
  await show({ widget: 'tree' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await page.keyboard.type('bo chi huy quan su tinh hoanh son 7', { delay: 10 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Đã chọn' })).toHaveText(
    'Bộ Chỉ huy Quân sự tỉnh Hoành Sơn 7',
  );
});

test('a tree of 11,500 units draws only those in view and reaches its last', async ({ page, show }) => {
  await show({ widget: 'tree' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  const active = page.locator('[role="row"][tabindex="0"]');
  await expect(active).toBeFocused();
  await expect(active).toContainText('Đồng Lộc 24');
  expect(await page.getByRole('row').count()).toBeLessThan(80);
});

test('headings sort, and a third click gives the first order back', async ({ page, show }) => {
  await show({ widget: 'table' });
  const first = page.getByRole('row').nth(1);
  const heading = page.getByRole('button', { name: 'Đơn vị', exact: true });
  await heading.click();
  await expect(first).toContainText('Ban Chỉ huy Phòng thủ khu vực 1 –');
  await expect(page.getByRole('columnheader', { name: 'Đơn vị' })).toHaveAttribute('aria-sort', 'ascending');
  await heading.click();
  await expect(first).toContainText('Quân khu');
  await heading.click();
  await expect(first).toContainText('Quân khu Trường Sơn');
});

test('on a phone a row opens with one thumb', async ({ page, show }) => {
  await show({ widget: 'tree', width: 390 });
  const toggle = page.getByRole('button', { name: /Hoành Sơn 2$/ });
  expect((await toggle.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await toggle.click();
  await expect(page.getByRole('row', { name: /khu vực 1 –/ })).toBeVisible();
});
