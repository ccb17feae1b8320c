import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StatementId } from '../../../contract/kernel/ids.ts';
import { type SaveDraftRequest, saveDraftRequest } from '../../../contract/reports/report-commands.ts';
import type { ShownStatement } from '../../../contract/reports/report-view.ts';
import { asked, givenRound, type ReportScenario } from '../../../test/support/report-builder.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { viewReport, viewSubordinateStatements } from './report-views.ts';
import { saveDraft } from './save-draft.ts';

const tree = { QK: { TINH: { XA1: {}, XA2: {} }, SU: {} } };
const results = { line: 'training', heading: 'results' } as const;

type Given = { kind?: 'paragraph' | 'bullet'; text: string; id?: number; quotedStatementId?: number };

function words(...statements: Given[]): SaveDraftRequest['narrative'] {
  const narrative = [{ ...results, statements: statements.map((one) => ({ kind: 'paragraph', ...one })) }];
  return saveDraftRequest.parse({ version: 0, edit: 0, narrative }).narrative;
}

async function statementsOf(scenario: ReportScenario, unit: string): Promise<ShownStatement[]> {
  const officer = scenario.actor(unit, 'reporting_officer');
  const view = await viewReport(scenario.deps, officer, scenario.address(unit));
  return (
    view.content.narrative.find(({ line, heading }) => line === results.line && heading === results.heading)
      ?.statements ?? []
  );
}

async function idOf(scenario: ReportScenario, unit: string): Promise<StatementId> {
  const [first] = await statementsOf(scenario, unit);
  if (!first) throw new Error(`${unit} wrote nothing`);
  return first.id;
}

async function save(
  scenario: ReportScenario,
  unit: string,
  narrative: SaveDraftRequest['narrative'],
): Promise<unknown> {
  const officer = asked(scenario.actor(unit, 'reporting_officer'));
  const { version, edit } = await scenario.standing(unit);
  const request = { ...saveDraftRequest.parse({ version, edit }), narrative };
  return saveDraft(scenario.deps, officer, scenario.address(unit), request);
}

async function issuesOf(action: Promise<unknown>): Promise<string[]> {
  try {
    await action;
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
    throw error;
  }
}

describe('narratives', () => {
  test('statements keep their order, identities and NFC; line breaks become spaces', async (t) => {
    const scenario = await givenRound(t, { tree });
    const decomposed = 'Hoàn thành\ntốt  nhiệm vụ'.normalize('NFD');
    await save(scenario, 'XA1', words({ text: decomposed }, { kind: 'bullet', text: 'Mở 3 lớp' }));
    const [first, second] = await statementsOf(scenario, 'XA1');
    assert.equal(first?.text, 'Hoàn thành tốt nhiệm vụ');
    await save(
      scenario,
      'XA1',
      words({ id: second?.id ?? 0, kind: 'bullet', text: 'Mở 4 lớp' }, { text: 'Mới' }),
    );
    const after = await statementsOf(scenario, 'XA1');
    assert.deepEqual(
      after.map(({ id, kind, text }) => [id === second?.id, kind, text]),
      [
        [true, 'bullet', 'Mở 4 lớp'],
        [false, 'paragraph', 'Mới'],
      ],
    );
  });

  test('identities of a returned version still name its statements in the save that opens the next', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario
      .unit('XA1')
      .prepares({ classes: '1' }, { narrative: words({ text: 'Một' }, { text: 'Hai' }) })
      .signs()
      .isReturnedBy('TINH')
      .happens();
    const [one, two] = await statementsOf(scenario, 'XA1');
    await save(
      scenario,
      'XA1',
      words({ id: two?.id ?? 0, text: 'Hai' }, { id: one?.id ?? 0, text: 'Một, đã sửa' }),
    );
    const after = await statementsOf(scenario, 'XA1');
    assert.deepEqual(
      after.map(({ text }) => text),
      ['Hai', 'Một, đã sửa'],
    );
    assert.ok(
      after.every(({ id }) => id !== one?.id && id !== two?.id),
      'the submitted version keeps its own',
    );
  });

  test('approved statements of the units below are offered and quoted with a link back', async (t) => {
    const scenario = await givenRound(t, { tree });
    for (const unit of ['XA1', 'XA2']) {
      await scenario
        .unit(unit)
        .prepares({ classes: '1' }, { narrative: words({ text: `Kết quả ${unit}` }) })
        .signs()
        .happens();
    }
    await scenario.unit('XA1').isApprovedBy('TINH').happens();
    const planner = scenario.actor('TINH', 'planner');
    const offered = await viewSubordinateStatements(
      scenario.deps,
      planner,
      scenario.address('TINH'),
      results,
    );
    assert.deepEqual(
      offered.units.map(({ unit, version, statements }) => [
        unit,
        version,
        statements.map(({ text }) => text),
      ]),
      [['XA1', 1, ['Kết quả XA1']]],
    );
    const quoted = await idOf(scenario, 'XA1');
    await save(
      scenario,
      'TINH',
      words(
        { text: 'Kết quả XA1', quotedStatementId: quoted },
        { text: 'Kết quả XA1, rút gọn', quotedStatementId: quoted },
      ),
    );
    const shown = await statementsOf(scenario, 'TINH');
    assert.deepEqual(
      shown.map(({ isEdited, quotedFrom }) => [isEdited, quotedFrom]),
      [false, true].map((isEdited) => [isEdited, { unit: 'XA1', unitName: 'Đơn vị XA1', version: 1 }]),
    );

    await scenario.unit('XA1').isReopenedBy('TINH').happens();
    const kept = shown.map(({ id, text }) => ({ id, text: `${text}.`, quotedStatementId: quoted }));
    await save(scenario, 'TINH', words(...kept));
    assert.equal(
      (await statementsOf(scenario, 'TINH'))[0]?.isEdited,
      true,
      'a quote stays when its source is reopened',
    );
  });

  test('what may not be quoted', async (t) => {
    const scenario = await givenRound(t, { tree, periods: ['2025-H2', '2026-H1'] });
    const earlier = scenario.in('2025-H2');
    for (const one of [scenario, earlier]) {
      for (const [unit, superior] of [
        ['XA1', 'TINH'],
        ['SU', 'QK'],
      ] as const) {
        await one
          .unit(unit)
          .prepares({ classes: '1' }, { narrative: words({ text: `Kết quả ${unit}` }) })
          .signs()
          .isApprovedBy(superior)
          .happens();
      }
    }
    await scenario
      .unit('XA2')
      .prepares({ classes: '1' }, { narrative: words({ text: 'Chưa duyệt' }) })
      .signs()
      .happens();
    await save(scenario, 'TINH', words({ text: 'Của chính mình' }));
    const refused: readonly (readonly [name: string, id: number])[] = [
      ['of a unit beside', await idOf(scenario, 'SU')],
      ['of another round', await idOf(earlier, 'XA1')],
      ['not approved', await idOf(scenario, 'XA2')],
      ['its own', await idOf(scenario, 'TINH')],
      ['of nobody', 99_999],
    ];
    for (const [name, id] of refused) {
      const issues = await issuesOf(save(scenario, 'TINH', words({ text: 'A', quotedStatementId: id })));
      assert.deepEqual(
        issues,
        ['report.quote_not_allowed /narrative/0/statements/0/quotedStatementId'],
        name,
      );
    }
    const other = [
      {
        line: 'policy',
        heading: 'results' as const,
        statements: words({ text: 'A', quotedStatementId: await idOf(scenario, 'XA1') })[0]?.statements ?? [],
      },
    ];
    assert.equal((await issuesOf(save(scenario, 'TINH', other))).length, 1, 'another line of work');
    assert.deepEqual(
      await issuesOf(
        save(scenario, 'QK', words({ text: 'A', quotedStatementId: await idOf(scenario, 'XA1') })),
      ),
      [],
      'from two levels below',
    );
  });

  test('mode whole empties headings that are not named', async (t) => {
    const scenario = await givenRound(t, { tree });
    await save(scenario, 'XA1', words({ text: 'Một' }));
    const officer = asked(scenario.actor('XA1', 'reporting_officer'));
    const request = saveDraftRequest.parse({
      version: 1,
      edit: 1,
      mode: 'whole',
      texts: [{ indicator: 'note', value: 'x' }],
    });
    await saveDraft(scenario.deps, officer, scenario.address('XA1'), request);
    assert.deepEqual(await statementsOf(scenario, 'XA1'), []);
  });
});
