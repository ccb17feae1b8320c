import type { AdjustmentPatch } from '../../contract/reports/report-cell.ts';
import type { ReportStanding } from '../../contract/reports/report-state.ts';
import { addWorkingDays, type WorkingDays } from '../features/calendar/public.ts';
import { type FormVersion, getFormVersionByNumber } from '../features/indicators/public.ts';
import { currentPin, getTree, type Tree } from '../features/org-units/public.ts';
import { readApprovedStatements } from '../features/reports/public.ts';
import { demoChance } from './demo-chance.ts';
import { onDay } from './demo-clock.ts';
import type { DemoDesk } from './demo-desk.ts';
import { type DemoFate, demoFates, type DemoStage, headlineProvince, isOfHeadline } from './demo-fates.ts';
import { halfYearSheet, monthSheet, reportsPerHalfYear } from './demo-figures.ts';
import { fillHeadline } from './demo-headline.ts';
import { demoNarrative, quotedLines, type QuotableStatement } from './demo-narrative.ts';
import type { DemoPeriod } from './demo-periods.ts';
import { adjustmentReasons, extensionReason, lockReason } from './demo-reasons.ts';
import { type DemoCourse, type DemoDays, playAfterwards, playReport } from './demo-report-steps.ts';
import { type DemoUnit, regionCode } from './demo-structure.ts';
import { runTogether } from './run-together.ts';
import type { FigureSheet } from './figure-sheet.ts';

/** A round of the demonstration to build. */
export interface DemoRoundPlan {
  readonly period: DemoPeriod;
  readonly stage: DemoStage;
  readonly regimeCode: string;
  readonly formVersion: number;
  /** Whether it is locked in the end. */
  readonly isLocked: boolean;
  /** When what happens after the region's own report begins, at the earliest. */
  readonly afterwards?: Temporal.Instant;
}

/** What rounds are built from. */
export interface DemoRoundKit {
  readonly desk: DemoDesk;
  readonly units: readonly DemoUnit[];
  readonly working: WorkingDays;
  readonly onReport: () => void;
}

const atOnce = 8;
const daysBeforeCutOff = { half_year: 20, month: 5 } as const;
const planningLogin = `${regionCode.toLowerCase()}.kh1`;

type Layer = readonly DemoUnit['level'][];
const layers: readonly Layer[] = [['commune'], ['area', 'regiment'], ['province', 'division'], ['region']];

/** Working days after the cut-off on which a level prepares, signs, is decided on; and the same when late. */
const rhythm: Readonly<Record<DemoPeriod['kind'], Readonly<Record<DemoUnit['level'], readonly number[]>>>> = {
  half_year: {
    commune: [1, 2, 3, 3, 3],
    area: [3, 4, 5, 5, 5],
    regiment: [3, 4, 5, 5, 5],
    province: [5, 6, 7, 7, 8],
    division: [5, 6, 7, 7, 8],
    region: [8, 10, 10, 11, 11],
  },
  month: {
    commune: [1, 1, 1, 2, 2],
    area: [1, 2, 3, 3, 3],
    regiment: [1, 2, 3, 3, 3],
    province: [2, 3, 4, 4, 4],
    division: [2, 3, 4, 4, 4],
    region: [4, 5, 5, 6, 6],
  },
};

class RoundBuilder {
  readonly #kit: DemoRoundKit;
  readonly #plan: DemoRoundPlan;
  readonly #code: string;
  readonly #form: FormVersion;
  readonly #tree: Tree;
  readonly #roundId: Parameters<typeof readApprovedStatements>[1];
  readonly #fates: ReadonlyMap<string, DemoFate>;
  readonly #accepted = new Map<string, FigureSheet>();
  readonly #courses: { course: DemoCourse; standing: ReportStanding | undefined }[] = [];

  constructor(
    kit: DemoRoundKit,
    plan: DemoRoundPlan,
    opened: { readonly code: string; readonly roundId: Parameters<typeof readApprovedStatements>[1] },
    form: FormVersion,
    tree: Tree,
  ) {
    this.#kit = kit;
    this.#plan = plan;
    this.#code = opened.code;
    this.#roundId = opened.roundId;
    this.#form = form;
    this.#tree = tree;
    this.#fates = demoFates(kit.units, plan.period, plan.stage);
  }

  #day(count: number): string {
    return addWorkingDays(this.#kit.working, this.#plan.period.window.to, count);
  }

  #daysOf({ level }: DemoUnit): DemoDays {
    const [prepare = 1, sign = 1, decide = 1, late = 1, lateDecide = 1] =
      rhythm[this.#plan.period.kind][level];
    return {
      prepare: this.#day(prepare),
      sign: this.#day(sign),
      decide: this.#day(decide),
      late: this.#day(late),
      lateDecide: this.#day(lateDecide),
    };
  }

  #below(unit: DemoUnit): DemoUnit[] {
    return this.#kit.units.filter(({ parentCode }) => parentCode === unit.code);
  }

  #sheetOf(unit: DemoUnit): FigureSheet {
    const { period, stage } = this.#plan;
    if (period.kind === 'month') return monthSheet(unit, period);
    const hasOnline = this.#form.slotOf('online_sessions') !== undefined;
    const sheet = halfYearSheet(unit, period, {
      hasOnline,
      reportsDue: this.#below(unit).length * reportsPerHalfYear,
    });
    if (stage === 'newest' && unit.code === headlineProvince) {
      fillHeadline(
        sheet,
        [...this.#accepted].flatMap(([code, below]) =>
          this.#kit.units.some((each) => each.code === code && isOfHeadline(each)) ? [below] : [],
        ),
      );
    }
    return sheet;
  }

  #adjustmentsOf(unit: DemoUnit): AdjustmentPatch[] {
    const chance = demoChance('adjustment', unit.code, this.#plan.period.code);
    const isLower = unit.level === 'commune' || unit.level === 'regiment';
    if (this.#plan.period.kind === 'month' || isLower || !chance.isOneOf(0.25)) return [];
    return [
      {
        indicator: 'households_helped',
        column: null,
        part: 'value',
        value: String(-chance.between(1, 4)),
        reason: chance.pick(adjustmentReasons),
      },
    ];
  }

  async #quotableBelow(unit: DemoUnit): Promise<QuotableStatement[]> {
    const node = this.#tree.byCode(unit.code);
    const children = node ? this.#tree.children(node.id).map(({ id }) => id) : [];
    if (children.length === 0) return [];
    const found = await Promise.all(
      quotedLines.map((line) =>
        readApprovedStatements(this.#kit.desk.program.database.kysely, this.#roundId, children, {
          line,
          heading: 'results',
        }),
      ),
    );
    return found.flat();
  }

  async #play(unit: DemoUnit): Promise<void> {
    const fate = this.#fates.get(unit.code) ?? 'usual';
    const sheet = this.#sheetOf(unit);
    const { definition } = this.#form;
    const narrative = demoNarrative(
      definition,
      unit,
      this.#plan.period,
      sheet,
      await this.#quotableBelow(unit),
    );
    const content = {
      cells: sheet.cells(),
      texts: sheet.texts(),
      narrative,
      adjustments: this.#adjustmentsOf(unit),
    };
    const report = { round: this.#code, unit };
    const course = { desk: this.#kit.desk, report, fate, days: this.#daysOf(unit), sheet, content };
    const standing = await playReport(course);
    if (standing?.state === 'approved') this.#accepted.set(unit.code, sheet);
    if (standing) this.#kit.onReport();
    this.#courses.push({ course, standing });
  }

  /** When the region has reported for certain, or later where that is wanted. */
  #afterwards(): Temporal.Instant {
    const { afterwards, period, stage } = this.#plan;
    const settled = onDay(this.#day(period.kind === 'month' ? 4 : 11), 780);
    const wanted = afterwards ?? settled;
    return stage === 'current' || Temporal.Instant.compare(wanted, settled) > 0 ? wanted : settled;
  }

  // Whoever is still writing in the round under way was given more time.
  async #extend(): Promise<void> {
    const late = this.#kit.units.find(
      ({ code, level }) => level !== 'region' && ['draft', 'ready'].includes(this.#fates.get(code) ?? ''),
    );
    if (this.#plan.stage !== 'current' || !late) return;
    const { desk } = this.#kit;
    await desk.as(planningLogin, onDay(this.#day(1), 620), (context) =>
      desk.program.rounds.extendRound(context, this.#code, {
        unitCodes: [late.code],
        withSubtrees: false,
        to: this.#day(9),
        reason: extensionReason,
      }),
    );
  }

  async build(): Promise<void> {
    await this.#extend();
    for (const layer of layers) {
      const reporting = this.#kit.units.filter(
        ({ level }) =>
          layer.includes(level) && (level !== 'commune' || this.#plan.period.kind === 'half_year'),
      );
      await runTogether(reporting, atOnce, (unit) => this.#play(unit));
    }
    const when = this.#afterwards();
    await runTogether(this.#courses, atOnce, async ({ course, standing }) => {
      const offset = demoChance(course.report.unit.code, this.#code, 'afterwards').between(0, 120);
      await playAfterwards(course, standing, when.add({ minutes: offset }));
    });
    if (!this.#plan.isLocked) return;
    const { desk } = this.#kit;
    await desk.as(planningLogin, onDay(this.#day(30), 600), (context) =>
      desk.program.rounds.lockRound(context, this.#code, { reason: lockReason }),
    );
  }
}

/** Opens a round, lets every unit report as its fate says, and locks it where it is long finished; answers its code. */
export async function buildDemoRound(kit: DemoRoundKit, plan: DemoRoundPlan): Promise<string> {
  const { desk } = kit;
  const { period, regimeCode, formVersion } = plan;
  const db = desk.program.database.kysely;
  const openOn = Temporal.PlainDate.from(period.window.to).subtract({ days: daysBeforeCutOff[period.kind] });
  const openAt = onDay(openOn.toString(), 540);
  const opened = await desk.as(planningLogin, openAt, (context) =>
    desk.program.rounds.openRound(context, {
      regimeCode,
      period: period.code,
      rootUnitCode: regionCode,
      formVersion,
    }),
  );
  const form = await getFormVersionByNumber(db, regimeCode, formVersion);
  const tree = await getTree(db, await currentPin(db, Temporal.PlainDate.from(period.window.to)));
  await new RoundBuilder(kit, plan, opened, form, tree).build();
  return opened.code;
}
