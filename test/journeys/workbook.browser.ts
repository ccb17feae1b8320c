import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { expect, takePicture, test } from './journey-test.ts';
import { cellOf, findRounds, unitsIn } from './report-desk.ts';

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Types into the first open cell of the row of an indicator, as somebody in Excel does; answers where that is. */
function typeInto(workbook: ExcelJS.Workbook, indicator: string, value: string | number): string {
  for (const sheet of workbook.worksheets) {
    let place: string | undefined;
    sheet.eachRow((row) => {
      const isThere = [1, 2, 3].some((column) => row.getCell(column).text.includes(indicator));
      if (place !== undefined || !isThere) return;
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (place !== undefined || cell.protection?.locked !== false) return;
        cell.value = value;
        place = cell.address;
      });
    });
    if (place !== undefined) return place;
  }
  throw new Error(`the workbook has no open cell for ${indicator}`);
}

test('a report is filled in as a workbook: its mistakes are named by cell, the right one is taken', async ({
  enter,
  call,
}) => {
  const client = await call('qk-tl.kh1');
  const { halfYear: round } = await findRounds(client);
  const [commune] = await unitsIn(client, round, 'none');
  if (commune === undefined) throw new Error('no commune is without a report');
  const officer = await enter(`${commune.code.toLowerCase()}.bc`);
  const workbook = new ExcelJS.Workbook();
  const upload = async (name: string): Promise<void> => {
    const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
    const choosing = officer.waitForEvent('filechooser');
    await officer.getByRole('group', { name: 'Nộp sổ tính đã điền' }).getByRole('button').click();
    await (await choosing).setFiles({ name, mimeType: kind, buffer });
  };

  await test.step('1. Tải mẫu của đơn vị', async () => {
    await officer.goto(`/rounds/${round}/reports/${commune.code}?tab=workbook`);
    const coming = officer.waitForEvent('download');
    await officer.getByRole('link', { name: 'Tải sổ tính mẫu' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes = await readFile(await file.path());
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  });

  await test.step('2. Điền sai một ô: bản kiểm tra nói ô nào, sai gì; chưa có gì được lưu', async () => {
    typeInto(workbook, 'Số chuyên đề đã giáo dục', 9);
    typeInto(workbook, 'Số buổi giáo dục chuyên đề', 11);
    const wrong = typeInto(workbook, 'Suất quà tặng đối tượng chính sách', 'khoảng mười');
    await upload('bao-cao-sai.xlsx');
    const alert = officer.getByRole('alert').filter({ hasText: wrong });
    await expect(alert).toBeVisible();
    await expect(alert).toContainText('khoảng mười');
    await takePicture(officer, 'workbook-wrong');
  });

  await test.step('3. Sửa ô đó: xem trước các thay đổi rồi lưu vào báo cáo', async () => {
    typeInto(workbook, 'Suất quà tặng đối tượng chính sách', 10);
    typeInto(workbook, 'Giá trị quà tặng', 5_000_000);
    await upload('bao-cao-dung.xlsx');
    await expect(officer.getByText(/4 chỗ sẽ thay đổi/)).toBeVisible();
    await takePicture(officer, 'workbook-preview');
    await officer.getByRole('button', { name: 'Lưu 4 thay đổi vào báo cáo' }).click();
    await expect(officer.getByText('Đã nhận sổ tính: 4 chỗ đã thay đổi.')).toBeVisible();
    await officer.getByRole('button', { name: /^8\. Công tác chính sách/ }).click();
    await expect(cellOf(officer, 'Giá trị quà tặng')).toHaveText('5.000.000');
  });
});
