import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import type { Role } from '../../../contract/accounts/role.ts';
import { saveDraftRequest } from '../../../contract/reports/report-commands.ts';
import type { ShownReportState } from '../../../contract/reports/report-state.ts';
import { asked, cellsOf, givenRound, type ReportScenario } from '../../../test/support/report-builder.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { approveReport } from './approve-report.ts';
import { markReady } from './mark-ready.ts';
import { openDraft } from './open-draft.ts';
import { reopenReport } from './reopen-report.ts';
import { returnReport } from './return-report.ts';
import { saveDraft } from './save-draft.ts';
import { submitReport } from './submit-report.ts';
import { unmarkReady } from './unmark-ready.ts';

const kinds = ['open', 'save', 'ready', 'unready', 'submit', 'approve', 'return', 'reopen', 'lock'] as const;
type Kind = (typeof kinds)[number];

interface Step {
  readonly kind: Kind;
  readonly by: readonly [unit: 'XA' | 'TINH' | 'QK', role: Role];
  readonly isStale: boolean;
  readonly classes: number;
}

/** What the laws say, told without the code under test. */
class Model {
  state: ShownReportState = 'none';
  version = 0;
  edit = 0;
  rev = 0;
  isReady = false;
  isLocked = false;
  classes: number | null = null;
  /** The approved own figure; null while there is none. */
  approved: number | null = null;

  expect({ kind, by: [unit, role], isStale, classes }: Step): string | null {
    const preparing = kind === 'open' || kind === 'save' || kind === 'ready';
    const deciding = kind === 'approve' || kind === 'return' || kind === 'reopen';
    const lawful: Record<Exclude<Kind, 'lock'>, ShownReportState[]> = {
      open: ['none', 'returned', 'reopened'],
      save: ['none', 'draft', 'returned', 'reopened'],
      ready: ['draft'],
      unready: ['draft'],
      submit: ['draft'],
      approve: ['submitted'],
      return: ['submitted'],
      reopen: ['approved'],
    };
    if (role === 'administrator') return 'resource.not_found';
    if (kind !== 'lock' && !lawful[kind].includes(this.state)) {
      return this.state === 'none' ? 'report.not_started' : 'report.wrong_state';
    }
    if (kind === 'ready' && this.isReady) return 'report.already_ready';
    if (kind === 'unready' && !this.isReady) return 'report.not_ready';
    if (this.isLocked) return 'round.locked';
    const prepares = unit === 'XA' && (role === 'reporting_officer' || role === 'planner');
    const signs = unit === 'XA' && role === 'signer';
    const accepts = unit === 'TINH' && (role === 'approver' || role === 'planner');
    if (preparing && !prepares) return 'report.prepare_forbidden';
    if (kind === 'unready' && !prepares && !signs) return 'report.prepare_forbidden';
    if (kind === 'submit' && !signs) return 'report.sign_forbidden';
    if (deciding && !accepts) return 'report.accept_forbidden';
    if (isStale) return 'report.stale_version';
    if (kind === 'save' && classes < 0) return 'report.invalid_draft';
    if (kind === 'submit' && this.classes === null) return 'report.has_errors';
    return null;
  }

  apply({ kind, classes }: Step): void {
    if (kind === 'open' || (kind === 'save' && this.state !== 'draft')) {
      this.version += 1;
      this.edit = 0;
      this.rev += 1;
      this.state = 'draft';
      this.isReady = false;
    }
    if (kind === 'save') {
      this.edit += 1;
      this.classes = classes;
      this.isReady = false;
    }
    if (kind === 'ready') this.isReady = true;
    if (kind === 'unready') this.isReady = false;
    const moved = {
      submit: 'submitted',
      approve: 'approved',
      return: 'returned',
      reopen: 'reopened',
    } as const;
    if (kind === 'submit' || kind === 'approve' || kind === 'return' || kind === 'reopen') {
      this.state = moved[kind];
      this.rev += 1;
      this.isReady = false;
      this.approved = kind === 'approve' ? this.classes : null;
    }
    if (kind === 'lock') this.isLocked = !this.isLocked;
  }
}

async function perform(scenario: ReportScenario, model: Model, step: Step): Promise<unknown> {
  const { deps } = scenario;
  const context = asked(scenario.actor(...step.by));
  const place = scenario.address('XA');
  const version = step.isStale ? model.version + 1 : model.version;
  const seen = { version, edit: model.edit };
  switch (step.kind) {
    case 'open':
      return openDraft(deps, context, place, seen);
    case 'save': {
      // A negative number stands for what cannot be read.
      const value = step.classes < 0 ? 'x' : String(step.classes);
      const request = saveDraftRequest.parse({ ...seen, cells: cellsOf({ classes: value }) });
      return saveDraft(deps, context, place, request);
    }
    case 'ready':
      return markReady(deps, context, place, seen);
    case 'unready':
      return unmarkReady(deps, context, place, seen);
    case 'submit':
      return submitReport(deps, context, place, { ...seen, acknowledgedWarnings: [] });
    case 'approve':
      return approveReport(deps, context, place, { version });
    case 'return':
      return returnReport(deps, context, place, { version, reason: 'Lý do' });
    case 'reopen':
      return reopenReport(deps, context, place, { version, reason: 'Lý do' });
    case 'lock':
      return scenario.setLocked(!model.isLocked);
  }
}

async function codeOf(action: Promise<unknown>): Promise<string | null> {
  try {
    await action;
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

async function stored(scenario: ReportScenario): Promise<unknown> {
  const { rows } = await scenario.database.pool.query<{
    state: string;
    rev: number;
    log: number;
    sound: boolean;
  }>(
    `select head.state, head.rev, (select count(*)::int from report_log log where log.unit_id = head.unit_id) as log,
       (select bool_and(version.state = case when version.id = head.current_version_id then head.state
          else version.state end and (version.state in ('returned', 'reopened') or version.id = head.current_version_id))
        from report_version version where version.unit_id = head.unit_id) as sound
     from report_head head where unit_id = $1`,
    [scenario.world.units.get('XA')],
  );
  return rows[0] ?? null;
}

const anyone = fc.constantFrom<Step['by']>(
  ['XA', 'planner'],
  ['XA', 'approver'],
  ['XA', 'administrator'],
  ['TINH', 'planner'],
  ['TINH', 'signer'],
  ['TINH', 'auditor'],
  ['QK', 'planner'],
);
const rightful: Readonly<Record<Kind, Step['by']>> = {
  open: ['XA', 'reporting_officer'],
  save: ['XA', 'reporting_officer'],
  ready: ['XA', 'reporting_officer'],
  unready: ['XA', 'signer'],
  submit: ['XA', 'signer'],
  approve: ['TINH', 'approver'],
  return: ['TINH', 'planner'],
  reopen: ['TINH', 'approver'],
  lock: ['QK', 'planner'],
};
// Mostly what moves a report on, so that walks come far; the rest is noise that must change nothing.
const step: fc.Arbitrary<Step> = fc
  .record({
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom<Kind>('save', 'submit', 'approve', 'return', 'reopen') },
      { weight: 2, arbitrary: fc.constantFrom(...kinds) },
    ),
    stranger: fc.option(anyone, { freq: 4 }),
    isStale: fc.nat(9).map((number) => number === 0),
    classes: fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.constant(-1) }),
  })
  .map(({ kind, stranger, isStale, classes }) => ({
    kind,
    by: kind === 'lock' ? rightful.lock : (stranger ?? rightful[kind]),
    isStale: isStale && kind !== 'lock',
    classes,
  }));

describe('the states of a report against a model', () => {
  test('any walk of commands answers and ends as the laws say', async () => {
    const seed = Number(process.env['TONGKET_SEED'] ?? Date.now() % 2 ** 31);
    console.log(`seed ${seed}`);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const scenario = await givenRound({ after }, { tree: { QK: { TINH: { XA: {} } } } });
        const model = new Model();
        for (const next of steps) {
          const expected = next.kind === 'lock' ? null : model.expect(next);
          assert.equal(await codeOf(perform(scenario, model, next)), expected, JSON.stringify(next));
          if (expected === null) model.apply(next);
          const standing = await scenario.standing('XA');
          assert.deepEqual(
            [standing.state, standing.rev, standing.version, standing.edit, standing.isReady],
            [model.state, model.rev, model.version, model.edit, model.isReady],
          );
        }
        const expected =
          model.state === 'none' ? null : { state: model.state, rev: model.rev, log: model.rev, sound: true };
        assert.deepEqual(await stored(scenario), expected);
        await scenario.database.close();
      }),
      { seed, numRuns: 12 },
    );
  });
});
