import { demoPassword } from '../../server/demo/demo-logins.ts';
import { expect, takePicture, test } from './journey-test.ts';
import {
  cellOf,
  cursorIn,
  expectFigure,
  expectSaved,
  findRounds,
  liveGifts,
  moveDownTo,
  nameOf,
  pasteText,
  superiorOf,
  tabTo,
  unitsIn,
} from './report-desk.ts';

test('from a commune’s figures to the region’s signed report', async ({ sitDown, enter, call }) => {
  const region = await call('qk-tl.kh1');
  const administrator = await call('qk-tl.qt');
  const { halfYear: round } = await findRounds(region);
  const [commune] = await unitsIn(region, round, 'none');
  if (commune === undefined) throw new Error('no commune is without a report');
  const area = await superiorOf(region, round, commune.code);
  const path = `/rounds/${round}/reports/${commune.code}`;
  const officer = await sitDown();
  const own = commune.code.toLowerCase();

  await test.step('1. Người lập báo cáo đăng nhập lần đầu và đặt mật khẩu riêng', async () => {
    const first = await administrator.givePassword(`${own}.bc`);
    await officer.goto('/');
    await officer.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(`${own}.bc`);
    await officer.getByLabel('Mật khẩu', { exact: true }).fill(first);
    await officer.keyboard.press('Enter');
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Đặt mật khẩu riêng');
    await officer.getByLabel('Mật khẩu đang dùng').fill(first);
    await officer.getByLabel('Mật khẩu mới', { exact: true }).fill(demoPassword);
    await officer.getByLabel('Nhập lại mật khẩu mới').fill(demoPassword);
    await officer.keyboard.press('Enter');
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Hôm nay');
    await takePicture(officer, 'today-of-officer');
  });

  await test.step('2. Chỉ bằng bàn phím: mở báo cáo, dán số từ Excel, hoàn tác, sửa ô sai', async () => {
    await tabTo(officer, officer.getByRole('link', { name: `Lập báo cáo: ${commune.name}` }).first());
    await officer.keyboard.press('Enter');
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(commune.name);

    await tabTo(officer, cellOf(officer, 'Quân số đến ngày chốt số liệu'));
    await pasteText(officer, '4\t2\t0\t3\r\n');
    await expectFigure(cellOf(officer, 'Quân số đến ngày chốt số liệu'), '4');
    await tabTo(officer, cellOf(officer, 'Văn bản đã ban hành'));
    await pasteText(officer, '1\t3\t6\t0\r\n');

    await tabTo(officer, officer.getByRole('button', { name: /^2\. Giáo dục chính trị/ }));
    await officer.keyboard.press('Enter');
    await expect(officer.getByRole('heading', { name: 'Giáo dục chính trị' })).toBeVisible();
    await tabTo(officer, cellOf(officer, 'Số chuyên đề đã giáo dục'));
    await officer.keyboard.type('8');
    await officer.keyboard.press('Enter');
    await officer.keyboard.type('9');
    await officer.keyboard.press('Enter');
    await expectFigure(cellOf(officer, 'Số buổi giáo dục chuyên đề'), '9');

    await tabTo(officer, officer.getByRole('button', { name: /^8\. Công tác chính sách/ }));
    await officer.keyboard.press('Enter');
    await tabTo(officer, cellOf(officer, 'Đối tượng chính sách được khám bệnh'));
    await pasteText(officer, '12\r\n5.000.000\r\nkhoảng 1\r\n0\r\n3\r\n1.000\r\n');
    await expectFigure(cellOf(officer, 'Kinh phí khám bệnh'), '5.000.000');
    await officer.keyboard.press('Control+z');
    await expectFigure(cellOf(officer, 'Kinh phí khám bệnh'), '–');
    await officer.keyboard.press('Control+y');
    await expectFigure(cellOf(officer, 'Giá trị quà tặng'), '1.000');

    const wrong = cellOf(officer, 'Đợt khám bệnh, cấp thuốc');
    await expect(wrong).toHaveAttribute('aria-invalid', 'true');
    await moveDownTo(officer, wrong);
    await expect(cursorIn(wrong)).toHaveAccessibleDescription(/không phải là số/);
    await takePicture(officer, 'error-beside-cell');
    await officer.keyboard.type('1');
    await officer.keyboard.press('Enter');
    await expectFigure(wrong, '1');
    await expect(wrong).not.toHaveAttribute('aria-invalid', 'true');
    await expectSaved(officer);
  });

  await test.step('3. Cảnh báo còn lại không ngăn trình ký', async () => {
    await tabTo(officer, officer.getByRole('button', { name: /^Cần xem trước/ }));
    await officer.keyboard.press('Enter');
    await expect(officer.getByText('Giá trị bình quân một suất quà')).toBeVisible();
    await takePicture(officer, 'warning-stays');
    await tabTo(officer, officer.getByRole('button', { name: 'Trình ký' }));
    await officer.keyboard.press('Enter');
    await expect(officer.getByRole('button', { name: 'Lấy lại để sửa' })).toBeVisible();
  });

  const signer = await enter(`${own}.ct`);
  const sign = async (version: number): Promise<void> => {
    await signer.goto('/');
    await signer.getByRole('link', { name: `Xem và ký: ${commune.name}` }).click();
    const button = signer.getByRole('button', { name: 'Ký và gửi' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    for (const box of await signer.getByRole('checkbox', { name: /chịu trách nhiệm/ }).all())
      await box.check();
    await takePicture(signer, `signing-${version}`);
    await button.click();
    await expect(signer.getByText(`Đã ký và gửi bản ${version}.`)).toBeVisible();
  };
  await test.step('4. Chỉ huy xác nhận đã xem cảnh báo rồi ký và gửi', () => sign(1));

  const planner = await enter(`${area.toLowerCase()}.kh`);
  await test.step('5. Trợ lý kế hoạch cấp trên trả lại kèm lý do', async () => {
    await planner.goto('/');
    await planner.getByRole('link', { name: `Xem và duyệt: ${commune.name}` }).click();
    await planner.getByRole('button', { name: 'Trả lại' }).click();
    const dialog = planner.getByRole('dialog', { name: `Trả lại báo cáo của ${commune.name}` });
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await expect(dialog.getByText(/ít nhất 10/)).toBeVisible();
    await dialog.getByLabel('Lý do').fill('Giá trị quà tặng ghi thiếu ba số không.');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await expect(planner.getByText('Đã trả lại bản 1.')).toBeVisible();
  });

  await test.step('6. Người lập sửa theo lý do, chỉ huy ký lại', async () => {
    await officer.goto('/');
    await expect(officer.getByText('Giá trị quà tặng ghi thiếu ba số không.')).toBeVisible();
    await officer.goto(`${path}?section=policy`);
    await expect(officer.getByText(/Báo cáo bị trả lại:/)).toBeVisible();
    await cellOf(officer, 'Giá trị quà tặng').click();
    await officer.keyboard.type('1.200.000');
    await officer.keyboard.press('Enter');
    await expectSaved(officer);
    await officer.getByRole('button', { name: 'Trình ký' }).click();
    await expect(officer.getByRole('button', { name: 'Lấy lại để sửa' })).toBeVisible();
    await sign(2);
  });

  const province = await superiorOf(region, round, area);
  const above = [area, province, 'QK-TL'];
  const before = await liveGifts(region, round, above);
  await test.step('7. Duyệt xong thì số vào ngay số hiện tại của khu vực, tỉnh và quân khu', async () => {
    await planner.goto(path);
    await expect(planner.getByText('1.000 → 1.200.000')).toBeVisible();
    await takePicture(planner, 'accepting');
    await planner.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(planner.getByText('Đã duyệt bản 2.')).toBeVisible();
    const added = (await liveGifts(region, round, above)).map((sum, at) => sum - (before[at] ?? 0n));
    expect(added).toEqual([1_200_000n, 1_200_000n, 1_200_000n]);
  });

  await test.step('8. Trợ lý quân khu thấy độ lệch cạnh số chính thức, mở từng cấp xuống tới ô của xã', async () => {
    const desk = await enter('qk-tl.kh1');
    await desk.goto(`/rounds/${round}/figures?section=policy`);
    const figure = desk.getByRole('button', { name: /^Hiện tại, Giá trị quà tặng:.*Khác số chính thức/ });
    await expect(figure).toBeVisible();
    await takePicture(desk, 'drift-of-region');
    await figure.click();
    const panel = desk.getByRole('dialog', { name: 'Giá trị quà tặng' });
    await expect(panel.getByText(/so với số chính thức/)).toBeVisible();
    const below = panel.getByRole('region', { name: /^Đơn vị trực thuộc/ });
    for (const unit of [province, area, commune.code]) {
      const name = await nameOf(region, round, unit);
      await below.getByRole('button', { name: `Xuống ${name}` }).click();
      await expect(panel.getByRole('heading', { level: 3, name, exact: true })).toBeVisible();
    }
    await expect(panel.getByText(/^Bản 2/)).toBeVisible();
    for (const word of ['Người lập', 'Người ký', 'Người duyệt'])
      await expect(panel.getByText(word, { exact: true })).toBeVisible();
    await takePicture(desk, 'trail-at-the-cell');
  });
});
