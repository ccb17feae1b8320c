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
import type { DemoPeriod } from './demo-periods.ts';
import { planRounds } from './demo-plan.ts';
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

interface DemoRoundBuilt {
  readonly code: string;
  readonly kind: DemoPeriod['kind'];
}

/** What was built. */
export interface Demonstration {
  readonly logins: readonly DemoLogin[];
  readonly password: string;
  /** In the order they happened. */
  readonly rounds: readonly DemoRoundBuilt[];
  readonly reports: number;
}

const foundedAt = onDay('2023-05-08', 540);
/** Where a planner hands over to another. */
const successionAt = 'BCH-TL';

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
  const plans = planRounds(working, until, halfYears, months);
  const halves = plans.filter(({ period }) => period.kind === 'half_year').map(({ period }) => period);
  const rounds: DemoRoundBuilt[] = [];
  let total = 0;
  for (const plan of plans) {
    const { period } = plan;
    const nth = halves.indexOf(period);
    if (period.kind === 'half_year') await setDemoTargets(desk, units, period);
    if (period.window.from < renamedUnit.on && renamedUnit.on <= period.window.to && nth !== -1)
      await renameCommune(desk, units);
    if (nth !== -1 && nth === halves.length - 3 && units.some(({ code }) => code === successionAt))
      await succeedPlanner(desk, successionAt, period.window.to);
    let reports = 0;
    const onReport = (): void => {
      reports += 1;
    };
    const kit: DemoRoundKit = { desk, units: unitsOn(units, period.window.to), working, onReport };
    const code = await buildDemoRound(kit, plan);
    rounds.push({ code, kind: period.kind });
    if (nth !== -1 && nth === halves.length - 2) await issueDocument(desk, code, period);
    total += reports;
    onProgress({ kind: 'round', code, reports, total });
  }
  const newest = halves.at(-1);
  const fates = newest ? demoFates(units, newest, 'newest') : new Map();
  const logins = demoLogins(units, holders, fates);
  const names = logins.map(({ login }) => login);
  await publishPasswords(desk, names, password, until.subtract({ hours: 1 }));
  const province = delegatedProvince(units);
  const today = until.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  if (province) await delegateCommand(desk, province.code, today.subtract({ days: 12 }));
  await sql`analyze`.execute(db);
  return { logins, password, rounds, reports: total };
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
