import { queryOptions } from '@tanstack/react-query';
import { deadlinePreview } from '../../../../contract/calendar/deadline-preview.ts';
import type { DeadlineRule } from '../../../../contract/calendar/deadline-rule.ts';
import type { CutOffRule, Period } from '../../../../contract/kernel/period.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** The last day a rule gives for a period, with its derivation. */
export function deadlinePreviewQuery(period: Period, cutOff: CutOffRule, rule: DeadlineRule) {
  const query = {
    period,
    cutOff,
    kind: rule.kind,
    number: rule.kind === 'day_of_last_month' ? rule.day : rule.days,
    roll: rule.kind === 'working_days_after_cutoff' ? undefined : rule.roll,
  };
  return queryOptions({
    queryKey: ['calendar', 'deadline-preview', query] as const,
    queryFn: ({ signal }) =>
      apiRead('/calendar/deadline-preview', { answer: deadlinePreview, query, signal }),
    staleTime: 300_000,
  });
}
