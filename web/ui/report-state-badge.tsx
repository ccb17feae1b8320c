import type { ReactNode } from 'react';
import type { ShownReportState } from '../../contract/reports/report-state.ts';
import { defineWords } from '../platform/i18n/define-words.ts';
import { useWords } from '../platform/i18n/language-context.tsx';
import { StateBadge } from './state-badge.tsx';
import type { StateName } from './theme/palette.ts';

export const reportStateWords = defineWords({
  vi: {
    none: 'Chưa lập',
    draft: 'Đang soạn',
    ready: 'Chờ ký',
    submitted: 'Chờ duyệt',
    approved: 'Đã duyệt',
    returned: 'Trả lại',
    reopened: 'Mở lại',
  },
  en: {
    none: 'Not begun',
    draft: 'Being prepared',
    ready: 'Awaits signing',
    submitted: 'Awaits acceptance',
    approved: 'Approved',
    returned: 'Returned',
    reopened: 'Reopened',
  },
});

const looks: Readonly<Record<ShownReportState, StateName>> = {
  none: 'missing',
  draft: 'draft',
  submitted: 'submitted',
  approved: 'approved',
  returned: 'returned',
  reopened: 'returned',
};

interface ReportStateBadgeProps {
  readonly state: ShownReportState;
  /** Whether a draft was put to its signer. */
  readonly isReady?: boolean;
}

/** The state of a unit's report by icon and the field's own word. */
export function ReportStateBadge({ state, isReady = false }: ReportStateBadgeProps): ReactNode {
  const w = useWords(reportStateWords);
  return <StateBadge state={looks[state]}>{w(state === 'draft' && isReady ? 'ready' : state)}</StateBadge>;
}
