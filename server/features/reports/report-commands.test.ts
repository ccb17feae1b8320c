import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { sql } from 'kysely';
import { saveDraftRequest } from '../../../contract/reports/report-commands.ts';
import { codeOfRefusal, refusalOf } from '../../../test/support/refusals.ts';
import { asked, cellsOf, givenRound, type ReportScenario } from '../../../test/support/report-builder.ts';
import type { DomainError } from '../../platform/domain-error.ts';
import { approveReport } from './approve-report.ts';
import { openDraft } from './open-draft.ts';
import { returnReport } from './return-report.ts';
import { saveDraft } from './save-draft.ts';
import { viewReport } from './report-views.ts';

const tree = { QK: { TINH: { XA1: {}, XA2: {} }, SU: {} } };

function issuesOf(error: DomainError): string[] {
  return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

async function rows(scenario: ReportScenario, query: string): Promise<Record<string, unknown>[]> {
  const { rows: found } = await scenario.database.pool.query<Record<string, unknown>>(query);
  return found;
}

describe('the life of a report', () => {
  test('from the first save to the approval, with log and audit', async (t) => {
    const scenario = await givenRound(t, { tree });
    const standing = await scenario
      .unit('XA1')
      .prepares({ classes: '3' })
      .signs()
      .isApprovedBy('TINH')
      .happens();
    assert.deepEqual(standing, {
      round: 'BC-2026-H1',
      unit: 'XA1',
      state: 'approved',
      rev: 3,
      version: 1,
      edit: 1,
      isReady: false,
      isLate: false,
    });
    assert.deepEqual(
      await rows(
        scenario,
        'select rev, state, approved_version_id is null as none from report_log order by rev',
      ),
      [
        { rev: 1, state: 'draft', none: true },
        { rev: 2, state: 'submitted', none: true },
        { rev: 3, state: 'approved', none: false },
      ],
    );
    const audit = await rows(
      scenario,
      'select action, appointment_id, before, after from audit_entry order by id',
    );
    assert.deepEqual(
      audit.map(({ action }) => action),
      ['report.draft_saved', 'report.put_to_signer', 'report.submitted', 'report.approved'],
    );
    assert.deepEqual(audit[0]?.['after'], {
      ...standing,
      state: 'draft',
      rev: 1,
      isLate: null,
      changed: { classes: '3' },
    });
  });

  test('a returned report is worked on in its next version, a copy of all it held', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario
      .unit('TINH')
      .prepares(
        { classes: '3', spent: '12.5' },
        {
          adjustments: [
            { indicator: 'classes', column: null, part: 'value', value: '-1', reason: 'Tính trùng' },
          ],
          texts: [{ indicator: 'note', value: 'Ghi chú' }],
        },
      )
      .signs()
      .isReturnedBy('QK', 'Thiếu một lớp')
      .happens();
    const officer = asked(scenario.actor('TINH', 'reporting_officer'));
    const opened = await openDraft(scenario.deps, officer, scenario.address('TINH'), { version: 1, edit: 1 });
    assert.deepEqual([opened.state, opened.version, opened.edit, opened.rev], ['draft', 2, 0, 4]);
    const view = await viewReport(scenario.deps, officer.actor, scenario.address('TINH'));
    const classes = view.content.cells.find(({ indicator }) => indicator === 'classes');
    assert.deepEqual([classes?.value, classes?.adjustment, classes?.reason], ['3', '-1', 'Tính trùng']);
    assert.equal(view.content.texts.find(({ indicator }) => indicator === 'note')?.value, 'Ghi chú');
    assert.equal(view.content.cells.find(({ indicator }) => indicator === 'spent')?.value, '12.50');
    assert.equal(view.versions[1]?.events.at(-1)?.reason, 'Thiếu một lớp');
    assert.deepEqual(view.content.changed, []);
  });

  test('a save on a reopened report opens the next version; only the next approval counts again', async (t) => {
    const scenario = await givenRound(t, { tree });
    const story = scenario.unit('XA1');
    await story.prepares({ classes: '3' }).signs().isApprovedBy('TINH').isReopenedBy('TINH').happens();
    const again = await story.prepares({ classes: '4' }).happens();
    assert.deepEqual([again.state, again.version, again.rev], ['draft', 2, 5]);
    await story.signs().isApprovedBy('TINH').happens();
    assert.deepEqual(await rows(scenario, 'select state from report_version order by number'), [
      { state: 'reopened' },
      { state: 'approved' },
    ]);
  });

  test('a late submission is accepted and marked late; an extension counts', async (t) => {
    const scenario = await givenRound(t, { tree, now: '2026-06-22T16:59:00Z' });
    const inTime = await scenario.unit('XA1').prepares({ classes: '1' }).signs().happens();
    assert.equal(inTime.isLate, false);
    scenario.clock.set('2026-06-22T17:01:00Z');
    const late = await scenario.unit('XA2').prepares({ classes: '1' }).signs().happens();
    assert.equal(late.isLate, true);
    await scenario.database.pool.query(
      `update round_unit set extended_to = '2026-06-30', extension_reason = 'Bão' where unit_id = $1`,
      [scenario.world.units.get('SU')],
    );
    const extended = await scenario.unit('SU').prepares({ classes: '1' }).signs().happens();
    assert.equal(extended.isLate, false);
  });
});

describe('what a save refuses', async () => {
  const scenario = await givenRound({ after }, { tree });
  const officer = asked(scenario.actor('TINH', 'reporting_officer'));
  const leafOfficer = asked(scenario.actor('XA1', 'reporting_officer'));
  const adjustment = { indicator: 'classes', value: '1', reason: 'Lý do' };
  const cases: readonly (readonly [name: string, unit: 'TINH' | 'XA1', request: object, issues: string[]])[] =
    [
      [
        'text in a number',
        'TINH',
        { cells: cellsOf({ classes: 'ba' }) },
        ['quantity.not_a_number /cells/0/value'],
      ],
      [
        'a Vietnamese comma',
        'TINH',
        { cells: cellsOf({ spent: '1,5' }) },
        ['quantity.not_a_number /cells/0/value'],
      ],
      [
        'too many decimals beside a good cell',
        'TINH',
        { cells: cellsOf({ classes: '1', spent: '1.234' }) },
        ['quantity.too_many_decimals /cells/1/value'],
      ],
      [
        'beyond int64',
        'TINH',
        { cells: cellsOf({ classes: '9223372036854775808' }) },
        ['quantity.too_large /cells/0/value'],
      ],
      [
        'an unknown cell',
        'TINH',
        { cells: cellsOf({ 'classes/total': '1' }) },
        ['report.unknown_cell /cells/0'],
      ],
      [
        'the same cell twice',
        'TINH',
        { cells: [...cellsOf({ classes: '1' }), ...cellsOf({ classes: '2' })] },
        ['report.duplicate_cell /cells/1'],
      ],
      [
        'a figure as a text',
        'TINH',
        { texts: [{ indicator: 'classes', value: 'x' }] },
        ['report.unknown_text /texts/0'],
      ],
      [
        'a day that is none',
        'TINH',
        { texts: [{ indicator: 'held_on', value: '2026-02-30' }] },
        ['date.invalid /texts/0/value'],
      ],
      [
        'an adjustment without a reason',
        'TINH',
        { adjustments: [{ ...adjustment, reason: ' ' }] },
        ['report.adjustment_without_reason /adjustments/0/reason'],
      ],
      [
        'an adjustment of a minimum',
        'TINH',
        { adjustments: [{ ...adjustment, indicator: 'lowest' }] },
        ['report.adjustment_not_additive /adjustments/0'],
      ],
      [
        'an adjustment of a leaf',
        'XA1',
        { adjustments: [adjustment] },
        ['report.adjustment_without_subordinates /adjustments/0'],
      ],
      [
        'an unknown heading',
        'TINH',
        { narrative: [{ line: 'policy', heading: 'lessons', statements: [] }] },
        ['report.unknown_heading /narrative/0'],
      ],
      [
        'a statement of nobody',
        'TINH',
        {
          narrative: [
            { line: 'policy', heading: 'results', statements: [{ id: 99, kind: 'bullet', text: 'A' }] },
          ],
        },
        ['report.unknown_statement /narrative/0/statements/0/id'],
      ],
    ];
  for (const [name, unit, request, issues] of cases) {
    test(name, async () => {
      const context = unit === 'TINH' ? officer : leafOfficer;
      const body = saveDraftRequest.parse({ version: 0, edit: 0, ...request });
      const error = await refusalOf(saveDraft(scenario.deps, context, scenario.address(unit), body));
      assert.equal(error.code, 'report.invalid_draft');
      assert.deepEqual(issuesOf(error), issues);
      assert.equal((await scenario.standing(unit)).state, 'none', 'nothing half-done');
    });
  }
});

describe('stale versions', () => {
  test('a save on an older edit shows both edits and what differs', async (t) => {
    const scenario = await givenRound(t, { tree });
    const officer = asked(scenario.actor('XA1', 'reporting_officer'));
    const place = scenario.address('XA1');
    const save = (edit: number, version: number, figures: Record<string, string>) =>
      saveDraft(
        scenario.deps,
        officer,
        place,
        saveDraftRequest.parse({ version, edit, cells: cellsOf(figures) }),
      );
    await save(0, 0, { classes: '1', spent: '2' });
    const error = await refusalOf(save(0, 0, { classes: '5', spent: '2.0' }));
    assert.equal(error.code, 'report.stale_version');
    assert.deepEqual(
      { ...error.params, savedAt: null },
      {
        yourVersion: 0,
        yourEdit: 0,
        currentVersion: 1,
        currentEdit: 1,
        currentState: 'draft',
        savedAt: null,
      },
    );
    assert.deepEqual(error.issues, [
      { code: 'report.value_differs', pointer: '/cells/0/value', params: { yours: '5', theirs: '1' } },
    ]);
  });

  test('a decision names the version it was made on', async (t) => {
    const scenario = await givenRound(t, { tree });
    const story = scenario.unit('XA1');
    await story
      .prepares({ classes: '1' })
      .signs()
      .isReturnedBy('TINH')
      .prepares({ classes: '2' })
      .signs()
      .happens();
    const planner = asked(scenario.actor('TINH', 'planner'));
    const place = scenario.address('XA1');
    assert.equal(
      await codeOfRefusal(approveReport(scenario.deps, planner, place, { version: 1 })),
      'report.stale_version',
    );
    assert.equal((await scenario.standing('XA1')).state, 'submitted');
  });
});

describe('submitting', () => {
  test('errors of the form stop it, all findings listed; warnings ask to be acknowledged', async (t) => {
    const scenario = await givenRound(t, { tree });
    const story = scenario.unit('XA1');
    await story.prepares({ classes: '101', 'people/officers': '1', 'people/total': '3' }).happens();
    const failing = await refusalOf(story.signs().happens());
    assert.equal(failing.code, 'report.has_errors');
    assert.deepEqual(
      failing.issues.map(({ params }) => params['rule']),
      ['column_total', 'classes_possible', 'classes_usual'],
    );
    await story.prepares({ classes: '41', 'people/soldiers': '2' }).happens();
    const warned = await refusalOf(story.signs().happens());
    assert.equal(warned.code, 'report.warnings_not_acknowledged');
    const keys = warned.issues.map(({ params }) => String(params['key']));
    assert.deepEqual(keys, ['classes_usual:classes']);
    assert.equal((await story.signs(keys).happens()).state, 'submitted');
  });

  test('a freeze that fails leaves nothing of the submission', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario.unit('XA1').prepares({ classes: '1' }).happens();
    const before = await scenario.standing('XA1');
    const failing = scenario.with({
      freezeOfficial: () => Promise.reject(new Error('freeze failed')),
    });
    await assert.rejects(failing.unit('XA1').signs().happens(), /freeze failed/);
    assert.deepEqual(await scenario.standing('XA1'), before);
    const [counts] = await rows(
      scenario,
      `select (select count(*)::int from report_log) as log, (select count(*)::int from audit_entry) as audit,
         (select count(*)::int from command_key) as keys`,
    );
    assert.deepEqual(counts, { log: 1, audit: 2, keys: 0 });
  });

  test('a connection that breaks while submitting leaves nothing half-done', async (t) => {
    const scenario = await givenRound(t, {
      tree,
      freezeOfficial: () => async (tx) => {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
      },
    });
    await scenario.unit('XA1').prepares({ classes: '1' }).happens();
    const before = await scenario.standing('XA1');
    await assert.rejects(scenario.unit('XA1').signs().happens());
    assert.deepEqual(await scenario.standing('XA1'), before);
    assert.deepEqual(await rows(scenario, 'select count(*)::int as log from report_log'), [{ log: 1 }]);
  });

  test('half an adjusted mean is found', async (t) => {
    const scenario = await givenRound(t, { tree });
    const half = {
      indicator: 'attendance',
      column: null,
      part: 'numerator',
      value: '1',
      reason: 'Lý do',
    } as const;
    await scenario
      .unit('TINH')
      .prepares({ classes: '1' }, { adjustments: [half] })
      .happens();
    const refused = await refusalOf(scenario.unit('TINH').signs().happens());
    assert.deepEqual(
      refused.issues.map(({ params, pointer }) => [params['rule'], pointer]),
      [['adjustment_part_missing', '/cells/attendance']],
    );
  });

  test('the freeze sees the version as submitted, in the same transaction', async (t) => {
    const seen: unknown[] = [];
    const scenario = await givenRound(t, {
      tree,
      freezeOfficial:
        () =>
        async (tx, { versionId, round }) => {
          const version = await tx
            .withTables<{ report_version: { id: number; state: string } }>()
            .selectFrom('report_version')
            .select('state')
            .where('id', '=', versionId)
            .executeTakeFirstOrThrow();
          seen.push([version.state, round.code]);
        },
    });
    await scenario.unit('XA1').prepares({ classes: '1' }).signs().happens();
    assert.deepEqual(seen, [['submitted', 'BC-2026-H1']]);
  });

  test('a submitted version never changes, whoever asks', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario.unit('XA1').prepares({ classes: '1' }).signs().happens();
    const changes = [
      `update report_body set own = own`,
      `delete from report_body`,
      `insert into report_text values ((select id from report_version), 'note', 'x')`,
      `update report_version set edit = edit + 1`,
      `update report_version set state = 'draft', submitted_at = null`,
      `delete from report_version`,
      `update report_head set state = 'reopened', rev = rev + 1`,
      `update report_head set rev = rev + 2, state = 'returned'`,
      `delete from report_head`,
      `update report_log set state = 'approved'`,
    ];
    for (const change of changes) {
      await assert.rejects(scenario.database.pool.query(change), { code: /^TK00/ }, change);
    }
  });
});

describe('a locked round', () => {
  test('refuses every command and names who can unlock it', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario.unit('XA1').prepares({ classes: '1' }).signs().happens();
    await scenario.setLocked(true);
    const planner = asked(scenario.actor('TINH', 'planner'));
    const place = scenario.address('XA1');
    const refused = [
      await refusalOf(approveReport(scenario.deps, planner, place, { version: 1 })),
      await refusalOf(returnReport(scenario.deps, planner, place, { version: 1, reason: 'x' })),
      await refusalOf(scenario.unit('XA2').prepares({ classes: '1' }).happens()),
    ];
    for (const { code, params } of refused) {
      assert.equal(code, 'round.locked');
      assert.match(String(params['unlockers']), /Người planner QK/);
    }
    await scenario.setLocked(false);
    assert.equal((await scenario.unit('XA1').isApprovedBy('TINH').happens()).state, 'approved');
  });
});

describe('keys of clients', () => {
  test('the same key does it once and answers the same; with another content it is refused', async (t) => {
    const scenario = await givenRound(t, { tree });
    const officer = asked(scenario.actor('XA1', 'reporting_officer'), 'key-of-client-1');
    const place = scenario.address('XA1');
    const body = saveDraftRequest.parse({ version: 0, edit: 0, cells: cellsOf({ classes: '1' }) });
    const first = await saveDraft(scenario.deps, officer, place, body);
    assert.deepEqual(await saveDraft(scenario.deps, officer, place, body), first);
    assert.equal((await scenario.standing('XA1')).edit, 1);
    const other = { ...body, edit: 1 };
    assert.equal(await codeOfRefusal(saveDraft(scenario.deps, officer, place, other)), 'command.key_reused');
  });
});
