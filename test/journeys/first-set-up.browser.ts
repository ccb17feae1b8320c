import { expect, takePicture, test } from './journey-test.ts';

const heading = 'mã,tên,cấp,mã đơn vị cấp trên';
const wrongTree = `${heading}
T1,Bộ CHQS tỉnh Hoành Sơn,province,QK
T1-E1,Trung đoàn 1,regiment,KHONG-CO
T1,Bộ CHQS tỉnh Hoành Sơn lần nữa,province,QK
`;
const rightTree = `${heading}
T1,Bộ CHQS tỉnh Hoành Sơn,province,QK
T1-E1,Trung đoàn 1,regiment,T1
T1-KV1,Ban Chỉ huy Phòng thủ khu vực 1,area,T1
`;

test.use({ isEmpty: true });

test('the first administrator is led through the set-up', async ({ program, sitDown }) => {
  const page = await sitDown();

  await test.step('1. Đặt tên tổ chức với mã thiết lập in ở máy chủ', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổ chức và quản trị viên');
    await page.getByLabel('Tên cơ quan, tổ chức').fill('Quân khu Hồng Lĩnh');
    await page.getByLabel('Đơn vị cao nhất', { exact: true }).fill('Bộ Tư lệnh Quân khu Hồng Lĩnh');
    await page.getByLabel('Mã đơn vị cao nhất').fill('QK');
    await page.getByLabel('Họ và tên').fill('Trần Quốc Hưng');
    await page.getByLabel('Tên đăng nhập').fill('hung.tq');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sông dài biển rộng');
    await page.getByLabel('Nhập lại mật khẩu').fill('sông dài biển rộng');
    await page.getByRole('textbox', { name: 'Mã thiết lập' }).fill('SAI-MA');
    await page.getByRole('button', { name: 'Thiết lập và tiếp tục' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await takePicture(page, 'set-up-refused');
    await page.getByRole('textbox', { name: 'Mã thiết lập' }).fill(program.setupCode ?? '');
    await page.getByRole('button', { name: 'Thiết lập và tiếp tục' }).click();
  });

  await test.step('2. Chọn gói nghiệp vụ và cấp của đơn vị cao nhất', async () => {
    await page.getByRole('button', { name: /^Nạp gói: Công tác đảng/ }).click();
    await page.getByLabel('Cấp', { exact: true }).selectOption('region');
    await page.getByRole('button', { name: 'Ghi cấp' }).click();
  });

  const choose = async (text: string): Promise<void> => {
    const choosing = page.waitForEvent('filechooser');
    await page
      .getByRole('group', { name: /^Tệp CSV hoặc Excel/ })
      .getByRole('button')
      .click();
    await (await choosing).setFiles({ name: 'cay.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  await test.step('3. Tệp cây đơn vị sai: các dòng sai được liệt kê, chưa đơn vị nào được lập', async () => {
    await page.getByLabel('Số và ký hiệu').fill('12/QĐ-BTL');
    await choose(wrongTree);
    await expect(page.getByRole('heading', { name: /dòng sai/ })).toBeVisible();
    await expect(page.getByText(/KHONG-CO/).first()).toBeVisible();
    await takePicture(page, 'set-up-wrong-rows');
    await expect(page.getByText('Hiện có 1 đơn vị.')).toBeVisible();
  });

  await test.step('4. Tệp đã sửa: xem trước, nhập, và vào trang Hôm nay', async () => {
    await choose(rightTree);
    await page.getByRole('button', { name: 'Nhập 3 đơn vị' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoàn tất');
    await expect(page.getByText('Cây đơn vị: 4 đơn vị')).toBeVisible();
    await takePicture(page, 'set-up-done');
    await page.getByRole('link', { name: 'Về trang Hôm nay' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hôm nay');
    await page.getByRole('navigation').getByRole('link', { name: 'Tổ chức' }).click();
    await expect(page.getByRole('treegrid').getByRole('row', { name: /Hoành Sơn/ })).toBeVisible();
  });
});
