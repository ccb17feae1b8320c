import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReportView } from '../../../contract/reports/report-view.ts';
import { givenRound, type ReportScenario } from '../../../test/support/report-builder.ts';
import { viewReport, viewReportVersion } from './report-views.ts';
import { viewRoundBoard } from './round-board-views.ts';
import { viewWaitingReports } from './waiting-reports-views.ts';

const tree = { QK: { TINH: { XA1: {}, XA2: {} }, SU: {} } };

function cell(view: ReportView, indicator: string, column: string | null = null, part = 'value') {
  return view.content.cells.find(
    (candidate) =>
      candidate.indicator === indicator && candidate.column === column && candidate.part === part,
  );
}

async function seen(scenario: ReportScenario, unit: string, by = scenario.actor(unit, 'reporting_officer')) {
  return viewReport(scenario.deps, by, scenario.address(unit));
}

describe('the screen of a report', () => {
  test('before anybody began it', async (t) => {
    const scenario = await givenRound(t, { tree, now: '2026-06-23T02:00:00Z' });
    const view = await seen(scenario, 'XA1');
    assert.deepEqual(
      [view.state, view.version, view.isLate, view.isOverdue, view.dueOn, view.content.findings],
      ['none', 0, null, true, '2026-06-22', []],
    );
    assert.deepEqual(view.unit.superior, { code: 'TINH', name: 'Đơn vị TINH' });
    assert.equal(view.may.save, true);
    assert.equal(view.may.submit, 'report.not_started');
    assert.equal(cell(view, 'people', 'total')?.value, null);
  });

  test('figures beside the period before, the year before and the plan; copied ones are told', async (t) => {
    const scenario = await givenRound(t, {
      tree,
      periods: ['2025-H1', '2025-H2', '2026-H1'],
      planFigures: async () => new Map([[0, 12n]]),
    });
    await scenario
      .in('2025-H1')
      .unit('XA1')
      .prepares({ classes: '7' })
      .signs()
      .isApprovedBy('TINH')
      .happens();
    await scenario
      .in('2025-H2')
      .unit('XA1')
      .prepares(
        {
          classes: '8',
          spent: '10.50',
          lowest: '0',
          'attendance//numerator': '9',
          'attendance//denominator': '10',
        },
        { texts: [{ indicator: 'note', value: 'Trước' }] },
      )
      .signs()
      .happens();
    await scenario
      .unit('XA1')
      .prepares({
        classes: '8',
        spent: '10.5',
        lowest: '0',
        'attendance//numerator': '9',
        'attendance//denominator': '11',
      })
      .happens();
    const view = await seen(scenario, 'XA1');
    const { value, previous, lastYear, plan } = cell(view, 'classes') ?? {};
    assert.deepEqual([value, previous, lastYear, plan], ['8', '8', '7', '12']);
    assert.deepEqual(view.content.copiedFromPrevious, [
      { indicator: 'classes', column: null },
      { indicator: 'spent', column: null },
    ]);
    assert.equal(view.content.texts[0]?.previous, 'Trước');
  });

  test('the approver sees what does not add up and what changed since the return', async (t) => {
    const scenario = await givenRound(t, { tree });
    const story = scenario.unit('XA1');
    await story
      .prepares({ classes: '41', spent: '5' })
      .signs(['classes_usual:classes'])
      .isReturnedBy('TINH')
      .happens();
    await story.prepares({ classes: '42', spent: null }).signs(['classes_usual:classes']).happens();
    const view = await seen(scenario, 'XA1', scenario.actor('TINH', 'planner'));
    assert.deepEqual(
      view.content.findings.map(({ key, severity }) => [key, severity]),
      [['classes_usual:classes', 'warning']],
    );
    assert.deepEqual(
      view.content.changed.map(({ indicator, before, after }) => [indicator, before, after]),
      [
        ['classes', '41', '42'],
        ['spent', '5.00', null],
      ],
    );
    assert.deepEqual(
      view.versions.map(({ number, state, events }) => [number, state, events.map(({ kind }) => kind)]),
      [
        [2, 'submitted', ['created', 'ready', 'submitted']],
        [1, 'returned', ['created', 'ready', 'submitted', 'returned']],
      ],
    );
    assert.deepEqual(view.versions[1]?.events[3]?.by, {
      name: 'Người planner TINH',
      post: { vi: 'Chức vụ planner', en: 'Post planner' },
      unit: 'Đơn vị TINH',
    });
    assert.deepEqual([view.may.approve, view.may.return, view.may.save], [true, true, 'report.wrong_state']);
    const first = await viewReportVersion(
      scenario.deps,
      scenario.actor('TINH', 'planner'),
      scenario.address('XA1'),
      1,
    );
    assert.equal(first.content.cells[0]?.value, '41');
    assert.deepEqual([first.content.changed, first.summary.state], [[], 'returned']);
  });
});

describe('what waits for a person', () => {
  test('each sees the work of their own part, late first', async (t) => {
    const scenario = await givenRound(t, { tree });
    const waits = async (unit: string, role: Parameters<ReportScenario['actor']>[1]) => {
      const { items } = await viewWaitingReports(scenario.deps, scenario.actor(unit, role));
      return items.map((item) => [item.unit, item.kind, item.isLate]);
    };
    assert.deepEqual(await waits('XA1', 'reporting_officer'), [['XA1', 'prepare', false]]);
    assert.deepEqual(await waits('XA1', 'signer'), []);
    await scenario.unit('XA1').prepares({ classes: '1' }).happens();
    assert.deepEqual(await waits('XA1', 'reporting_officer'), []);
    assert.deepEqual(await waits('XA1', 'signer'), [['XA1', 'sign', false]]);
    await scenario.unit('XA1').signs().happens();
    scenario.clock.set('2026-06-25T02:00:00Z');
    await scenario.unit('XA2').prepares({ classes: '1' }).signs().happens();
    assert.deepEqual(await waits('TINH', 'approver'), [
      ['XA2', 'accept', true],
      ['XA1', 'accept', false],
    ]);
    assert.deepEqual(await waits('QK', 'approver'), []);
    await scenario.unit('XA1').isReturnedBy('TINH', 'Sai số').happens();
    const { items } = await viewWaitingReports(scenario.deps, scenario.actor('XA1', 'reporting_officer'));
    assert.deepEqual(
      items.map(({ kind, reason, isLate, daysLeft }) => [kind, reason, isLate, daysLeft]),
      [['revise', 'Sai số', true, -3]],
    );
    await scenario.setLocked(true);
    assert.deepEqual(await waits('XA1', 'reporting_officer'), []);
  });
});

describe('the board of a round', () => {
  test('states, lateness and counts for each subtree; each sees only their part of the tree', async (t) => {
    const scenario = await givenRound(t, { tree, now: '2026-06-22T02:00:00Z' });
    await scenario.unit('XA1').prepares({ classes: '1' }).signs().isApprovedBy('TINH').happens();
    scenario.clock.set('2026-06-23T02:00:00Z');
    await scenario.unit('XA2').prepares({ classes: '1' }).signs().happens();
    await scenario.unit('TINH').prepares({ classes: '1' }).happens();
    const board = await viewRoundBoard(scenario.deps, scenario.actor('QK', 'auditor'), scenario.round);
    assert.deepEqual(board.units, ['QK', 'TINH', 'XA1', 'XA2', 'SU']);
    assert.deepEqual(board.parent, [-1, 0, 1, 1, 0]);
    assert.deepEqual(
      board.state.map((place) => board.states[place]),
      ['none', 'draft', 'approved', 'submitted', 'none'],
    );
    assert.deepEqual(board.isLate, [true, true, false, true, true]);
    assert.deepEqual(board.isReady, [false, true, false, false, false]);
    assert.deepEqual(board.expectedBelow, [5, 3, 1, 1, 1]);
    assert.deepEqual(board.submittedBelow, [2, 2, 1, 1, 0]);
    assert.deepEqual(board.approvedBelow, [1, 1, 1, 0, 0]);
    assert.deepEqual(board.lateBelow, [4, 2, 0, 1, 1]);
    assert.deepEqual(board.missingBelow, [3, 1, 0, 0, 1]);
    assert.equal(board.submittedAt[2], '2026-06-22T02:00:00Z');
    const part = await viewRoundBoard(scenario.deps, scenario.actor('TINH', 'signer'), scenario.round);
    assert.deepEqual(
      [part.units, part.parent],
      [
        ['TINH', 'XA1', 'XA2'],
        [-1, 0, 0],
      ],
    );
  });
});
