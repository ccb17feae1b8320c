import type { TargetCell } from '../../contract/targets/target.ts';
import { setTargets } from '../features/targets/public.ts';
import { onDay } from './demo-clock.ts';
import type { DemoDesk } from './demo-desk.ts';
import { topicsSet } from './demo-figures.ts';
import type { DemoPeriod } from './demo-periods.ts';
import { type DemoUnit, regionCode } from './demo-structure.ts';

function cell(indicator: string, value: number): TargetCell {
  return { indicator, column: null, part: 'value', value: String(value) };
}

function attendance(percent: number): TargetCell[] {
  const at = { indicator: 'topic_attendance', column: 'total' };
  return [
    { ...at, part: 'numerator', value: String(percent) },
    { ...at, part: 'denominator', value: '100' },
  ];
}

/** What the region sets for a half-year: for itself and for every province and division. */
export async function setDemoTargets(
  desk: DemoDesk,
  units: readonly DemoUnit[],
  period: DemoPeriod,
): Promise<void> {
  const { program, clock } = desk;
  const at = onDay(period.window.from, 600);
  const provinces = units.filter(({ level }) => level === 'province');
  const planned = units.filter(
    ({ level }) => level === 'region' || level === 'province' || level === 'division',
  );
  for (const unit of planned) {
    const share = unit.level === 'region' ? provinces.length : 1;
    const cells = [
      cell('education_topics', topicsSet(period)),
      ...attendance(95),
      cell('training_classes', unit.level === 'division' ? 10 : 48 * share),
      cell('plans_appraised', unit.level === 'division' ? 18 : 55 * share),
      cell('beneficiaries_examined', unit.level === 'division' ? 120 : 520 * share),
    ];
    await desk.as(`${regionCode.toLowerCase()}.kh1`, at, (context) =>
      setTargets(
        { db: program.database.kysely, clock },
        context,
        { form: 'CTD-6T', period: period.code, unit: unit.code },
        { cells },
      ),
    );
  }
}
