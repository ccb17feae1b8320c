import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, takePicture, test } from './journey-test.ts';
import { findRounds } from './report-desk.ts';

function textOf(document: Buffer): string {
  const body = unzipSync(document)['word/document.xml'] ?? new Uint8Array();
  return strFromU8(body).replaceAll(/<[^>]+>/g, '');
}

test('the official report is downloaded in three formats and issued', async ({ enter, call }) => {
  const { halfYear: round } = await findRounds(await call('qk-tl.kh1'));
  const head = await enter('qk-tl.kh1');
  await head.goto(`/rounds/${round}/document`);

  const download = async (name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const coming = head.waitForEvent('download');
    await head.getByRole('link', { name }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  await test.step('1. Tải văn bản DOCX và sổ tính XLSX, xem PDF', async () => {
    const word = await download('Tải DOCX, Thể thức nhà nước (Nghị định 30)');
    expect(word.name).toMatch(/\.docx$/);
    expect(textOf(word.bytes)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const party = await download('Tải DOCX, Thể thức văn bản của Đảng (Hướng dẫn 05)');
    expect(textOf(party.bytes)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    const figures = await download('Tải XLSX');
    expect(figures.name).toMatch(/\.xlsx$/);
    expect(Object.keys(unzipSync(figures.bytes))).toContain('xl/workbook.xml');
    const link = head.getByRole('link', { name: 'Xem PDF, Thể thức nhà nước (Nghị định 30)' });
    const shown = await head.request.get((await link.getAttribute('href')) ?? '');
    expect(shown.headers()['content-type']).toContain('application/pdf');
    const pdf = await shown.body();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
    await takePicture(head, 'document');
  });

  const symbol = await test.step('2. Ban hành: cấp số và ngày', async () => {
    await head.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = head.getByRole('dialog', { name: 'Ban hành văn bản' });
    await expect(dialog.getByText(/không sửa được nữa/)).toBeVisible();
    await takePicture(head, 'issuing');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    const status = head.getByText(/^Đã ban hành số .*, ngày/);
    await expect(status).toBeVisible();
    return /số (\S+),/.exec((await status.textContent()) ?? '')?.[1] ?? '';
  });

  await test.step('3. Số ký hiệu hiện trên màn hình và in trong văn bản', async () => {
    expect(symbol).toMatch(/^\d+\/BC-/);
    const word = await download('Tải DOCX, Thể thức nhà nước (Nghị định 30)');
    expect(textOf(word.bytes)).toContain(symbol);
    await takePicture(head, 'issued');
  });
});
