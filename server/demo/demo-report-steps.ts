import type { ReportStanding } from '../../contract/reports/report-state.ts';
import { demoChance } from './demo-chance.ts';
import { onDay } from './demo-clock.ts';
import type { DemoContent, DemoDesk, DemoReport } from './demo-desk.ts';
import type { DemoFate } from './demo-fates.ts';
import { cellRemarks, reopenReasons, returnReasons } from './demo-reasons.ts';
import type { FigureSheet } from './figure-sheet.ts';

/** The working days on which a report is usually prepared, signed and decided on; minutes of the day follow. */
export interface DemoDays {
  readonly prepare: string;
  readonly sign: string;
  readonly decide: string;
  /** The first working day after the deadline, and the day the superior then decides. */
  readonly late: string;
  readonly lateDecide: string;
}

/** One unit's report and how it goes. */
export interface DemoCourse {
  readonly desk: DemoDesk;
  readonly report: DemoReport;
  readonly fate: DemoFate;
  readonly days: DemoDays;
  readonly sheet: FigureSheet;
  readonly content: DemoContent;
}

const reopenedUpTo: Readonly<Partial<Record<DemoFate, 'reopened' | 'draft' | 'waiting' | 'accepted'>>> = {
  reopened_idle: 'reopened',
  reopened_changed: 'accepted',
  reopened_open: 'draft',
  reopened_waiting: 'waiting',
};

function clockOf({ report }: DemoCourse, what: string, from: number, to: number): number {
  return demoChance(report.unit.code, report.round, what).between(from, to);
}

// Either a clinic that costs too much a head, or topics and soldiers that fell away.
function contradict({ sheet, report }: DemoCourse): DemoContent {
  const { unit } = report;
  const people = sheet.get('beneficiaries_examined');
  if (people > 0 && demoChance(unit.code, 'contradiction').isOneOf(0.7)) {
    sheet.set('medicine_cost', people * 1_300_000);
  } else {
    const at = (column: string): number => sheet.get('strength', column);
    sheet.setColumns('strength', {
      officers: at('officers'),
      professionals: at('professionals'),
      soldiers: Math.max(0, at('soldiers') - Math.ceil(at('total') / 4)),
      civilians: at('civilians'),
    });
    sheet.set('education_topics', Math.max(1, Math.floor(sheet.get('education_topics') / 3)));
  }
  return { cells: sheet.cells() };
}

/** A correction of a report: a few households more, and the days of labour spent on them. */
function correction({ sheet, report }: DemoCourse): DemoContent {
  const { unit, round } = report;
  const more = demoChance(unit.code, round, 'correction').between(2, 6);
  if (sheet.get('households_helped') === 0) {
    sheet.set('topic_sessions', sheet.get('topic_sessions') + more);
  } else {
    sheet.set('households_helped', sheet.get('households_helped') + more);
    sheet.set('labour_days', sheet.get('labour_days') + more * 6);
  }
  return { cells: sheet.cells() };
}

async function sent(
  course: DemoCourse,
  prepareOn: string,
  signOn: string,
  upTo: DemoFate,
): Promise<ReportStanding> {
  const { desk, report, content, fate } = course;
  const morning = clockOf(course, 'prepare', 450, 640);
  const extra = fate === 'contradictory' ? contradict(course) : {};
  const saved = await desk.prepare(report, onDay(prepareOn, morning), { ...content, ...extra });
  if (upTo === 'draft') return saved;
  const put = await desk.putToSigner(report, onDay(prepareOn, morning + 25), saved);
  if (upTo === 'ready') return put;
  // On the same day the signature comes after the preparation.
  const earliest = prepareOn === signOn ? morning + 40 : 480;
  return desk.sign(report, onDay(signOn, clockOf(course, 'sign', earliest, earliest + 60)), put);
}

/** Sends a report back with a remark, and where the unit answers, takes the corrected version. */
async function returned(
  course: DemoCourse,
  sentOnce: ReportStanding,
  isAnswered: boolean,
): Promise<ReportStanding> {
  const { desk, report, days } = course;
  const chance = demoChance(report.unit.code, report.round, 'return');
  const at = onDay(days.decide, 500);
  const remark = await desk.remark(report, at.subtract({ minutes: 4 }), {
    indicator: 'topic_sessions',
    column: null,
    text: chance.pick(cellRemarks),
  });
  const back = await desk.sendBack(report, at, sentOnce, chance.pick(returnReasons));
  if (!isAnswered) return back;
  const fixed = await desk.prepare(report, onDay(days.decide, 560), correction(course), back);
  await desk.resolve(report, onDay(days.decide, 565), remark);
  const put = await desk.putToSigner(report, onDay(days.decide, 575), fixed);
  return desk.sign(report, onDay(days.decide, 620), put);
}

async function reopened(
  course: DemoCourse,
  accepted: ReportStanding,
  reopenAt: Temporal.Instant,
  upTo: 'reopened' | 'draft' | 'waiting' | 'accepted',
): Promise<void> {
  const { desk, report } = course;
  const reason = demoChance(report.unit.code, report.round, 'reopen').pick(reopenReasons);
  const open = await desk.reopen(report, reopenAt, accepted, reason);
  if (upTo === 'reopened') return;
  const changed = await desk.prepare(report, reopenAt.add({ minutes: 70 }), correction(course), open);
  if (upTo === 'draft') return;
  const put = await desk.putToSigner(report, reopenAt.add({ minutes: 80 }), changed);
  const signed = await desk.sign(report, reopenAt.add({ minutes: 120 }), put);
  if (upTo === 'accepted') await desk.accept(report, reopenAt.add({ minutes: 150 }), signed);
}

/**
 * Takes a report as far as it goes before the units above it report; answers where it stands, or undefined when nothing
 * was begun yet.
 */
export async function playReport(course: DemoCourse): Promise<ReportStanding | undefined> {
  const { desk, report, fate, days } = course;
  if (fate === 'absent' || fate === 'very_late') return undefined;
  const isLate = fate === 'late' || fate === 'late_waiting';
  const signOn = isLate ? days.late : days.sign;
  const standing = await sent(course, isLate ? days.sign : days.prepare, signOn, fate);
  if (fate === 'draft' || fate === 'ready' || fate === 'waiting' || fate === 'late_waiting') return standing;
  if (fate === 'sent_back') return returned(course, standing, false);
  const wanted = fate === 'returned' ? await returned(course, standing, true) : standing;
  const decideOn = isLate ? days.lateDecide : days.decide;
  // What comes on the day of the decision is decided on before noon, before the superior signs its own.
  const from = fate === 'returned' || signOn === decideOn ? 660 : 480;
  const decideAt = onDay(decideOn, clockOf(course, 'decide', from, from + 60));
  if (fate === 'contradictory') {
    await desk.remark(report, decideAt.subtract({ minutes: 5 }), {
      indicator: 'education_topics',
      column: null,
      text: demoChance(report.unit.code, report.round).pick(cellRemarks),
    });
  }
  const accepted = await desk.accept(report, decideAt, wanted);
  if (fate === 'corrected') await reopened(course, accepted, decideAt.add({ minutes: 30 }), 'accepted');
  return accepted;
}

/** What happens to a report after the units above it have reported. */
export async function playAfterwards(
  course: DemoCourse,
  standing: ReportStanding | undefined,
  when: Temporal.Instant,
): Promise<void> {
  const { desk, report, fate } = course;
  if (fate === 'very_late') {
    const saved = await desk.prepare(report, when, course.content);
    const put = await desk.putToSigner(report, when.add({ minutes: 20 }), saved);
    const signed = await desk.sign(report, when.add({ minutes: 60 }), put);
    await desk.accept(report, when.add({ minutes: 200 }), signed);
  }
  const upTo = reopenedUpTo[fate];
  if (standing && upTo) await reopened(course, standing, when, upTo);
}
