import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { roles } from '../../../contract/accounts/role.ts';
import { saveDraftRequest } from '../../../contract/reports/report-commands.ts';
import type { ReportView } from '../../../contract/reports/report-view.ts';
import type { WorkbookResult } from '../../../contract/workbooks/workbook-result.ts';
import {
  asked,
  cellsOf,
  type GivenFigures,
  givenRound,
  type ReportScenario,
} from '../../../test/support/report-builder.ts';
import { type Actor, programActor } from '../../platform/actor.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { markReady, saveDraft, viewReport } from '../reports/public.ts';
import { buildWorkbook, filledIn } from './build-workbook.ts';
import { type Typed, type TypedWords, told } from './fixtures/filled-template.ts';
import { takeWorkbook } from './take-workbook.ts';
import { viewTemplate, type WorkbookTemplate } from './template-views.ts';

const tree = { QK: { TINH: { XA1: {}, XA2: {} } } };

async function refusal(action: Promise<unknown>): Promise<DomainError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** What the people of a unit do with workbooks. */
class Desk {
  readonly #scenario: ReportScenario;
  readonly #unit: string;
  readonly #officer: Actor;

  constructor(scenario: ReportScenario, unit: string) {
    this.#scenario = scenario;
    this.#unit = unit;
    this.#officer = scenario.actor(unit, 'reporting_officer');
  }

  async downloads(): Promise<WorkbookTemplate> {
    const { deps, address } = this.#scenario;
    return viewTemplate(deps, this.#officer, address(this.#unit), 'vi');
  }

  async sends(
    { layout, content }: WorkbookTemplate,
    typed: Typed,
    given: {
      words?: TypedWords;
      by?: Actor;
      unit?: string;
      dryRun?: boolean;
      overwrite?: boolean;
      key?: string;
    } = {},
  ): Promise<WorkbookResult> {
    const narrative = new Map(Object.entries(given.words ?? {}));
    const entries = new Map(Object.entries(typed));
    const bytes = buildWorkbook(layout, filledIn(content, { entries, narrative }));
    const { deps, address } = this.#scenario;
    const { dryRun = false, overwrite = false } = given;
    const context = asked(given.by ?? this.#officer, given.key ?? null);
    return takeWorkbook(deps, context, address(given.unit ?? this.#unit), bytes, { dryRun, overwrite });
  }

  async types(figures: GivenFigures): Promise<void> {
    const { version, edit } = await this.#scenario.standing(this.#unit);
    const request = saveDraftRequest.parse({ version, edit, cells: cellsOf(figures) });
    await saveDraft(this.#scenario.deps, asked(this.#officer), this.#scenario.address(this.#unit), request);
  }

  async sees(): Promise<ReportView> {
    return viewReport(this.#scenario.deps, this.#officer, this.#scenario.address(this.#unit));
  }

  async figure(indicator: string, column: string | null = null): Promise<string | null> {
    const { content } = await this.sees();
    return (
      content.cells.find((cell) => cell.indicator === indicator && cell.column === column)?.value ?? null
    );
  }
}

describe('a workbook and the draft of its unit', () => {
  test('saves everything as one save of the draft, from a workbook', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'TINH');
    const template = await desk.downloads();
    const result = await desk.sends(
      template,
      {
        'own:classes//value': '3',
        'own:people/total/value': '12',
        'own:attendance//numerator': '9',
        'own:attendance//denominator': '10',
        'own:spent//value': '65.40',
        'adjustment:classes//value': '-1',
        'reason:classes/': 'Một lớp tính hai lần',
        'text:note': 'Không',
        'text:held_on': '2026-05-19',
      },
      { words: { 'training/results': [{ id: null, kind: 'bullet', text: 'Hoàn thành' }] } },
    );
    assert.equal(result.outcome, 'saved');
    assert.equal(result.applied.length, 10);
    const view = await desk.sees();
    assert.equal(view.versions[0]?.source, 'workbook');
    assert.deepEqual([view.version, view.edit], [1, 1]);
    const classes = view.content.cells.find(({ indicator }) => indicator === 'classes');
    assert.deepEqual(
      [classes?.value, classes?.adjustment, classes?.reason],
      ['3', '-1', 'Một lớp tính hai lần'],
    );
    assert.deepEqual(
      view.content.texts.map(({ value }) => value),
      ['Không', '2026-05-19'],
    );
    assert.equal(view.content.narrative[0]?.statements[0]?.text, 'Hoàn thành');
  });

  test('is prefilled with the draft, and said again changes nothing', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'XA1');
    await desk.types({ classes: '4', spent: '1.50' });
    const template = await desk.downloads();
    assert.equal(template.fileName, 'BC-2026-H1_XA1.xlsx');
    assert.equal(template.content.shown.entries.get('own:classes//value'), '4');
    const again = await desk.sends(template, {});
    assert.deepEqual([again.outcome, again.applied.length, again.unchanged], ['unchanged', 0, 2]);
    const changed = await desk.sends(template, { 'own:classes//value': '5' });
    assert.deepEqual([changed.outcome, changed.edit], ['saved', 2]);
    const repeated = await desk.sends(template, { 'own:classes//value': '5' });
    assert.deepEqual([repeated.outcome, repeated.edit], ['unchanged', 2]);
    const cleared = await desk.sends(template, { 'own:classes//value': null });
    assert.deepEqual([cleared.outcome, await desk.figure('classes')], ['saved', null]);
  });

  test('a check says what would change and changes nothing', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'XA1');
    const checked = await desk.sends(await desk.downloads(), { 'own:classes//value': '5' }, { dryRun: true });
    assert.deepEqual([checked.outcome, checked.edit], ['checked', 0]);
    assert.deepEqual(checked.applied, [
      { pointer: '1. Huấn luyện!F8', name: 'classes', before: null, after: '5' },
    ]);
    assert.equal((await desk.sees()).state, 'none');
  });

  test('with any mistake nothing is saved', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'TINH');
    const error = await refusal(
      desk.sends(await desk.downloads(), {
        'own:classes//value': '5',
        'adjustment:classes//value': '-1',
        'reason:people/officers': 'Vì sao?',
      }),
    );
    assert.equal(error.code, 'workbook.refused');
    assert.deepEqual(
      told(error.issues).map((issue) => issue.split(' ')[0]),
      ['report.adjustment_without_reason', 'workbook.reason_without_adjustment'],
    );
    assert.equal((await desk.sees()).state, 'none');
  });
});

function results(...texts: string[]): TypedWords {
  return { 'training/results': texts.map((text) => ({ id: null, kind: 'paragraph', text })) };
}

describe('changes on screen since the download', () => {
  test('are kept where the workbook was left as it was, refused where both changed, overwritten when asked', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'XA1');
    const template = await desk.downloads();
    await desk.types({ classes: '7', lowest: '2' });
    const kept = await desk.sends(template, { 'own:spent//value': '1.00' }, { dryRun: true });
    assert.deepEqual(
      kept.notices.map(({ code }) => code),
      ['workbook.newer_kept', 'workbook.newer_kept'],
    );
    assert.deepEqual(
      kept.applied.map(({ name }) => name),
      ['spent'],
    );
    const error = await refusal(desk.sends(template, { 'own:classes//value': '9' }));
    assert.deepEqual(error.issues, [
      {
        code: 'workbook.value_changed_since',
        pointer: '1. Huấn luyện!F8',
        params: { theirs: '7', yours: '9' },
      },
    ]);
    assert.equal(await desk.figure('classes'), '7');
    const forced = await desk.sends(template, { 'own:classes//value': '9' }, { overwrite: true });
    assert.ok(forced.notices.some(({ code }) => code === 'workbook.newer_overwritten'));
    assert.deepEqual([await desk.figure('classes'), await desk.figure('lowest')], ['9', '2']);
  });

  test('a corrected workbook is taken without asking', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'XA1');
    const template = await desk.downloads();
    await desk.sends(template, { 'own:classes//value': '7' });
    await desk.sends(template, { 'own:classes//value': '8' });
    assert.equal(await desk.figure('classes'), '8');
  });

  test('statements that stay keep their identity', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'XA1');
    await desk.sends(await desk.downloads(), {}, { words: results('Một', 'Hai') });
    const before = (await desk.sees()).content.narrative[0]?.statements ?? [];
    await desk.sends(await desk.downloads(), {}, { words: results('Không', 'Hai', 'Một') });
    const after = (await desk.sees()).content.narrative[0]?.statements ?? [];
    assert.deepEqual(
      after.map(({ text }) => text),
      ['Không', 'Hai', 'Một'],
    );
    assert.deepEqual([after[1]?.id, after[2]?.id], [before[1]?.id, before[0]?.id]);
  });
});

describe('what a workbook is for', () => {
  test('another unit, round or form version is refused before anything is read', async (t) => {
    const scenario = await givenRound(t, { tree, periods: ['2025-H2', '2026-H1'] });
    const desk = new Desk(scenario, 'XA1');
    const template = await desk.downloads();
    const earlier = await new Desk(scenario.in('2025-H2'), 'XA1').downloads();
    const otherForm = { ...template, layout: { ...template.layout, formNumber: 9 } };
    const by = scenario.actor('XA2', 'reporting_officer');
    const cases = [
      [
        desk.sends(template, {}, { unit: 'XA2', by }),
        'workbook.other_unit',
        { found: 'XA1', expected: 'XA2' },
      ],
      [desk.sends(earlier, {}), 'workbook.other_round', { found: 'BC-2025-H2', expected: 'BC-2026-H1' }],
      [desk.sends(otherForm, {}), 'workbook.other_form_version', { found: 'BC@9', expected: 'BC@1' }],
    ] as const;
    for (const [action, code, params] of cases) {
      const error = await refusal(action);
      assert.deepEqual([error.code, error.params], [code, params]);
    }
  });

  test('whoever may prepare the report may send its workbook; others are refused or see nothing', async (t) => {
    const scenario = await givenRound(t, { tree });
    const template = await new Desk(scenario, 'XA1').downloads();
    for (const role of roles) {
      const expected: Record<string, string> = {
        XA1: ['reporting_officer', 'planner'].includes(role)
          ? 'saved'
          : role === 'administrator'
            ? 'resource.not_found'
            : 'report.prepare_forbidden',
        TINH: role === 'administrator' ? 'resource.not_found' : 'report.prepare_forbidden',
        XA2: 'resource.not_found',
      };
      for (const [unit, outcome] of Object.entries(expected)) {
        const desk = new Desk(scenario, 'XA1');
        const by = scenario.actor(unit, role);
        const typed = { 'own:classes//value': role === 'planner' ? '2' : '1' };
        const found = await desk.sends(template, typed, { by }).then(
          (result) => result.outcome,
          (error: unknown) => (error instanceof DomainError ? error.code : error),
        );
        assert.equal(found, outcome, `${role} of ${unit}`);
      }
    }
  });

  test('the program prepares, somebody of the unit signs', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'XA1');
    const sent = await desk.sends(
      await desk.downloads(),
      { 'own:classes//value': '1' },
      { by: programActor },
    );
    assert.equal(sent.outcome, 'saved');
    const ready = markReady(scenario.deps, asked(programActor), scenario.address('XA1'), {
      version: 1,
      edit: 1,
    });
    assert.equal((await refusal(ready)).code, 'report.prepare_forbidden');
    const { pool } = scenario.database;
    const { rows } = await pool.query<{ via: string }>('select via from audit_entry order by id');
    assert.deepEqual(
      rows.map(({ via }) => via),
      ['program'],
    );
  });

  test('after submitting, the same is still the same and anything else is refused; a locked round names who unlocks', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'XA1');
    const template = await desk.downloads();
    await scenario.unit('XA1').prepares({ classes: '3' }).signs().happens();
    assert.equal((await desk.sends(template, { 'own:classes//value': '3' })).outcome, 'unchanged');
    const error = await refusal(desk.sends(template, { 'own:classes//value': '4' }));
    assert.deepEqual([error.code, error.params['state']], ['report.wrong_state', 'submitted']);
    await scenario.unit('XA1').isReturnedBy('TINH').happens();
    await scenario.setLocked(true);
    const locked = await refusal(desk.sends(template, { 'own:classes//value': '4' }, { overwrite: true }));
    assert.equal(locked.code, 'round.locked');
    await scenario.setLocked(false);
    const next = await desk.sends(template, { 'own:classes//value': '4' }, { overwrite: true });
    assert.deepEqual([next.outcome, next.version], ['saved', 2]);
  });

  test('two at once: one save wins, nothing is half done', async (t) => {
    const scenario = await givenRound(t, { tree });
    const desk = new Desk(scenario, 'XA1');
    const template = await desk.downloads();
    const sent = await Promise.allSettled(
      ['1', '2', '3', '4'].map((value) =>
        desk.sends(template, { 'own:classes//value': value, 'own:lowest//value': value }),
      ),
    );
    const saved = sent.filter(({ status }) => status === 'fulfilled').length;
    const view = await desk.sees();
    assert.ok(saved >= 1);
    assert.equal(view.edit, saved);
    assert.equal(await desk.figure('classes'), await desk.figure('lowest'));
    for (const outcome of sent) {
      if (outcome.status === 'rejected') assert.ok(outcome.reason instanceof DomainError);
    }
  });
});
