import type { Role } from '../../contract/accounts/role.ts';
import type { FormDefinition } from '../../contract/indicators/form-definition.ts';
import type { ReportStanding } from '../../contract/reports/report-state.ts';
import { type SaveDraftRequest, saveDraftRequest } from '../../contract/reports/report-commands.ts';
import { approveReport } from '../../server/features/reports/approve-report.ts';
import { markReady } from '../../server/features/reports/mark-ready.ts';
import type { ReportsDeps } from '../../server/features/reports/report-deps.ts';
import { type FreezeOfficial, noPlan, type PlanFigures } from '../../server/features/reports/public.ts';
import { reopenReport } from '../../server/features/reports/reopen-report.ts';
import { getReportSituation, standingOf } from '../../server/features/reports/report-situation-facts.ts';
import { returnReport } from '../../server/features/reports/return-report.ts';
import { saveDraft } from '../../server/features/reports/save-draft.ts';
import { submitReport } from '../../server/features/reports/submit-report.ts';
import type { Actor } from '../../server/platform/actor.ts';
import { fixedClock } from '../../server/platform/clock.ts';
import type { CommandContext } from '../../server/platform/command.ts';
import { type Database, openDatabase } from '../../server/platform/db/database.ts';
import { smallForm } from './report-form.ts';
import { buildReportWorld, type ReportWorld, type UnitTree } from './report-world.ts';
import { createTestDatabase, type TestScope } from './test-database.ts';

export interface RoundRequest {
  readonly tree: UnitTree;
  /** The form of all rounds; `smallForm` unless told. */
  readonly form?: FormDefinition;
  /** `2026-H1` unless told; the last one is the round reports are made in. */
  readonly periods?: readonly string[];
  /** Last day of every unit; 2026-06-22 unless told. */
  readonly dueOn?: string;
  /** Instant the clock stands at; 2026-06-20 09:00 in Vietnam unless told. */
  readonly now?: string;
  readonly freezeOfficial?: (database: Database) => FreezeOfficial;
  readonly planFigures?: PlanFigures;
}

/** Figures by `indicator`, `indicator/column` or `indicator/column/part` (column empty for a plain ratio). */
export type GivenFigures = Readonly<Record<string, string | null>>;

/** Reads figures written by name as the cells of a save. */
export function cellsOf(figures: GivenFigures): SaveDraftRequest['cells'] {
  return Object.entries(figures).map(([name, value]) => {
    const [indicator = '', column = '', part = 'value'] = name.split('/');
    return {
      indicator,
      column: column === '' ? null : column,
      part: part === 'numerator' || part === 'denominator' ? part : 'value',
      value,
    };
  });
}

/** The context of a command of this person, without a key unless one is given. */
export function asked(actor: Actor, idempotencyKey: string | null = null): CommandContext {
  return { actor, correlationId: 'test', idempotencyKey };
}

/**
 * What a unit's people do, told in the words of the field, each step by the person whose post allows it:
 * `await scenario.unit('XA1').prepares({ classes: '3' }).signs().isApprovedBy('TINH').happens()`.
 */
export class UnitStory {
  readonly #scenario: ReportScenario;
  readonly #unit: string;
  readonly #steps: (() => Promise<unknown>)[] = [];

  constructor(scenario: ReportScenario, unit: string) {
    this.#scenario = scenario;
    this.#unit = unit;
  }

  #then(step: () => Promise<unknown>): this {
    this.#steps.push(step);
    return this;
  }

  /** The reporting officer saves figures, and what else is given, and puts the draft to the signer. */
  prepares(figures: GivenFigures, more: Partial<SaveDraftRequest> = {}): this {
    const { deps, address } = this.#scenario;
    const officer = asked(this.#scenario.actor(this.#unit, 'reporting_officer'));
    const place = address(this.#unit);
    return this.#then(async () => {
      const seen = await this.#scenario.standing(this.#unit);
      const { version, edit } = seen;
      const saved = await saveDraft(
        deps,
        officer,
        place,
        saveDraftRequest.parse({ version, edit, cells: cellsOf(figures), ...more }),
      );
      await markReady(deps, officer, place, { version: saved.version, edit: saved.edit });
    });
  }

  /** The commander signs and submits, with these warnings acknowledged. */
  signs(acknowledgedWarnings: string[] = []): this {
    return this.#then(async () => {
      const { version, edit } = await this.#scenario.standing(this.#unit);
      const signer = asked(this.#scenario.actor(this.#unit, 'signer'));
      const request = { version, edit, acknowledgedWarnings };
      await submitReport(this.#scenario.deps, signer, this.#scenario.address(this.#unit), request);
    });
  }

  #decides(by: string, decide: (context: CommandContext, version: number) => Promise<unknown>): this {
    return this.#then(async () => {
      const { version } = await this.#scenario.standing(this.#unit);
      await decide(asked(this.#scenario.actor(by, by === this.#unit ? 'approver' : 'planner')), version);
    });
  }

  /** The planner of the superior accepts; at the root its own approver. */
  isApprovedBy(superior: string): this {
    const { deps, address } = this.#scenario;
    return this.#decides(superior, (context, version) =>
      approveReport(deps, context, address(this.#unit), { version }),
    );
  }

  /** The planner of the superior sends it back; at the root its own approver. */
  isReturnedBy(superior: string, reason = 'Số liệu chưa khớp'): this {
    const { deps, address } = this.#scenario;
    return this.#decides(superior, (context, version) =>
      returnReport(deps, context, address(this.#unit), { version, reason }),
    );
  }

  /** The planner of the superior withdraws the approval; at the root its own approver. */
  isReopenedBy(superior: string, reason = 'Bổ sung số liệu'): this {
    const { deps, address } = this.#scenario;
    return this.#decides(superior, (context, version) =>
      reopenReport(deps, context, address(this.#unit), { version, reason }),
    );
  }

  /** Lets it all happen, in order; answers where the report stands then. */
  async happens(): Promise<ReportStanding> {
    for (const step of this.#steps.splice(0)) await step();
    return this.#scenario.standing(this.#unit);
  }
}

/** A database with a tree, people, a form and open rounds, and the words to tell what happens in it. */
export class ReportScenario {
  readonly database: Database;
  readonly world: ReportWorld;
  readonly deps: ReportsDeps;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly connection: Awaited<ReturnType<typeof createTestDatabase>>;
  /** Code of the round reports are made in. */
  readonly round: string;

  constructor(given: Pick<ReportScenario, 'database' | 'world' | 'deps' | 'clock' | 'connection' | 'round'>) {
    this.database = given.database;
    this.world = given.world;
    this.deps = given.deps;
    this.clock = given.clock;
    this.connection = given.connection;
    this.round = given.round;
  }

  /** The same with reports made in the round of another period. */
  in(period: string): ReportScenario {
    return new ReportScenario({ ...this.#parts(), round: `BC-${period}` });
  }

  /** The same with other dependencies of the commands. */
  with(deps: Partial<ReportsDeps>): ReportScenario {
    return new ReportScenario({ ...this.#parts(), deps: { ...this.deps, ...deps } });
  }

  #parts() {
    const { database, world, deps, clock, connection, round } = this;
    return { database, world, deps, clock, connection, round };
  }

  actor(unit: string, role: Role): Actor {
    return this.world.actor(unit, role);
  }

  readonly address = (unit: string): { round: string; unit: string } => ({ round: this.round, unit });

  unit(code: string): UnitStory {
    return new UnitStory(this, code);
  }

  /** Where the report of a unit stands. */
  async standing(unit: string): Promise<ReportStanding> {
    const { kysely } = this.database;
    const officer = this.actor(unit, 'reporting_officer');
    const { round, node, report } = await getReportSituation(kysely, officer, this.address(unit));
    return standingOf(round, node, report);
  }

  /** Locks or unlocks the round, beside the commands of rounds. */
  async setLocked(isLocked: boolean): Promise<void> {
    await this.database.pool.query('update round set state = $1, locked_at = $2 where code = $3', [
      isLocked ? 'locked' : 'open',
      isLocked ? this.clock.now().toString() : null,
      this.round,
    ]);
  }
}

/** Opens a database of its own with a tree, people, a form and open rounds; it goes with the scope. */
export async function givenRound(scope: TestScope, request: RoundRequest): Promise<ReportScenario> {
  const connection = await createTestDatabase(scope);
  const database = openDatabase(connection);
  scope.after(() => database.close());
  const periods = request.periods ?? ['2026-H1'];
  const world = await buildReportWorld(database.pool, {
    tree: request.tree,
    form: request.form ?? smallForm,
    periods,
    dueOn: request.dueOn ?? '2026-06-22',
  });
  const clock = fixedClock(request.now ?? '2026-06-20T02:00:00Z');
  const deps: ReportsDeps = {
    db: database.kysely,
    clock,
    freezeOfficial: request.freezeOfficial?.(database) ?? (async () => undefined),
    planFigures: request.planFigures ?? noPlan,
  };
  const round = `BC-${periods.at(-1) ?? ''}`;
  return new ReportScenario({ database, world, deps, clock, connection, round });
}
