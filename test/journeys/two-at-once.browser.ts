import { expect, takePicture, test } from './journey-test.ts';
import { cellOf, expectFigure, expectSaved, findRounds, unitsIn } from './report-desk.ts';

test('two people at one draft, a lost connection, a closed page: nothing typed is lost', async ({
  enter,
  call,
}) => {
  const client = await call('qk-tl.kh1');
  const { halfYear: round } = await findRounds(client);
  const [commune] = await unitsIn(client, round, 'none');
  if (commune === undefined) throw new Error('no commune is without a report');
  const path = `/rounds/${round}/reports/${commune.code}?section=policy`;
  const login = `${commune.code.toLowerCase()}.bc`;
  const row = 'Suất quà tặng đối tượng chính sách';
  const other = 'Giá trị quà tặng';
  const first = await enter(login);
  const second = await enter(login);
  const typeIn = async (page: typeof first, indicator: string, text: string): Promise<void> => {
    await cellOf(page, indicator).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  await test.step('1. Hai máy cùng mở một bản; máy thứ nhất lưu trước', async () => {
    await first.goto(path);
    await typeIn(first, 'Đợt khám bệnh, cấp thuốc', '1');
    await expectSaved(first);
    await second.goto(path);
    await cellOf(second, row).waitFor();
    await typeIn(first, row, '21');
    await expectSaved(first);
    await expect(first.getByText('21', { exact: true })).toBeVisible();
  });

  await test.step('2. Máy thứ hai sửa cùng ô: hỏi giữ bên nào, chỗ khác vẫn được lưu', async () => {
    await typeIn(second, row, '34');
    await typeIn(second, other, '3.400.000');
    const dialog = second.getByRole('dialog', { name: 'Có người khác vừa sửa cùng chỗ với bạn' });
    await expect(dialog).toContainText('34');
    await expect(dialog).toContainText('21');
    await takePicture(second, 'stale-draft');
    await dialog.getByRole('button', { name: new RegExp(`^Lấy của tôi: .*${row}`) }).click();
    await expect(dialog).toBeHidden();
    await expectSaved(second);
    await first.reload();
    await expectFigure(cellOf(first, row), '34');
    await expectFigure(cellOf(first, other), '3.400.000');
  });

  await test.step('3. Mất mạng: số được giữ trên máy, có mạng thì tự gửi', async () => {
    await first.context().setOffline(true);
    await typeIn(first, row, '55');
    await expect(first.getByText(/Mất kết nối: 1 chỗ được giữ trên máy này/)).toBeVisible();
    await takePicture(first, 'offline-draft');
    await first.context().setOffline(false);
    await expectSaved(first);
  });

  await test.step('4. Đóng trang khi chưa gửi được: mở lại vẫn còn và được lưu', async () => {
    await first.context().setOffline(true);
    await typeIn(first, other, '7.700.000');
    await expect(first.getByText(/Mất kết nối: 1 chỗ được giữ trên máy này/)).toBeVisible();
    const again = await first.context().newPage();
    await first.close();
    await again.context().setOffline(false);
    await again.goto(path);
    await expectFigure(cellOf(again, other), '7.700.000');
    await expectSaved(again);
    await second.reload();
    await expectFigure(cellOf(second, row), '55');
    await expectFigure(cellOf(second, other), '7.700.000');
  });
});
