import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  officialReportDetails,
  type OfficialReportDetails,
} from '../../../contract/official-reports/official-report.ts';
import { asked, givenRound, type ReportScenario } from '../../../test/support/report-builder.ts';
import { loadPackOfRepository } from '../../../test/support/load-pack.ts';
import type { TestScope } from '../../../test/support/test-database.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { readWorkbook } from '../../platform/xlsx/workbook-reader.ts';
import { freezeOfficialWith } from '../consolidation/public.ts';
import { noPlan } from '../reports/public.ts';
import { composeDocument } from './compose-document.ts';
import { issueOfficialReport } from './issue-official-report.ts';
import { drawOfficialReport } from './official-report-files.ts';
import { type OfficialReportDeps, readPrintedReport, viewOfficialReport } from './official-report-views.ts';
import { saveOfficialReport } from './save-official-report.ts';

const tree = { QK: { TINH: { XA1: {}, XA2: {} }, SU: {} } };
const place = { round: 'BC-2026-H1', unit: 'QK' };

async function givenRegion(t: TestScope): Promise<{ scenario: ReportScenario; deps: OfficialReportDeps }> {
  const scenario = await givenRound(t, {
    tree,
    freezeOfficial: () =>
      freezeOfficialWith({ now: () => scenario.clock.now(), today: () => scenario.clock.today() }),
  });
  await loadPackOfRepository({ db: scenario.database.kysely, clock: scenario.clock }, 'ctd-ctct');
  const people = 'people/officers';
  await scenario
    .unit('XA1')
    .prepares({ classes: '3', [people]: '4', 'people/soldiers': '6', 'people/total': '10', spent: '1.50' })
    .signs()
    .isApprovedBy('TINH')
    .happens();
  await scenario.unit('XA2').prepares({ classes: '5', spent: '2.25' }).signs().isApprovedBy('TINH').happens();
  await scenario.unit('TINH').prepares({ classes: '1' }).signs().isApprovedBy('QK').happens();
  await scenario.unit('SU').prepares({ classes: '0' }).signs().isApprovedBy('QK').happens();
  const deps: OfficialReportDeps = {
    db: scenario.database.kysely,
    clock: scenario.clock,
    planFigures: noPlan,
  };
  return { scenario, deps };
}

async function submitRegion(scenario: ReportScenario): Promise<void> {
  await scenario
    .unit('QK')
    .prepares(
      { classes: '2' },
      {
        narrative: [
          {
            line: 'training',
            heading: 'results',
            statements: [{ kind: 'paragraph', text: 'Huấn luyện đúng kế hoạch.', quotedStatementId: null }],
          },
        ],
      },
    )
    .signs()
    .happens();
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing was refused';
  } catch (error) {
    assert.ok(error instanceof DomainError, String(error));
    return error.code;
  }
}

test('from submitted figures to an issued document that never changes', async (t) => {
  const { scenario, deps } = await givenRegion(t);
  const planner = asked(scenario.actor('QK', 'planner'));
  const issue = { issuedOn: '2026-06-20', version: 1 };
  const details = async (): Promise<OfficialReportDetails> =>
    (await viewOfficialReport(deps, planner.actor, place.round, place.unit)).details;

  assert.equal(
    await refusal(issueOfficialReport(deps, planner, place, issue)),
    'official_report.not_submitted',
  );
  await submitRegion(scenario);
  assert.equal(
    await refusal(issueOfficialReport(deps, planner, place, issue)),
    'official_report.not_approved',
  );
  await scenario.unit('QK').isApprovedBy('QK').happens();

  const wanted = officialReportDetails.parse({
    ...(await details()),
    place: 'Lam Giang',
    chartIndicator: 'classes',
  });
  const wrongChart = { ...wanted, chartIndicator: 'lowest' };
  assert.equal(
    await refusal(saveOfficialReport(deps, planner, place, wrongChart)),
    'official_report.unknown_chart',
  );
  const auditor = asked(scenario.actor('QK', 'auditor'));
  assert.equal(await refusal(saveOfficialReport(deps, auditor, place, wanted)), 'official_report.forbidden');
  const stranger = asked(scenario.actor('SU', 'planner'));
  assert.equal(await refusal(saveOfficialReport(deps, stranger, place, wanted)), 'resource.not_found');
  await saveOfficialReport(deps, planner, place, wanted);

  assert.equal(
    await refusal(issueOfficialReport(deps, planner, place, { ...issue, version: 2 })),
    'official_report.stale_version',
  );
  for (const issuedOn of ['2026-06-19', '2026-06-21']) {
    assert.equal(
      await refusal(issueOfficialReport(deps, planner, place, { ...issue, issuedOn })),
      'official_report.date_invalid',
    );
  }
  const issued = await issueOfficialReport(deps, planner, place, issue);
  assert.deepEqual(issued.issued, { number: 1, symbol: '01/BC-QK', issuedOn: '2026-06-20', version: 1 });
  assert.equal(
    await refusal(saveOfficialReport(deps, planner, place, wanted)),
    'official_report.already_issued',
  );
  await assert.rejects(scenario.database.pool.query("update official_report set symbol = 'x'"), {
    code: 'TK004',
  });

  const before = await readPrintedReport(deps, planner.actor, place.round, place.unit);
  await scenario
    .unit('XA1')
    .isReopenedBy('TINH')
    .prepares({ classes: '30' })
    .signs()
    .isApprovedBy('TINH')
    .happens();
  const after = await readPrintedReport(deps, planner.actor, place.round, place.unit);
  assert.deepEqual(
    composeDocument(after.report, after.details, after.mark),
    composeDocument(before.report, before.details, before.mark),
  );
});

test('document and workbook print the frozen figures, by unit and down to every report', async (t) => {
  const { scenario, deps } = await givenRegion(t);
  await submitRegion(scenario);
  const printed = await readPrintedReport(deps, scenario.actor('QK', 'planner'), place.round, place.unit);
  const document = composeDocument(
    printed.report,
    { ...printed.details, chartIndicator: 'classes' },
    printed.mark,
  );
  const tables = document.body.filter((block) => block.kind === 'table');
  const rows = tables
    .flatMap((table) => table.rows)
    .flatMap((row) => (row.kind === 'data' ? [row.cells] : []));
  assert.deepEqual(
    rows.find((cells) => cells[1] === 'classes'),
    ['1', 'classes', 'số', '11'],
  );
  assert.deepEqual(
    rows.find((cells) => cells[1] === 'spent'),
    ['1', 'spent', 'số', '3,75'],
  );
  assert.deepEqual(rows.find((cells) => cells[1] === 'lowest')?.at(-1), '–');
  assert.deepEqual(
    rows
      .filter((cells) => ['people', 'Sĩ quan', 'Chiến sĩ'].includes(cells[1] ?? ''))
      .map((cells) => cells.at(-1)),
    ['10', '4', '6'],
  );
  const chart = document.body.find((block) => block.kind === 'chart');
  assert.deepEqual(chart?.chart.series[0]?.values, ['9', '0']);
  assert.match(document.provenance ?? '', /bản 1 \(chưa duyệt\), chốt lúc 09 giờ 00 ngày 20\/6\/2026/);
  assert.ok(
    document.body.some((block) => block.kind === 'paragraph' && block.text === 'Huấn luyện đúng kế hoạch.'),
  );
  assert.equal(document.number.value, null);

  const workbook = readWorkbook((await drawOfficialReport(printed, 'xlsx')).bytes);
  assert.deepEqual(
    workbook.sheets.map((sheet) => sheet.name),
    ['Huấn luyện', 'Chính sách', 'Đơn vị × chỉ tiêu', 'Nguồn số liệu'],
  );
  const units = workbook.sheets[2]?.rows.map((row) => [
    row.cells[0]?.text,
    row.cells.find((cell) => cell.column === 3)?.text,
  ]);
  assert.deepEqual(units?.slice(1), [
    ['QK', '11'],
    ['QK', '2'],
    ['TINH', '1'],
    ['XA1', '3'],
    ['XA2', '5'],
    ['SU', '0'],
  ]);

  for (const [format, mark] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const { bytes } = await drawOfficialReport(printed, format);
    assert.equal(Buffer.from(bytes.subarray(0, mark.length)).toString('latin1'), mark);
  }
});

test('the other layout may be looked at before it is issued', async (t) => {
  const { scenario, deps } = await givenRegion(t);
  await submitRegion(scenario);
  const printed = await readPrintedReport(
    deps,
    scenario.actor('QK', 'planner'),
    place.round,
    place.unit,
    'party',
  );
  assert.equal(printed.details.layout, 'party');
  const { bytes } = await drawOfficialReport(printed, 'pdf');
  assert.ok(bytes.length > 1000);
});
