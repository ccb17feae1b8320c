import type { WaitingReport } from '../../../contract/reports/waiting-reports.ts';

/** The reports of a round that wait to be accepted, and those before and after the one that is open. */
export interface WaitingQueue {
  readonly count: number;
  /** Place of the open one, from 1; undefined where it does not wait. */
  readonly at: number | undefined;
  readonly previous: WaitingReport | undefined;
  readonly next: WaitingReport | undefined;
}

/** The queue around a unit in the order the server gave; where the unit waits no more, its first is the next. */
export function queueAround(items: readonly WaitingReport[], round: string, unit: string): WaitingQueue {
  const waiting = items.filter((item) => item.round === round && item.kind === 'accept');
  const index = waiting.findIndex((item) => item.unit === unit);
  if (index === -1) {
    return { count: waiting.length, at: undefined, previous: undefined, next: waiting[0] };
  }
  return {
    count: waiting.length,
    at: index + 1,
    previous: waiting[index - 1],
    next: waiting[index + 1],
  };
}
