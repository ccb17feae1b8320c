import { type DemoChance, demoChance } from './demo-chance.ts';
import type { DemoPeriod } from './demo-periods.ts';
import {
  countRanges,
  type IndicatorRanges,
  militiaRanges,
  moneyRanges,
  strengthRanges,
  tenthsRanges,
} from './demo-ranges.ts';
import type { DemoUnit } from './demo-structure.ts';
import { FigureSheet } from './figure-sheet.ts';

const yearlyGrowth = 1.04;
const firstYear = 2023;
/** How many reports a unit sends to its superior in a half-year: one a month, and the half-year one. */
export const reportsPerHalfYear = 7;
/** Months whose work is more or less than the average one, January first. */
const monthShares = [0.9, 0.7, 1.2, 1.1, 1.05, 0.95, 1.1, 1, 1.1, 1.05, 1, 0.85] as const;

interface Frame {
  readonly unit: DemoUnit;
  readonly period: DemoPeriod;
  readonly sheet: FigureSheet;
  /** How many reports the unit was due to receive or send, for the share sent on time. */
  readonly reportsDue: number;
}

function chanceOf({ unit, period }: Pick<Frame, 'unit' | 'period'>, what: string): DemoChance {
  return demoChance(unit.code, what, period.code);
}

/** The level of a quantity at a unit: steady over the years, growing slowly, with the season and some noise. */
function amount({ unit, period }: Frame, { indicator, ranges, spring }: IndicatorRanges): number | undefined {
  const range = ranges[unit.level];
  if (range === null) return undefined;
  const [least, greatest] = range;
  const usual = least + demoChance(unit.code, indicator).next() * (greatest - least);
  const growth = yearlyGrowth ** (period.year - firstYear);
  const season =
    period.kind === 'month'
      ? (monthShares[period.index - 1] ?? 1) / 6
      : period.index === 1
        ? (2 * spring) / (1 + spring)
        : 2 / (1 + spring);
  const noise = 0.92 + chanceOf({ unit, period }, indicator).next() * 0.16;
  return Math.round(usual * growth * season * noise);
}

function fillStrength(frame: Frame): void {
  const { unit, sheet, period } = frame;
  const [officers, professionals, soldiers, civilians] = strengthRanges[unit.level].map(
    ([least, greatest], nth) => {
      const usual = demoChance(unit.code, 'strength', String(nth)).between(least, greatest);
      if (usual < 12) return usual;
      // A small unit that gains one person would look like a jump.
      return usual + chanceOf({ unit, period }, `strength${nth}`).between(-2, 2);
    },
  );
  sheet.setColumns('strength', {
    officers: officers ?? 0,
    professionals: professionals ?? 0,
    soldiers: soldiers ?? 0,
    civilians: civilians ?? 0,
  });
}

function fillDocuments(frame: Frame): void {
  const chance = chanceOf(frame, 'documents');
  const months = frame.period.kind === 'month' ? 1 : 6;
  const busy = { region: 5, province: 4, division: 3, regiment: 2, area: 2, commune: 1 }[frame.unit.level];
  frame.sheet.setColumns('documents_issued', {
    directives: chance.between(0, busy) + (months === 6 ? busy : 0),
    plans: busy * months + chance.between(0, busy),
    reports: busy * months + months + chance.between(0, busy),
    others: chance.between(0, 2 * busy * months),
  });
}

function militiaOf({ unit }: Frame): number {
  const range = militiaRanges[unit.level];
  return range === null ? 0 : demoChance(unit.code, 'militia').between(range[0], range[1]);
}

/** Attendance in tenths of a per cent: the overall rate, and the rate of the least attended topic below it. */
function attendanceOf(frame: Frame): { readonly overall: number; readonly lowest: number } {
  const chance = chanceOf(frame, 'attendance');
  const overall = chance.between(975, 992);
  return { overall, lowest: overall - chance.between(4, 14) };
}

function fillEducation(frame: Frame, topicsSet: number): void {
  const { unit, sheet, period } = frame;
  const chance = chanceOf(frame, 'topics');
  const isWhole = unit.level === 'region' || unit.level === 'province' || unit.level === 'division';
  const topics = Math.max(
    1,
    isWhole ? topicsSet : topicsSet - chance.between(0, period.kind === 'month' ? 1 : 3),
  );
  sheet.set('education_topics', topics);
  sheet.set('topic_sessions', topics + chance.between(0, topics));
  const { overall, lowest } = attendanceOf(frame);
  const militia = militiaOf(frame);
  const due = {
    standing: sheet.get('strength', 'total') * topics,
    militia: Math.round((militia * topics) / 3),
    reserve: unit.level === 'area' || unit.level === 'commune' ? chance.between(10, 40) * 2 : 0,
  };
  let present = 0;
  let expected = 0;
  for (const [column, persons] of Object.entries(due)) {
    const came = Math.ceil((persons * overall) / 1000);
    sheet.setRatio('topic_attendance', came, persons, column);
    present += came;
    expected += persons;
  }
  sheet.setRatio('topic_attendance', present, expected, 'total');
  if (period.kind === 'half_year') sheet.setTenths('lowest_attendance', lowest);
}

function fillTraining(frame: Frame): void {
  const { unit, sheet, period } = frame;
  const chance = chanceOf(frame, 'classes');
  const most = { region: 5, province: 7, division: 5, regiment: 3, area: 2, commune: 1 }[unit.level];
  const classes =
    period.kind === 'month'
      ? chance.between(0, Math.ceil(most / 4))
      : unit.level === 'commune'
        ? chance.between(0, 1)
        : chance.between(Math.ceil(most / 2), most);
  if (classes === 0) return;
  sheet.set('training_classes', classes);
  const size = chance.between(30, 52);
  sheet.setColumns('training_participants', {
    standing: unit.level === 'commune' ? 0 : Math.round(classes * size * 0.7),
    militia: unit.level === 'commune' ? classes * chance.between(12, 24) : Math.round(classes * size * 0.2),
    reserve: Math.round(classes * size * 0.1),
  });
}

/** A free clinic of a unit: persons examined and what it cost, between 100,000 and 140,000 đồng a person. */
function fillClinic(frame: Frame): void {
  const { unit, sheet, period } = frame;
  const chance = chanceOf(frame, 'clinic');
  const share = period.kind === 'month' ? 0.3 : 1;
  const most = { region: 120, province: 330, division: 90, regiment: 24, area: 20, commune: 6 }[unit.level];
  const isHeld = chance.isOneOf(unit.level === 'commune' ? 0.5 : period.kind === 'month' ? 0.4 : 0.95);
  const people = isHeld ? Math.max(2, Math.round(chance.between(most >> 1, most) * share)) : 0;
  sheet.set('beneficiaries_examined', people);
  if (people === 0) return;
  sheet.set('medicine_cost', Math.round((people * chance.between(100, 140)) / 10) * 10_000);
  if (period.kind === 'half_year') sheet.set('clinic_drives', Math.ceil(people / 120));
}

function fillCases({ unit, sheet, period }: Frame, indicator: string, most: number): void {
  if (most === 0) return;
  const chance = chanceOf({ unit, period }, indicator);
  const onTime = chance.between(most >> 1, most);
  sheet.setColumns(indicator, { on_time: onTime, late: chance.isOneOf(0.15) ? 1 : 0 });
}

function fillShare({ unit, sheet, period }: Frame, indicator: string, due: number, least: number): void {
  if (due === 0) return;
  const share = chanceOf({ unit, period }, indicator).between(least, 1000);
  sheet.setRatio(indicator, Math.floor((due * share) / 1000), due);
}

function fillPolicy(frame: Frame): void {
  const { unit, sheet } = frame;
  const chance = chanceOf(frame, 'policy');
  fillClinic(frame);
  if (unit.level === 'province') sheet.set('wounded_certificates', chance.between(15, 35));
  if (sheet.get('gifts_given') > 0) {
    sheet.set('gifts_value', sheet.get('gifts_given') * chance.between(6, 10) * 50_000);
  }
  fillShare(frame, 'allowances_on_time', Math.ceil(sheet.get('strength', 'total') / 4) * 6, 970);
  const dossiers = { region: 30, province: 44, division: 10, regiment: 6, area: 12, commune: 3 };
  fillCases(frame, 'policy_dossiers_resolved', dossiers[unit.level]);
}

function fillExercises(frame: Frame): void {
  const { unit, sheet, period } = frame;
  const chance = chanceOf(frame, 'exercises');
  const most = { region: 2, province: 3, division: 2, regiment: 2, area: 1, commune: 0 }[unit.level];
  const held = period.kind === 'month' ? (chance.isOneOf(0.2) ? 1 : 0) : chance.between(0, most);
  if (most === 0) return;
  sheet.set('exercises_held', held);
  if (held === 0 || period.kind === 'month') return;
  sheet.set('exercise_participants', held * chance.between(60, 240));
  const day = Temporal.PlainDate.from(period.window.from).add({ days: chance.between(60, 150) });
  sheet.setText('last_exercise', day.toString());
  if (chance.isOneOf(0.3)) sheet.set('quarantine_sites', chance.between(1, 3));
}

const logisticsNotes = [
  'Đã sửa xong bể nước sinh hoạt của phân đội ở xa, bảo đảm nước sạch trong mùa khô.',
  'Vườn rau thanh niên bảo đảm đủ rau xanh cho bếp ăn tập trung cả kỳ.',
  'Đàn lợn tái đàn xong sau đợt dịch; giá thực phẩm khai thác tại chỗ thấp hơn thị trường.',
  'Kho vật chất dự phòng đã kiểm kê, bổ sung phần thiếu trước mùa mưa bão.',
] as const;

function fillRest(frame: Frame): void {
  const { unit, sheet } = frame;
  const chance = chanceOf(frame, 'rest');
  sheet.set('monthly_programmes', 6);
  const militia = militiaOf(frame);
  if (militia > 0) {
    sheet.set('militia_strength', militia);
    sheet.set('militia_trained', Math.round((militia * chance.between(60, 95)) / 100));
  }
  if (sheet.get('cell_meetings') > 0) {
    sheet.set('thematic_meetings', Math.round((sheet.get('cell_meetings') * chance.between(15, 30)) / 100));
  }
  const complaints = { region: 4, province: 6, division: 2, regiment: 1, area: 2, commune: 0 };
  fillCases(frame, 'complaints_resolved', complaints[unit.level]);
  fillShare(frame, 'reports_on_time', frame.reportsDue, 900);
  fillShare(frame, 'training_attendance', sheet.get('strength', 'total') * 10, 960);
  if (unit.level !== 'commune' && chance.isOneOf(0.5)) {
    sheet.setText('logistics_note', chance.pick(logisticsNotes));
  }
}

/** How many topics are set from above for a period; half-years of a later year have more. */
export function topicsSet(period: DemoPeriod): number {
  if (period.kind === 'month') return 4 + (period.index % 3);
  const base = period.index === 1 ? 25 : 22;
  return Math.min(31, base + (period.year - firstYear) * 2);
}

/** What a unit counts in a half-year; `hasOnline` where the form version asks for sessions held online. */
export function halfYearSheet(
  unit: DemoUnit,
  period: DemoPeriod,
  options: { readonly hasOnline: boolean; readonly reportsDue: number },
): FigureSheet {
  const sheet = new FigureSheet();
  const frame: Frame = { unit, period, sheet, reportsDue: options.reportsDue };
  fillStrength(frame);
  fillDocuments(frame);
  for (const ranges of countRanges) {
    const value = amount(frame, ranges);
    if (value !== undefined) sheet.set(ranges.indicator, value);
  }
  for (const ranges of moneyRanges) {
    const millions = amount(frame, ranges);
    if (millions !== undefined) sheet.set(ranges.indicator, millions * 1_000_000);
  }
  for (const ranges of tenthsRanges) {
    const tenths = amount(frame, ranges);
    if (tenths !== undefined) sheet.setTenths(ranges.indicator, tenths);
  }
  fillEducation(frame, topicsSet(period));
  fillTraining(frame);
  fillPolicy(frame);
  fillExercises(frame);
  fillRest(frame);
  if (options.hasOnline && unit.level !== 'commune') {
    sheet.set('online_sessions', Math.round(sheet.get('topic_sessions') / 5));
  }
  return sheet;
}

/** What a unit counts in a month. */
export function monthSheet(unit: DemoUnit, period: DemoPeriod): FigureSheet {
  const sheet = new FigureSheet();
  const frame: Frame = { unit, period, sheet, reportsDue: 0 };
  fillStrength(frame);
  fillDocuments(frame);
  fillEducation(frame, topicsSet(period));
  fillTraining(frame);
  fillClinic(frame);
  fillExercises(frame);
  return sheet;
}
