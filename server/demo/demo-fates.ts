import { demoChance } from './demo-chance.ts';
import type { DemoPeriod } from './demo-periods.ts';
import type { DemoUnit } from './demo-structure.ts';

/** What happens to one unit's report in a round of the demonstration. */
export type DemoFate =
  | 'usual'
  | 'late'
  | 'returned'
  | 'contradictory'
  | 'corrected'
  | 'absent'
  | 'draft'
  | 'ready'
  | 'waiting'
  | 'late_waiting'
  | 'sent_back'
  /** Comes only after the units above have reported. */
  | 'very_late'
  /** Reopened after the units above have reported; then nothing, or accepted again, begun anew, or sent again. */
  | 'reopened_idle'
  | 'reopened_changed'
  | 'reopened_open'
  | 'reopened_waiting';

/** How far a round is: long finished, finished but still open, or under way. */
export type DemoStage = 'finished' | 'newest' | 'current';

/** The province whose half-year figures are those everybody quotes; nothing of it is left open in the newest round. */
export const headlineProvince = 'BCH-LG';

export function isOfHeadline({ code }: DemoUnit): boolean {
  return code === headlineProvince || code === 'E-LG' || /^(KV|X)-LG/.test(code);
}

function usualFate(unit: DemoUnit, period: DemoPeriod): DemoFate {
  const roll = demoChance('fate', unit.code, period.code).next();
  if (unit.level === 'region') return 'usual';
  if (roll < 0.05) return 'late';
  if (roll < 0.08) return 'returned';
  if (roll < 0.09) return 'corrected';
  if (unit.level !== 'commune') return 'usual';
  if (roll < 0.1) return 'contradictory';
  return roll < 0.107 ? 'absent' : 'usual';
}

function spread(units: readonly DemoUnit[], fates: readonly DemoFate[]): Map<string, DemoFate> {
  const found = new Map<string, DemoFate>();
  fates.slice(0, units.length).forEach((fate, nth) => {
    const unit = units[Math.floor((nth * units.length) / Math.min(fates.length, units.length))];
    if (unit) found.set(unit.code, fate);
  });
  return found;
}

const newestCommunes: readonly DemoFate[] = [
  'reopened_changed',
  'waiting',
  'very_late',
  'draft',
  'absent',
  'reopened_open',
  'sent_back',
  'contradictory',
  'reopened_changed',
  'very_late',
  'absent',
  'reopened_waiting',
  'reopened_idle',
];

const currentLower: readonly DemoFate[] = [
  'usual',
  'waiting',
  'ready',
  'absent',
  'late',
  'sent_back',
  'contradictory',
  'usual',
  'late_waiting',
  'draft',
  'usual',
  'waiting',
  'reopened_open',
  'absent',
  'usual',
  'usual',
];
const currentProvinces: readonly DemoFate[] = ['usual', 'waiting', 'sent_back', 'ready', 'absent'];
const currentDivisions: readonly DemoFate[] = ['late_waiting', 'reopened_open'];

function openFates(units: readonly DemoUnit[], stage: DemoStage): Map<string, DemoFate> {
  const of = (...levels: DemoUnit['level'][]): DemoUnit[] =>
    units.filter((unit) => levels.includes(unit.level));
  if (stage === 'current') {
    return new Map<string, DemoFate>([
      ...spread(of('area', 'regiment'), currentLower),
      ...spread(of('province'), currentProvinces),
      ...spread(of('division'), currentDivisions),
      ...spread(of('region'), ['draft']),
    ]);
  }
  const elsewhere = of('commune').filter((unit) => !isOfHeadline(unit));
  const province = of('province').filter((unit) => !isOfHeadline(unit));
  return new Map<string, DemoFate>([
    ...spread(elsewhere, newestCommunes),
    ...province.slice(-1).map(({ code }): [string, DemoFate] => [code, 'reopened_waiting']),
  ]);
}

/** The fate of every unit in a round. */
export function demoFates(
  units: readonly DemoUnit[],
  period: DemoPeriod,
  stage: DemoStage,
): ReadonlyMap<string, DemoFate> {
  const open = stage === 'finished' ? new Map<string, DemoFate>() : openFates(units, stage);
  return new Map(
    units.map((unit) => {
      const usual = usualFate(unit, period);
      const isKept =
        stage === 'newest' && isOfHeadline(unit) && (usual === 'absent' || usual === 'contradictory');
      return [unit.code, open.get(unit.code) ?? (isKept ? 'usual' : usual)];
    }),
  );
}
