import { roundBoard } from '../../contract/reports/round-board.ts';
import { expect, takePicture, test } from './journey-test.ts';
import { cellOf, expectFigure, expectSaved, findRounds } from './report-desk.ts';

test('who is late, more time for one, a lock, and the way back', async ({ enter, call }) => {
  const client = await call('qk-tl.kh1');
  const { month: round } = await findRounds(client);
  const board = await client.read(`/rounds/${round}/board`, roundBoard);
  const at = board.units.findLastIndex(
    (_, unit) =>
      board.isLate[unit] === true &&
      ['none', 'draft'].includes(board.states[board.state[unit] ?? -1] ?? '') &&
      board.isReady[unit] !== true,
  );
  expect(at, 'somebody is late').toBeGreaterThanOrEqual(0);
  const unit = { code: board.units[at] ?? '', name: board.names[at] ?? '' };
  const planner = await enter('qk-tl.kh1');
  const later = Temporal.PlainDate.from(board.today).add({ days: 10 });
  const typedDate = `${later.day}/${later.month}/${later.year}`;

  await test.step('1. Trợ lý kế hoạch tìm đơn vị muộn hạn', async () => {
    await planner.goto(`/rounds/${round}`);
    await planner.getByRole('button', { name: /^Muộn hạn/ }).click();
    const row = planner.getByRole('treegrid').getByRole('row', { name: unit.name });
    await expect(row.first()).toBeVisible();
    await takePicture(planner, 'who-is-late');
  });

  await test.step('2. Gia hạn cho đơn vị đó, có lý do', async () => {
    await planner.getByRole('link', { name: 'Điều hành' }).click();
    await planner.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    const dialog = planner.getByRole('dialog', { name: 'Gia hạn cho một số đơn vị' });
    await dialog.getByRole('button', { name: /^Đơn vị được gia hạn/ }).click();
    const picker = planner.getByRole('dialog', { name: 'Đơn vị được gia hạn' });
    await picker.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill(unit.code);
    await picker.getByRole('row', { name: unit.name }).first().click();
    await dialog.getByLabel('Hạn mới').fill(typedDate);
    await dialog.getByLabel('Lý do').fill('Mưa lũ, mất liên lạc với các xã vùng núi.');
    await dialog.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await expect(planner.getByText('Đã gia hạn cho 1 đơn vị.')).toBeVisible();
    await expect(planner.getByText('Mưa lũ, mất liên lạc với các xã vùng núi.').first()).toBeVisible();
    await takePicture(planner, 'extended');
  });

  const officer = await enter(`${unit.code.toLowerCase()}.bc`);
  const row = 'Số cuộc diễn tập';
  await test.step('3. Người lập của đơn vị thấy hạn mới và bắt đầu nhập', async () => {
    await officer.goto(`/rounds/${round}/reports/${unit.code}?section=exercises`);
    await expect(officer.getByText(new RegExp(`được gia hạn đến ${later.day}/${later.month}`))).toBeVisible();
    await takePicture(officer, 'extended-for-officer');
  });

  await test.step('4. Trợ lý kế hoạch khóa đợt báo cáo', async () => {
    await planner.getByRole('button', { name: 'Khóa đợt' }).click();
    const dialog = planner.getByRole('dialog', { name: 'Khóa đợt báo cáo' });
    await dialog.getByLabel('Lý do').fill('Đã tổng hợp xong.');
    await dialog.getByRole('button', { name: 'Khóa đợt' }).click();
    await expect(planner.getByText('Đã khóa đợt báo cáo.')).toBeVisible();
    await takePicture(planner, 'locked');
  });

  await test.step('5. Số nhập sau lúc khóa bị từ chối, có tên người mở lại được, không mất gì', async () => {
    await cellOf(officer, row).click();
    await officer.keyboard.type('37');
    await officer.keyboard.press('Enter');
    await expect(
      officer.getByText(/đã khóa.*Người có thể mở lại: .*Trưởng phòng Kế hoạch/).first(),
    ).toBeVisible();
    await expect(officer.getByText(/1 chỗ đã nhập nhưng chưa lưu/)).toBeVisible();
    await takePicture(officer, 'refused-after-lock');
  });

  await test.step('6. Mở khóa có lý do; số đã nhập được gửi đi', async () => {
    await planner.getByRole('button', { name: 'Mở khóa' }).click();
    const dialog = planner.getByRole('dialog', { name: 'Mở khóa đợt báo cáo' });
    await dialog.getByLabel('Lý do').fill('Chờ đơn vị vùng lũ gửi bổ sung.');
    await dialog.getByRole('button', { name: 'Mở khóa' }).click();
    await expect(planner.getByText('Đã mở khóa đợt báo cáo.')).toBeVisible();
    await officer.reload();
    await expectSaved(officer);
    await expectFigure(cellOf(officer, row), '37');
  });
});
