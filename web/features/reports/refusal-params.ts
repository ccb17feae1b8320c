import type { ProblemParams } from '../../../contract/kernel/problem.ts';
import type { ReportView } from '../../../contract/reports/report-view.ts';

const stateNames = {
  none: { vi: 'chưa lập', en: 'not begun' },
  draft: { vi: 'đang soạn', en: 'a draft' },
  submitted: { vi: 'đã gửi, chờ duyệt', en: 'submitted and waits to be accepted' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  reopened: { vi: 'được mở lại', en: 'reopened' },
} as const;

/** What fills the sentences of refusals that come with a report without their parameters. */
export function reasonParams({
  round,
  unit,
  state,
}: Pick<ReportView, 'round' | 'unit' | 'state'>): ProblemParams {
  return {
    round: round.code,
    unit: unit.name,
    unlockers: round.unlockers.join('; ') || '–',
    stateVi: stateNames[state].vi,
    stateEn: stateNames[state].en,
  };
}
