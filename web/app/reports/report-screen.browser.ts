import type { Page } from '@playwright/test';
import { subordinateStatements, type ReportFinding } from '../../../contract/reports/report-view.ts';
import { workbookResult } from '../../../contract/workbooks/workbook-result.ts';
import { expectAccessible } from '../../ui/testing/widget-test.ts';
import { expect, test } from '../testing/screen-test.ts';
import { MadeUpReport, madeUpView, nobodyMay, officerMay, reportPath } from './testing/made-up-report.ts';

async function openReport(page: Page, report: MadeUpReport, query = ''): Promise<void> {
  await report.answer(page);
  await page.goto(new URL(`${reportPath}${query}`, page.url()).href);
  await page.getByRole('heading', { level: 1, name: report.view.unit.name }).waitFor();
  await page.evaluate(() => document.fonts.ready);
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `.cache/pictures/reports/${name}.png`, fullPage: true });

const warning: ReportFinding = {
  key: 'sessions_few:topic_sessions',
  rule: 'sessions_few',
  severity: 'warning',
  message: { vi: 'Số buổi ít hơn số chuyên đề.', en: 'Fewer sessions than topics.' },
  cells: [{ indicator: 'topic_sessions', column: null }],
};

test('an officer enters a section by keyboard; what cannot be read stays, the rest is saved, the cursor too', async ({
  page,
  open,
}) => {
  await open({ at: '/account' });
  const report = new MadeUpReport(madeUpView());
  await openReport(page, report, '?section=education');
  const grid = page.getByRole('grid').first();
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.type('31');
  await page.keyboard.press('Enter');
  await page.keyboard.type('mười hai');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã lưu phần đọc được; còn 1 ô phải sửa')).toBeVisible();
  expect(report.saves.map(({ cells }) => cells)).toEqual([
    [{ indicator: 'education_topics', column: null, part: 'value', value: '31' }],
  ]);
  await expect(grid.getByText('mười hai', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('52');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  expect(report.valueOf('topic_sessions')).toBe('52');
  await expectAccessible(page);
});

test('the total of a spread follows its parts', async ({ page, open }) => {
  await open({ at: '/account' });
  const report = new MadeUpReport(madeUpView());
  await openReport(page, report, '?section=planning');
  await page.getByRole('grid').first().getByRole('gridcell').first().click();
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await expect.poll(() => report.view.content.cells.filter(({ value }) => value === '12').length).toBe(1);
});

test('without a connection entries are kept on this device, over a reload, and sent when it is back', async ({
  page,
  open,
}) => {
  await open({ at: '/account' });
  const report = new MadeUpReport(madeUpView());
  await openReport(page, report, '?section=education');
  report.isReachable = false;
  await page.getByRole('grid').first().getByRole('gridcell').first().click();
  await page.keyboard.type('33');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mất kết nối: 1 chỗ được giữ trên máy này')).toBeVisible();
  await expectAccessible(page);
  report.isReachable = true;
  await page.reload();
  await expect.poll(() => report.valueOf('education_topics')).toBe('33');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual(
    [],
  );
});

test('where somebody else changed the same cell both are shown, and the person chooses', async ({
  page,
  open,
}) => {
  await open({ at: '/account' });
  const report = new MadeUpReport(madeUpView());
  await openReport(page, report, '?section=education');
  report.changeElsewhere('education_topics', '40');
  const grid = page.getByRole('grid').first();
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.type('31');
  await page.keyboard.press('Enter');
  await page.keyboard.type('55');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Có người khác vừa sửa cùng chỗ với bạn' });
  await expect(dialog).toContainText('31');
  await expect(dialog).toContainText('40');
  await expectAccessible(page);
  // What nobody else touched does not wait for the answer.
  await expect.poll(() => report.valueOf('topic_sessions')).toBe('55');
  expect(report.valueOf('education_topics')).toBe('40');
  await dialog.getByRole('button', { name: /^Lấy của tôi/ }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => report.valueOf('education_topics')).toBe('31');
});

test('words: bullets by typing, a paste from Word without its dress, quotes from below', async ({
  page,
  open,
}) => {
  await open({ at: '/account' });
  const report = new MadeUpReport(madeUpView());
  await report.answer(page);
  await page.route(`**/api/v1${reportPath}/statements**`, (route) =>
    route.fulfill({
      json: subordinateStatements.parse({
        line: 'giao-duc-chinh-tri',
        heading: 'results',
        units: [
          {
            unit: 'T1-KV3-X2',
            unitName: 'Ban CHQS xã Sơn Tây',
            version: 2,
            statements: [
              {
                id: 91,
                kind: 'paragraph',
                text: 'Mở 4 lớp học.',
                quotedStatementId: null,
                quotedFrom: null,
                isEdited: false,
              },
            ],
          },
        ],
      }),
    }),
  );
  await page.goto(new URL(`${reportPath}?section=education`, page.url()).href);
  const editor = page.getByRole('textbox', { name: 'Giáo dục chính trị: Kết quả' });
  await editor.click();
  await page.keyboard.type('Mở đầu');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Ý một');
  await page.keyboard.press('Enter');
  await editor.evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>Ý hai</p><p class=MsoNormal><b style='color:red'>Ý ba</b><o:p></o:p></p>",
    );
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await page.getByRole('button', { name: 'Xem nội dung cấp dưới để trích: Kết quả' }).click();
  await page.getByRole('button', { name: 'Trích: Mở 4 lớp học.' }).click();
  await expect(editor).toContainText('Mở 4 lớp học.');
  await expectAccessible(page);
  await expect
    .poll(() =>
      report.saves
        .at(-1)
        ?.narrative[0]?.statements.map(({ kind, text, quotedStatementId }) => [
          kind === 'bullet' ? '-' : '',
          text,
          quotedStatementId,
        ]),
    )
    .toEqual([
      ['', 'Mở đầu', null],
      ['-', 'Ý một', null],
      ['-', 'Ý hai', null],
      ['', 'Ý ba', null],
      ['', 'Mở 4 lớp học.', 91],
    ]);
});

test('a workbook is first checked: what would change is shown, and saved only then', async ({
  page,
  open,
}) => {
  await open({ at: '/account' });
  const report = new MadeUpReport(madeUpView());
  await openReport(page, report, '?tab=workbook');
  const asked: (string | null)[] = [];
  await page.route(`**/api/v1${reportPath}/workbook?**`, (route) => {
    const dryRun = new URL(route.request().url()).searchParams.get('dryRun');
    asked.push(dryRun);
    return route.fulfill({
      json: workbookResult.parse({
        round: report.view.round.code,
        unit: report.view.unit.code,
        outcome: dryRun === 'true' ? 'checked' : 'saved',
        version: 1,
        edit: 3,
        applied: [
          { pointer: '2. Giáo dục!D7', name: 'education_topics', before: '29', after: '31' },
          { pointer: '2. Giáo dục!D20', name: 'giao-duc-chinh-tri/results', before: null, after: 'Đủ' },
        ],
        unchanged: 12,
        notices: [
          { code: 'workbook.text_number', pointer: '2. Giáo dục!D7', params: { text: "'31", value: '31' } },
        ],
      }),
    });
  });
  await page
    .getByLabel('Nộp sổ tính đã điền')
    .last()
    .setInputFiles({
      name: 'bao-cao.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK'),
    });
  await expect(page.getByText('2 chỗ sẽ thay đổi, 12 chỗ giữ nguyên.')).toBeVisible();
  await expect(page.getByText('Số chuyên đề đã giáo dục')).toBeVisible();
  await expect(page.getByText('Giáo dục chính trị – Kết quả')).toBeVisible();
  await page.getByText('Đã hiểu khác với mặt chữ (1)').click();
  await picture(page, 'workbook-1280');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu 2 thay đổi vào báo cáo' }).click();
  await expect(page.getByText('Đã nhận sổ tính: 2 chỗ đã thay đổi.')).toBeVisible();
  expect(asked).toEqual(['true', 'false']);
});

test('a signer acknowledges each warning before signing', async ({ page, open }) => {
  await open({ at: '/account' });
  const view = madeUpView({
    isReady: true,
    may: { ...nobodyMay, submit: true, unmarkReady: true, comment: true },
  });
  const report = new MadeUpReport({ ...view, content: { ...view.content, findings: [warning] } });
  await openReport(page, report);
  await expect(page.getByRole('heading', { name: 'Việc cần xem trước khi ký' })).toBeVisible();
  const sign = page.getByRole('button', { name: 'Ký và gửi' });
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await expect(sign).toHaveAccessibleDescription('Còn 1 cảnh báo chưa xác nhận đã xem.');
  await picture(page, 'sign-1280');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Tôi đã xem và chịu trách nhiệm về cảnh báo này' }).check();
  await sign.click();
  await expect
    .poll(() => report.commands)
    .toEqual([{ step: 'submit', body: { version: 1, edit: 3, acknowledgedWarnings: [warning.key] } }]);
});

test('a signer sends the draft back with a remark on its indicator', async ({ page, open }) => {
  await open({ at: '/account' });
  const may = { ...nobodyMay, submit: true, unmarkReady: true, comment: true } as const;
  const report = new MadeUpReport(madeUpView({ isReady: true, may }));
  await openReport(page, report);
  await page.getByRole('button', { name: 'Chuyển lại người lập' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chuyển báo cáo lại người lập' });
  await dialog.getByLabel('Về chỉ tiêu').selectOption('education_topics');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Chuyển lại người lập' }).click();
  await expect(dialog.getByText('Cần ghi ý kiến để người lập biết phải sửa gì.')).toBeVisible();
  await dialog.getByLabel('Ý kiến cho người lập').fill('Kiểm tra lại số chuyên đề');
  await dialog.getByRole('button', { name: 'Chuyển lại người lập' }).click();
  await expect
    .poll(() => report.commands)
    .toEqual([
      {
        step: 'comments',
        body: { indicator: 'education_topics', column: null, text: 'Kiểm tra lại số chuyên đề' },
      },
      { step: 'unready', body: { version: 1, edit: 3 } },
    ]);
});

test('a superior returns with a reason; nothing can be typed', async ({ page, open }) => {
  await open({ at: '/account' });
  const may = { ...nobodyMay, approve: true, return: true, comment: true } as const;
  const report = new MadeUpReport(madeUpView({ state: 'submitted', isLate: true, may }));
  await openReport(page, report, '?section=education');
  await expect(page.getByRole('grid').first()).toHaveAttribute('aria-readonly', 'true');
  await page.getByRole('button', { name: 'Trả lại' }).click();
  const dialog = page.getByRole('dialog', { name: /^Trả lại báo cáo của/ });
  await dialog.getByLabel('Lý do').fill('Số buổi chưa khớp với sổ theo dõi');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await expect
    .poll(() => report.commands)
    .toEqual([{ step: 'return', body: { version: 1, reason: 'Số buổi chưa khớp với sổ theo dõi' } }]);
});

test('a cell is a link: its panel opens, a remark is added to it', async ({ page, open }) => {
  await open({ at: '/account' });
  const report = new MadeUpReport(madeUpView());
  await openReport(page, report, '?section=education&cell=topic_sessions');
  const panel = page.getByRole('dialog', { name: 'Số buổi giáo dục chuyên đề' });
  await panel.getByLabel('Ý kiến về ô này').fill('Đã đối chiếu sổ');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await expect
    .poll(() => report.commands.map(({ step, body }) => [step, body]))
    .toEqual([['comments', { indicator: 'topic_sessions', column: null, text: 'Đã đối chiếu sổ' }]]);
  await panel.getByRole('button', { name: 'Đóng' }).click();
  await expect(page).not.toHaveURL(/cell=/);
});

const looks = [
  { name: 'locked', said: 'Người có thể mở lại: Phan Thanh Hùng.' },
  { name: 'not-begun', said: 'Chưa có ai lập báo cáo này.' },
  { name: 'returned', said: 'Báo cáo bị trả lại: Thiếu số liệu hậu cần' },
  { name: 'reader', said: 'Bạn chỉ xem được báo cáo này' },
] as const;

function viewFor(name: (typeof looks)[number]['name']) {
  const base = madeUpView();
  switch (name) {
    case 'locked':
      return madeUpView({
        round: { ...base.round, isLocked: true, unlockers: ['Phan Thanh Hùng'] },
        may: { ...nobodyMay, save: 'round.locked' },
      });
    case 'not-begun':
      return madeUpView({ state: 'none', version: 0, edit: 0, versions: [], may: nobodyMay });
    case 'returned':
      return madeUpView({
        state: 'returned',
        isOverdue: true,
        may: officerMay,
        versions: base.versions.map((version) => ({
          ...version,
          state: 'returned' as const,
          events: [
            ...version.events,
            {
              kind: 'returned' as const,
              at: '2026-06-17T01:20:00Z',
              by: null,
              reason: 'Thiếu số liệu hậu cần',
            },
          ],
        })),
      });
    case 'reader':
      return madeUpView({ may: { ...nobodyMay, save: 'report.prepare_forbidden' } });
  }
}

for (const { name, said } of looks) {
  for (const width of [1280, 390] as const) {
    test(`a report that is ${name} says why, without a barrier, at ${width} px`, async ({ page, open }) => {
      await open({ at: '/account', width, scheme: width === 390 ? 'dark' : 'light' });
      await openReport(page, new MadeUpReport(viewFor(name)));
      await expect(page.getByText(said)).toBeVisible();
      await picture(page, `${name}-${width}`);
      await expectAccessible(page);
    });
  }
}

test('on a phone each figure is one field, and the next step is under the thumb', async ({ page, open }) => {
  await open({ at: '/account', width: 390, language: 'en' });
  const report = new MadeUpReport(madeUpView());
  await openReport(page, report, '?section=education');
  const field = page.getByRole('textbox', { name: 'Number of topics', exact: false }).or(
    page
      .getByRole('list', { name: /^Figures: Political education/ })
      .first()
      .getByRole('textbox')
      .first(),
  );
  await field.first().fill('35');
  await field.first().press('Enter');
  await expect.poll(() => report.valueOf('education_topics')).toBe('35');
  const next = page.getByRole('button', { name: 'Put to the signer' });
  expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await picture(page, 'phone-en');
  await expectAccessible(page);
  await next.click();
  await expect.poll(() => report.commands.map(({ step }) => step)).toEqual(['ready']);
});
