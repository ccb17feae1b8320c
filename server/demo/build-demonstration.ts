import { sql } from 'kysely';
import type { Program } from '../composition/create-program.ts';
import { getWorkingDays } from '../features/calendar/public.ts';
import { type DemoClock, onDay } from './demo-clock.ts';
import { DemoDesk } from './demo-desk.ts';
import { demoFates } from './demo-fates.ts';
import { type DemoLogin, delegatedProvince, demoLogins, demoPassword } from './demo-logins.ts';
import {
  delegateCommand,
  foundOrganisation,
  publishPasswords,
  renameCommune,
  succeedPlanner,
} from './demo-organisation.ts';
import { type DemoPeriod, periodsUntil } from './demo-periods.ts';
import { buildDemoRound, type DemoRoundKit } from './demo-round.ts';
import { type DemoSize, demoUnits, regionCode, renamedUnit, unitsOn, wholeRegion } from './demo-structure.ts';
import { setDemoTargets } from './demo-targets.ts';

/** What the demonstration is to be. */
export interface DemonstrationOptions {
  readonly clock: DemoClock;
  /** The moment everything has happened before. */
  readonly until: Temporal.Instant;
  readonly size?: DemoSize;
  readonly halfYears?: number;
  readonly months?: number;
  readonly password?: string;
  /** Told what has been done so far. */
  readonly onProgress?: (progress: DemoProgress) => void;
}

/** How far the building is. */
export type DemoProgress =
  | { readonly kind: 'organisation'; readonly units: number; readonly persons: number }
  | { readonly kind: 'round'; readonly code: string; readonly reports: number; readonly total: number };

/** What was built. */
export interface Demonstration {
  readonly logins: readonly DemoLogin[];
  readonly password: string;
  readonly halfYearRounds: readonly string[];
  readonly monthRounds: readonly string[];
  readonly reports: number;
}

const foundedAt = onDay('2023-05-08', 540);
const lastOfFirstForm = 2024;

/** The commands of a program seen from a demonstration; the program was made with the demonstration's clock. */
export async function buildDemonstration(
  program: Program,
  options: DemonstrationOptions,
): Promise<Demonstration> {
  const { clock, until, size = wholeRegion, halfYears = 6, months = 12 } = options;
  const { password = demoPassword, onProgress = () => undefined } = options;
  const desk = new DemoDesk(program, clock);
  const units = demoUnits(size);
  const holders = await foundOrganisation(desk, units, foundedAt);
  onProgress({ kind: 'organisation', units: units.length, persons: holders.length });

  const db = program.database.kysely;
  const working = await getWorkingDays(db);
  const today = until.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  let total = 0;
  const build = async (period: DemoPeriod, plan: Omit<Parameters<typeof buildDemoRound>[1], 'period'>) => {
    let reports = 0;
    const kit: DemoRoundKit = {
      desk,
      units: unitsOn(units, period.window.to),
      working,
      onReport: () => {
        reports += 1;
      },
    };
    const code = await buildDemoRound(kit, { period, ...plan });
    total += reports;
    onProgress({ kind: 'round', code, reports, total });
    return code;
  };

  const recently = until.subtract({ hours: 24 * 9 });
  const halfYearRounds: string[] = [];
  const halves = periodsUntil(working, 'half_year', today, halfYears);
  const successorOf = units.find(({ code }) => code === 'BCH-TL');
  for (const [nth, period] of halves.entries()) {
    const isNewest = nth === halves.length - 1;
    const isSoonRenamed = period.window.from < renamedUnit.on && renamedUnit.on <= period.window.to;
    if (isSoonRenamed) await renameCommune(desk, units);
    await setDemoTargets(desk, units, period);
    if (successorOf && nth === halves.length - 3)
      await succeedPlanner(desk, successorOf.code, period.window.to);
    halfYearRounds.push(
      await build(period, {
        regimeCode: 'CTD-6T',
        formVersion: period.year <= lastOfFirstForm ? 1 : 2,
        stage: isNewest ? 'newest' : 'finished',
        isLocked: !isNewest,
        ...(isNewest ? { afterwards: recently } : {}),
      }),
    );
    if (nth === halves.length - 2) await issueDocument(desk, halfYearRounds.at(-1) ?? '', period);
  }
  const monthRounds: string[] = [];
  const monthly = periodsUntil(working, 'month', today, months);
  for (const [nth, period] of monthly.entries()) {
    const isCurrent = nth === monthly.length - 1;
    monthRounds.push(
      await build(period, {
        regimeCode: 'CTD-TH',
        formVersion: 1,
        stage: isCurrent ? 'current' : 'finished',
        isLocked: nth < monthly.length - 3,
        ...(isCurrent ? { afterwards: until.subtract({ hours: 20 }) } : {}),
      }),
    );
  }
  const newest = halves.at(-1);
  const fates = newest ? demoFates(units, newest, 'newest') : new Map();
  const logins = demoLogins(units, holders, fates);
  const names = logins.map(({ login }) => login);
  await publishPasswords(desk, names, password, until.subtract({ hours: 1 }));
  const province = delegatedProvince(units);
  if (province) await delegateCommand(desk, province.code, today.subtract({ days: 12 }));
  await sql`analyze`.execute(db);
  return { logins, password, halfYearRounds, monthRounds, reports: total };
}

/** The region's document of a finished half-year gets its number and date. */
async function issueDocument(desk: DemoDesk, round: string, period: DemoPeriod): Promise<void> {
  const issuedOn = Temporal.PlainDate.from(period.window.to).add({ days: 24 });
  await desk.as(`${regionCode.toLowerCase()}.cnct`, onDay(issuedOn.toString(), 615), (context) =>
    desk.program.officialReports.issueReport(
      context,
      { round, unit: regionCode },
      { issuedOn: issuedOn.toString(), version: 1 },
    ),
  );
}
