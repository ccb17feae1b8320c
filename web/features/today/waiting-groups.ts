import type { WaitingReport } from '../../../contract/reports/waiting-reports.ts';

/** Groups of Today in the order a person works them off. */
export const waitingGroupKeys = ['late', 'revise', 'sign', 'accept', 'prepare'] as const;
export type WaitingGroupKey = (typeof waitingGroupKeys)[number];

export interface WaitingGroup {
  readonly key: WaitingGroupKey;
  readonly items: readonly WaitingReport[];
}

function groupOf(item: WaitingReport): WaitingGroupKey {
  // A report that came late is late by the unit below; the person who accepts it is not.
  return item.isLate && item.kind !== 'accept' ? 'late' : item.kind;
}

/** What waits, by what is to be done; groups without anything are left out. */
export function groupWaiting(items: readonly WaitingReport[]): readonly WaitingGroup[] {
  return waitingGroupKeys.flatMap((key) => {
    const found = items.filter((item) => groupOf(item) === key);
    return found.length === 0 ? [] : [{ key, items: found }];
  });
}
