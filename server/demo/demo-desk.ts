import { randomUUID } from 'node:crypto';
import type { CommentCellRequest, SaveDraftRequest } from '../../contract/reports/report-commands.ts';
import type { ReportStanding } from '../../contract/reports/report-state.ts';
import type { Program } from '../composition/create-program.ts';
import { actorOfAccount } from '../features/accounts/public.ts';
import {
  approveReport,
  commentCell,
  markReady,
  reopenReport,
  resolveComment,
  returnReport,
  saveDraft,
  submitReport,
} from '../features/reports/public.ts';
import { type Actor, programActor } from '../platform/actor.ts';
import type { CommandContext } from '../platform/command.ts';
import { DomainError } from '../platform/domain-error.ts';
import type { DemoClock } from './demo-clock.ts';
import type { DemoUnit } from './demo-structure.ts';

/** A unit's report in a round. */
export interface DemoReport {
  readonly round: string;
  readonly unit: DemoUnit;
}

/** What is written into a draft. */
export type DemoContent = Partial<Omit<SaveDraftRequest, 'version' | 'edit'>>;

type At = Temporal.Instant;

const signerKey: Readonly<Record<DemoUnit['level'], string>> = {
  region: 'cnct',
  province: 'cu',
  division: 'cu',
  regiment: 'cu',
  area: 'ct',
  commune: 'ct',
};

/** The people of the demonstration at work: each step is the command a person would give, at its own moment. */
export class DemoDesk {
  readonly program: Program;
  readonly clock: DemoClock;
  readonly #actors = new Map<string, Promise<Actor>>();
  /** Log-ins that took over from others, by the earlier one. */
  readonly #successors = new Map<string, { readonly login: string; readonly from: At }>();

  constructor(program: Program, clock: DemoClock) {
    this.program = program;
    this.clock = clock;
  }

  /** From a moment on, the work of one log-in is done by another. */
  succeed(login: string, successor: string, from: At): void {
    this.#successors.set(login, { login: successor, from });
  }

  async #actorOf(login: string, at: At): Promise<Actor> {
    const successor = this.#successors.get(login);
    const acting = successor && Temporal.Instant.compare(at, successor.from) >= 0 ? successor.login : login;
    const known = this.#actors.get(acting);
    if (known) return known;
    const found = this.clock.at(at, () =>
      actorOfAccount(this.program.database.kysely, acting, this.clock.today()),
    );
    this.#actors.set(acting, found);
    return found;
  }

  /** Does something as the holder of a log-in; null is the program itself. */
  async as<T>(login: string | null, at: At, work: (context: CommandContext) => Promise<T>): Promise<T> {
    const actor = login === null ? programActor : await this.#actorOf(login, at);
    return this.clock.at(at, () => work({ actor, correlationId: randomUUID(), idempotencyKey: null }));
  }

  #address({ round, unit }: DemoReport): { readonly round: string; readonly unit: string } {
    return { round, unit: unit.code };
  }

  #own({ unit }: DemoReport, key: string): string {
    return `${unit.code.toLowerCase()}.${key}`;
  }

  // The region's two planners share the units below; its own report is accepted by its head.
  #accepts({ unit }: DemoReport): string {
    if (unit.parentCode === null) return `${unit.code.toLowerCase()}.cu`;
    const superior = unit.parentCode.toLowerCase();
    if (unit.level === 'province') return `${superior}.kh1`;
    return unit.level === 'division' ? `${superior}.kh2` : `${superior}.kh`;
  }

  /** The reporting officer saves the draft; `before` is where the report stood, undefined at its beginning. */
  prepare(
    report: DemoReport,
    at: At,
    content: DemoContent,
    before?: ReportStanding,
  ): Promise<ReportStanding> {
    const request: SaveDraftRequest = {
      version: before?.version ?? 0,
      edit: before?.edit ?? 0,
      mode: 'patch',
      source: 'screen',
      cells: [],
      adjustments: [],
      texts: [],
      narrative: [],
      ...content,
    };
    return this.as(this.#own(report, 'bc'), at, (context) =>
      saveDraft(this.program.reports, context, this.#address(report), request),
    );
  }

  putToSigner(report: DemoReport, at: At, { version, edit }: ReportStanding): Promise<ReportStanding> {
    return this.as(this.#own(report, 'bc'), at, (context) =>
      markReady(this.program.reports, context, this.#address(report), { version, edit }),
    );
  }

  /** The signer submits, and takes upon themself the warnings that are shown. */
  async sign(report: DemoReport, at: At, { version, edit }: ReportStanding): Promise<ReportStanding> {
    const submit = (acknowledgedWarnings: string[]): Promise<ReportStanding> =>
      this.as(this.#own(report, signerKey[report.unit.level]), at, (context) =>
        submitReport(this.program.reports, context, this.#address(report), {
          version,
          edit,
          acknowledgedWarnings,
        }),
      );
    try {
      return await submit([]);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'report.warnings_not_acknowledged') throw error;
      return submit(error.issues.map(({ params }) => String(params['key'])));
    }
  }

  accept(report: DemoReport, at: At, { version }: ReportStanding): Promise<ReportStanding> {
    return this.as(this.#accepts(report), at, (context) =>
      approveReport(this.program.reports, context, this.#address(report), { version }),
    );
  }

  sendBack(report: DemoReport, at: At, { version }: ReportStanding, reason: string): Promise<ReportStanding> {
    return this.as(this.#accepts(report), at, (context) =>
      returnReport(this.program.reports, context, this.#address(report), { version, reason }),
    );
  }

  reopen(report: DemoReport, at: At, { version }: ReportStanding, reason: string): Promise<ReportStanding> {
    return this.as(this.#accepts(report), at, (context) =>
      reopenReport(this.program.reports, context, this.#address(report), { version, reason }),
    );
  }

  /** The superior's planner remarks on a cell; answers the remark. */
  async remark(report: DemoReport, at: At, request: CommentCellRequest): Promise<number> {
    const { comment } = await this.as(this.#accepts(report), at, (context) =>
      commentCell(this.program.reports, context, this.#address(report), request),
    );
    return comment;
  }

  /** The reporting officer marks a remark as done with. */
  async resolve(report: DemoReport, at: At, comment: number): Promise<void> {
    await this.as(this.#own(report, 'bc'), at, (context) =>
      resolveComment(this.program.reports, context, this.#address(report), comment),
    );
  }
}
