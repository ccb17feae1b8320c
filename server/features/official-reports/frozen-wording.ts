import { formatPeriod } from '../../../contract/kernel/period.ts';
import type { FrozenReport } from './frozen-report.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** "10 giờ 05 ngày 20/6/2026": a moment as a document says it, in Vietnamese time. */
function momentInWords(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO(timeZone);
  return `${two(at.hour)} giờ ${two(at.minute)} ngày ${at.day}/${at.month}/${at.year}`;
}

/** "20/6/2026", or a dash where there is no moment. */
export function dayInWords(instant: Temporal.Instant | null): string {
  if (instant === null) return '–';
  const at = instant.toZonedDateTimeISO(timeZone);
  return `${at.day}/${at.month}/${at.year}`;
}

/** Says which version the figures are of and when they were frozen. */
export function frozenSentence(report: FrozenReport): string {
  const state = report.isApproved ? 'đã duyệt' : 'chưa duyệt';
  return (
    `Số liệu chính thức của bản ${report.version} (${state}), chốt lúc ${momentInWords(report.frozenAt)};` +
    ` đợt ${report.roundCode}, biểu ${report.form.formCode} bản ${report.form.number}.`
  );
}

/** "Kết quả công tác … 6 tháng đầu năm 2026": what a report is about when nobody has worded it otherwise. */
export function proposedSubject(report: Pick<FrozenReport, 'regimeName' | 'period'>): string {
  const matter = report.regimeName.vi.replace(/^báo cáo (.*? )?về /iu, '').replace(/^kết quả /iu, '');
  return `Kết quả ${matter.slice(0, 1).toLocaleLowerCase('vi')}${matter.slice(1)} ${formatPeriod(report.period, 'vi')}`;
}
