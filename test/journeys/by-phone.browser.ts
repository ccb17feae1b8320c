import { expect, expectNoSidewaysScrolling, takePicture, test } from './journey-test.ts';
import { expectSaved, findRounds, unitsIn } from './report-desk.ts';

const figures: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    'planning',
    'Quân số đến ngày chốt số liệu',
    [
      ['Sĩ quan', '4'],
      ['QNCN', '2'],
      ['HSQ-BS', '0'],
      ['CNVQP', '3'],
    ],
  ],
  [
    'planning',
    'Văn bản đã ban hành',
    [
      ['Chỉ thị, nghị quyết', '1'],
      ['Kế hoạch, hướng dẫn', '3'],
      ['Báo cáo, thông báo', '6'],
      ['Loại khác', '0'],
    ],
  ],
  ['education', 'Số chuyên đề đã giáo dục', [['Số chuyên đề đã giáo dục', '9']]],
  ['education', 'Số buổi giáo dục chuyên đề', [['Số buổi giáo dục chuyên đề', '9']]],
  ['policy', 'Đối tượng chính sách được khám bệnh', [['Đối tượng chính sách được khám bệnh', '12']]],
];

test('on a phone: the officer enters figures and hands in, the commander signs', async ({ enter, call }) => {
  const client = await call('qk-tl.kh1');
  const { halfYear: round } = await findRounds(client);
  const [commune] = await unitsIn(client, round, 'none');
  if (commune === undefined) throw new Error('no commune is without a report');
  const officer = await enter(`${commune.code.toLowerCase()}.bc`, { width: 390 });

  await test.step('1. Người lập mở báo cáo từ trang Hôm nay', async () => {
    await officer.goto('/');
    await expectNoSidewaysScrolling(officer);
    await takePicture(officer, 'phone-today');
    await officer
      .getByRole('link', { name: `Lập báo cáo: ${commune.name}` })
      .first()
      .tap();
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(commune.name);
  });

  await test.step('2. Nhập số vào từng thẻ bằng một ngón tay', async () => {
    for (const [section, indicator, fields] of figures) {
      await officer.getByRole('combobox', { name: 'Phần đang xem' }).selectOption(`section ${section}`);
      const card = officer.getByRole('listitem').filter({ hasText: indicator });
      for (const [label, value] of fields) {
        const field = card.getByRole('textbox', { name: new RegExp(RegExp.escape(label)) }).first();
        await field.tap();
        const box = await field.boundingBox();
        expect(box?.height, `${label} is high enough for a thumb`).toBeGreaterThanOrEqual(44);
        await field.fill(value);
      }
      await officer.keyboard.press('Enter');
      await expectNoSidewaysScrolling(officer);
      await takePicture(officer, `phone-${section}`);
    }
    await expectSaved(officer);
  });

  await test.step('3. Trình ký', async () => {
    await officer.getByRole('button', { name: 'Trình ký' }).tap();
    await expect(officer.getByRole('button', { name: 'Lấy lại để sửa' })).toBeVisible();
  });

  await test.step('4. Chỉ huy ký trên điện thoại', async () => {
    const signer = await enter(`${commune.code.toLowerCase()}.ct`, { width: 390 });
    await signer.goto('/');
    await signer.getByRole('link', { name: `Xem và ký: ${commune.name}` }).tap();
    await signer.getByRole('button', { name: 'Ký và gửi' }).waitFor();
    for (const box of await signer.getByRole('checkbox', { name: /chịu trách nhiệm/ }).all())
      await box.check();
    await takePicture(signer, 'phone-signing');
    await expectNoSidewaysScrolling(signer);
    await signer.getByRole('button', { name: 'Ký và gửi' }).tap();
    await expect(signer.getByText('Đã ký và gửi bản 1.')).toBeVisible();
  });
});
