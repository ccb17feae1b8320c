import type { FigureSheet } from './figure-sheet.ts';

/** The half-year figures of the quoted province, as its whole subtree gives them. */
const headline = {
  topics: 31,
  /** In tenths of a per cent: 95.8 %. */
  lowestAttendance: 958,
  examined: 545,
  medicineCost: 65_400_000,
  certificates: 26,
} as const;

/**
 * Sets what the provincial command itself counts so that with the accepted reports below it the province comes to the
 * quoted figures: the free clinic at the provincial town examined whoever is left.
 */
export function fillHeadline(sheet: FigureSheet, below: readonly FigureSheet[]): void {
  const sum = (indicator: string): number =>
    below.reduce((total, report) => total + report.get(indicator), 0);
  sheet.set('education_topics', headline.topics);
  sheet.set('topic_sessions', Math.max(sheet.get('topic_sessions'), headline.topics));
  sheet.setTenths('lowest_attendance', headline.lowestAttendance);
  sheet.set('beneficiaries_examined', headline.examined - sum('beneficiaries_examined'));
  sheet.set('medicine_cost', headline.medicineCost - sum('medicine_cost'));
  sheet.set('clinic_drives', 4);
  sheet.set('wounded_certificates', headline.certificates - sum('wounded_certificates'));
}
