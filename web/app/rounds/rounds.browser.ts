import { expectAccessible } from '../../ui/testing/widget-test.ts';
import { expect, test } from '../testing/screen-test.ts';

const round = '/rounds/CTD-6T-2026-H1';

const screens = [
  ['Today', '/'],
  ['rounds', '/rounds'],
  ['progress', round],
  ['figures', `${round}/figures?unit=T1&section=education`],
  ['trail', `${round}/figures?unit=T1&section=education&figure=training_classes&at=T1-KV1`],
  ['targets', `${round}/figures?unit=T1&section=education&targets=true`],
  ['management', `${round}/manage?unit=T1-KV3`],
  ['document', `${round}/document`],
] as const;

for (const [name, at] of screens) {
  for (const width of [1280, 390] as const) {
    test(`${name} has no violation axe can find at ${width} px`, async ({ page, open }) => {
      const isDesk = width === 1280;
      await open({ at, width, language: isDesk ? 'vi' : 'en', scheme: isDesk ? 'light' : 'dark' });
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    });
  }
}

test('what waits is grouped by what is to be done, with working days left', async ({ page, open }) => {
  await open({ at: '/' });
  const late = page.getByRole('region', { name: 'Đã quá hạn (1)' });
  await expect(late.getByText('hạn 16/6 (quá 2 ngày làm việc)')).toBeVisible();
  const accept = page.getByRole('region', { name: 'Chờ bạn duyệt (11)' });
  await expect(accept.getByRole('listitem')).toHaveCount(8);
  await accept.getByRole('button', { name: 'Xem thêm 3 báo cáo' }).click();
  await expect(accept.getByRole('listitem')).toHaveCount(11);
  await expect(late.getByRole('link', { name: 'Soạn tiếp: Ban CHQS xã Vũ Quang' })).toHaveAttribute(
    'href',
    '/rounds/CTD-6T-2026-H1/reports/T1-KV3-X4',
  );
});

test('nothing waiting is said kindly', async ({ page, open }) => {
  await open({ at: '/', answers: { '/reports/waiting': { today: '2026-06-18', items: [] } } });
  await expect(page.getByText('Không có báo cáo nào chờ bạn.')).toBeVisible();
  await page.getByRole('link', { name: 'Xem các đợt báo cáo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo' })).toBeVisible();
});

test('a page that cannot be loaded says why and tries again', async ({ page, open }) => {
  await open({
    at: round,
    refusals: { [`${round}/board`]: { status: 403, code: 'report.comment_forbidden' } },
  });
  await expect(page.getByRole('alert').first()).toContainText('Mã lỗi: report.comment_forbidden');
  await expect(page.getByRole('button', { name: 'Thử lại' }).first()).toBeVisible();
});

test('a round is opened after its last days were shown', async ({ page, open }) => {
  const sent = await open({
    at: '/rounds',
    answers: {},
  });
  await page.getByRole('button', { name: 'Mở đợt báo cáo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mở đợt báo cáo' });
  await dialog.getByRole('button', { name: 'Mở đợt báo cáo' }).click();
  await expect(dialog.getByText('Cần chọn chế độ báo cáo.')).toBeVisible();
  await dialog.getByLabel('Chế độ báo cáo').selectOption('CTD-6T');
  const period = dialog.getByLabel('Kỳ báo cáo');
  const [, first = ''] = await period
    .locator('option:not([disabled])')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  await period.selectOption(first);
  await expect(dialog.getByRole('row', { name: /Xã, phường, đặc khu 16\/6\/2026/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Mở đợt báo cáo' }).click();
  await expect(async () => {
    expect(sent.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/rounds', { regimeCode: 'CTD-6T', period: first, rootUnitCode: 'QK4' }],
    ]);
  }).toPass();
});

test('who may not open a round is told why by keyboard', async ({ page, open }) => {
  await open({ at: '/rounds', post: 'officer' });
  const button = page.getByRole('button', { name: 'Mở đợt báo cáo' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.focus();
  await expect(page.getByRole('tooltip')).toContainText('Chỉ trợ lý kế hoạch');
  await button.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('late units among 11,551 are found, opened and reached by keyboard', async ({ page, open }) => {
  await open({ at: round, size: 'large' });
  await page.getByRole('button', { name: 'Muộn hạn 507' }).click();
  await expect(page).toHaveURL(/show=late/);
  await expect(page.getByRole('status').filter({ hasText: '507 đơn vị' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('ky anh');
  await expect(page).toHaveURL(/q=ky/);
  const tree = page.getByRole('treegrid');
  await expect(tree.getByRole('link', { name: 'Ban CHQS xã Kỳ Anh', exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: /Phải báo cáo/ }).click();
  await page.getByRole('button', { name: 'Đến đơn vị muộn' }).click();
  await expect(page).toHaveURL(/unit=T1-KV1-X3/);
  const row = tree.getByRole('row', { name: /Ban CHQS xã Kỳ Anh/ }).first();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await row.focus();
  await row.press('Enter');
  await expect(page).toHaveURL(/\/reports\/T1-KV1-X3/);
});

test('a figure opens level by level down to its cell, and the address keeps the place', async ({
  page,
  open,
}) => {
  await open({ at: `${round}/figures?section=education` });
  await page.getByRole('button', { name: /^Hiện tại, Số lớp tập huấn, bồi dưỡng:/ }).click();
  const panel = page.getByRole('dialog', { name: 'Số lớp tập huấn, bồi dưỡng' });
  await panel.getByRole('button', { name: /^Xuống Bộ CHQS tỉnh Hoành Phong/ }).press('Enter');
  await expect(panel.getByRole('heading', { name: 'Bộ CHQS tỉnh Hoành Phong' })).toBeFocused();
  await panel
    .getByRole('button', { name: /^Xuống Ban Chỉ huy Phòng thủ khu vực 1/ })
    .last()
    .click();
  await panel.getByRole('button', { name: /^Xuống Ban CHQS xã Hòa Bình Đã duyệt/ }).click();
  await expect(panel.getByRole('heading', { name: 'Ban CHQS xã Hòa Bình' })).toBeVisible();
  await expect(panel.getByText('Trung tá Hồ Sỹ Quý', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(/figure=training_classes/);
  await expect(page).toHaveURL(/at=T1-KV1-X2/);
  await page.reload();
  await expect(panel.getByRole('heading', { name: 'Ban CHQS xã Hòa Bình' })).toBeVisible();
  await panel.getByRole('navigation').getByRole('button', { name: 'Bộ Tư lệnh Quân khu' }).click();
  await expect(panel.getByRole('heading', { name: 'Bộ Tư lệnh Quân khu' })).toBeVisible();
  await panel.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page).not.toHaveURL(/figure=/);
});

test('drift is marked by words, a missing figure by its reason', async ({ page, open }) => {
  await open({ at: `${round}/figures?unit=T1&section=education` });
  await expect(
    page.getByRole('button', { name: /Số lớp tập huấn, bồi dưỡng: .* Khác số chính thức 2\.153: \+3/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /Số buổi giáo dục chuyên đề: Chưa có số liệu\. Chưa đơn vị nào/ }),
  ).toHaveText('–');
  await page.getByRole('checkbox', { name: /Chỉ chỗ lệch/ }).check();
  await expect(page).toHaveURL(/drift=true/);
  await expect(page.getByRole('table', { name: 'Giáo dục chính trị' }).getByRole('row')).toHaveCount(2);
});

test('targets are typed and only the changed ones are sent', async ({ page, open }) => {
  const sent = await open({ at: `${round}/figures?unit=T1&targets=true` });
  const grid = page.getByRole('grid', { name: 'Chỉ tiêu kế hoạch' });
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.type('165');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  await expect(async () => {
    expect(sent).toEqual([
      {
        method: 'PUT',
        path: '/targets/CTD-6T/2026-H1/T1',
        body: { cells: [{ indicator: 'plans_appraised', column: null, part: 'value', value: '165' }] },
      },
    ]);
  }).toPass();
});

test('units get more time with a reason, day first', async ({ page, open }) => {
  const sent = await open({ at: `${round}/manage` });
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Gia hạn cho một số đơn vị' });
  await dialog.getByRole('button', { name: /^Đơn vị được gia hạn/ }).click();
  const picker = page.getByRole('dialog', { name: 'Đơn vị được gia hạn' });
  await picker.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('cua lo');
  await picker.getByRole('row', { name: /khu vực 3 – Cửa Lò, Bộ CHQS tỉnh Hoành Phong/ }).click();
  await dialog.getByRole('textbox', { name: 'Hạn mới' }).fill('19/6/2026');
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Mưa lũ, mất liên lạc');
  await dialog.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(async () => {
    expect(sent[0]?.body).toEqual({
      unitCodes: ['T1-KV3'],
      withSubtrees: false,
      to: '2026-06-19',
      reason: 'Mưa lũ, mất liên lạc',
    });
  }).toPass();
});

test('a locked round says who can unlock it and takes nothing', async ({ page, open }) => {
  await open({ at: `${round}/manage`, state: 'locked' });
  await expect(page.getByText('Người có thể mở lại: Đại tá Trần Đức Lâm', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gia hạn', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(page.getByRole('dialog', { name: 'Mở khóa đợt báo cáo' })).toBeVisible();
});

test('issuing lists what is fixed, and the number is shown', async ({ page, open }) => {
  const sent = await open({ at: `${round}/document?unit=T1` });
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban hành văn bản' });
  await expect(dialog.getByText('số liệu của bản 2', { exact: false })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Ngày ban hành' }).fill('18/6/2026');
  await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Tình trạng văn bản' })).toContainText('05/BC-BTL');
  expect(sent[0]?.body).toEqual({ issuedOn: '2026-06-18', version: 2 });
});

test('an unsaved change keeps the document from being issued', async ({ page, open }) => {
  await open({ at: `${round}/document?unit=T1` });
  await page.getByRole('textbox', { name: 'Địa danh' }).fill('');
  const issue = page.getByRole('button', { name: 'Ban hành', exact: true });
  await expect(issue).toHaveAttribute('aria-description', 'Hãy lưu thay đổi trước khi ban hành.');
  await page.getByRole('button', { name: 'Lưu nội dung' }).click();
  await expect(page.getByText('Cần ghi mục này.').first()).toBeVisible();
});
