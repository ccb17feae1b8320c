import { expect, expectAccessible, takePicture, test } from './testing/widget-test.ts';

for (const widget of ['header', 'file', 'chart']) {
  for (const width of [1280, 390] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      test(`${widget} has no barrier at ${width} px in ${scheme}`, async ({ page, show }) => {
        await show({ widget, width, scheme, language: scheme === 'light' ? 'vi' : 'en' });
        if (widget === 'chart') await page.locator('svg text').first().waitFor();
        await takePicture(page, `${widget}-${width}-${scheme}`);
        await expectAccessible(page);
      });
    }
  }
}

for (const width of [1280, 390] as const) {
  test(`dialogs ask, keep what was typed and can be left by Esc at ${width} px`, async ({ page, show }) => {
    await show({ widget: 'dialogs', width });
    await page.getByRole('button', { name: 'Trả lại' }).click();
    const dialog = page.getByRole('dialog', { name: 'Trả lại báo cáo' });
    await expect(dialog.getByLabel('Lý do')).toBeFocused();
    await page.keyboard.type('ngắn');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await expect(dialog.getByLabel('Lý do')).toHaveAccessibleDescription(/ít nhất 10 ký tự/);
    await expectAccessible(page);
    await takePicture(page, `reason-${width}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await expect(dialog.getByLabel('Lý do')).toHaveValue('ngắn');
    await dialog.getByLabel('Lý do').fill('Số suất quà chưa khớp với chứng từ.');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await expect(page.getByRole('status', { name: 'Đã gửi' })).toHaveText(
      'Số suất quà chưa khớp với chứng từ.',
    );

    await page.getByRole('button', { name: 'Mở nguồn số liệu' }).click();
    const panel = page.getByRole('dialog', { name: 'Lượt người tham gia học tập' });
    await expect(panel).toContainText('23 trong 24 đơn vị');
    await takePicture(page, `panel-${width}`);
    await expectAccessible(page);
    if (width === 390) expect((await panel.boundingBox())?.width).toBe(390);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Mở nguồn số liệu' })).toBeFocused();

    await page.getByRole('button', { name: 'Giải thể' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([
      '3 báo cáo đang mở',
      '2 tài khoản',
    ]);
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Hủy' })).toBeFocused();
  });
}

test('a refusal says where, leads there, and gives its code to copy', async ({ page, show }) => {
  await show({ widget: 'header', language: 'en' });
  const alert = page.getByRole('alert').first();
  await expect(alert).toContainText('request.invalid · 0198d2c4-7f3e-7000-8000-2f6c1d0a9b11');
  await alert
    .getByRole('button', { name: 'Số suất quà, Dân quân tự vệ: “mười hai” is not a number.' })
    .click();
  await expect(page.getByRole('status', { name: 'Đã đến' })).toHaveText('/cells/3');
});

test('a file of another kind or too large is refused before it is sent', async ({ page, show }) => {
  await show({ widget: 'file' });
  const field = page.getByLabel('Nộp tệp số liệu', { exact: true }).and(page.locator('input'));
  await field.setInputFiles({
    name: 'số liệu.docx',
    mimeType: 'application/msword',
    buffer: Buffer.from('x'),
  });
  await expect(page.getByText('Tệp “số liệu.docx” không đúng loại. Cần: .xlsx.')).toBeVisible();
  await field.setInputFiles({
    name: 'a.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.alloc(3 * 1_048_576),
  });
  await expect(page.getByText('Tệp “a.xlsx” lớn quá 2 MB.')).toBeVisible();
  await field.setInputFiles({ name: 'b.XLSX', mimeType: 'application/zip', buffer: Buffer.from('x') });
  await expect(page.getByRole('status', { name: 'Đã nhận' })).toHaveText('b.XLSX');
});

test('the data of a chart is one key away', async ({ page, show }) => {
  await show({ widget: 'chart' });
  await expect(page.getByRole('img', { name: /Chuyên đề đã học tập\. Số chuyên đề tăng/ })).toBeVisible();
  await page.getByText('Bảng số liệu của biểu đồ').click();
  await expect(page.getByRole('row', { name: '6 tháng 2026' })).toContainText('31');
});
