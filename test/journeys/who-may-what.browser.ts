import { expect, takePicture, test } from './journey-test.ts';
import { cellOf, findRounds, unitsIn } from './report-desk.ts';

const reason = 'Kiểm tra quyền của người xem.';

test('an auditor reads everything and changes nothing', async ({ enter, call }) => {
  const auditor = await call('qk-tl.kt');
  const { halfYear: round } = await findRounds(auditor);
  const [commune] = await unitsIn(auditor, round, 'approved');
  if (commune === undefined) throw new Error('no commune is approved');
  const [unbegun] = await unitsIn(auditor, round, 'none');
  const report = `/rounds/${round}/reports/${commune.code}`;
  const page = await enter('qk-tl.kt');

  await test.step('1. Cán bộ kiểm tra xem tiến độ, số tổng hợp và báo cáo của một xã', async () => {
    await page.goto(`/rounds/${round}`);
    await expect(page.getByRole('treegrid')).toBeVisible();
    await page.goto(`/rounds/${round}/figures?section=policy`);
    await expect(page.getByRole('button', { name: /^Hiện tại, Giá trị quà tặng/ })).toBeVisible();
    await page.goto(`${report}?section=policy`);
    await expect(page.getByText(/chỉ xem được báo cáo này/)).toBeVisible();
    await expect(cellOf(page, 'Giá trị quà tặng')).toHaveAttribute('aria-readonly', 'true');
    for (const name of ['Trình ký', 'Ký và gửi', 'Duyệt', 'Trả lại', 'Mở lại'])
      await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
    await takePicture(page, 'report-for-auditor');
  });

  await test.step('2. Mọi lệnh đều bị từ chối', async () => {
    const tries: readonly [string, string, unknown][] = [
      ['PUT', `/rounds/${round}/reports/${unbegun?.code ?? ''}/draft`, { version: 0, edit: 0, cells: [] }],
      ['POST', `${report}/reopen`, { version: 1, reason }],
      ['POST', `${report}/comments`, { indicator: 'gifts_value', text: reason }],
      ['POST', `/rounds/${round}/lock`, { reason }],
      ['POST', '/packs/ctd-ctct/load', {}],
    ];
    for (const [method, path, body] of tries)
      expect([path, (await auditor.send(method, path, body)).status]).toEqual([path, 403]);
  });
});

test('an administrator manages accounts and sees no reports', async ({ enter, call }) => {
  const { halfYear: round } = await findRounds(await call('qk-tl.kh1'));
  const administrator = await call('qk-tl.qt');
  const page = await enter('qk-tl.qt');

  await test.step('1. Quản trị viên không có mục Báo cáo, có mục Quản trị', async () => {
    await page.goto('/');
    const areas = page.getByRole('navigation').first();
    await expect(areas.getByRole('link', { name: 'Quản trị' })).toBeVisible();
    await expect(areas.getByRole('link', { name: 'Báo cáo' })).toHaveCount(0);
    await areas.getByRole('link', { name: 'Quản trị' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await takePicture(page, 'administration');
  });

  await test.step('2. Đường dẫn gửi cho người khác cũng không mở được báo cáo', async () => {
    await page.goto(`/rounds/${round}/reports/QK-TL`);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.getByRole('grid')).toHaveCount(0);
    await takePicture(page, 'report-for-administrator');
    for (const path of [`/rounds/${round}/reports/QK-TL`, `/rounds/${round}/units/QK-TL/figures`]) {
      const { status } = await administrator.send('GET', path);
      expect([403, 404], path).toContain(status);
    }
  });
});
