import { queryOptions } from '@tanstack/react-query';
import { figureTrail } from '../../../../contract/consolidation/consolidated-view.ts';
import type { SlotPart } from '../../../../contract/indicators/form-definition.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Names one part of a figure at one unit. */
export interface TrailAddress {
  readonly round: string;
  readonly unit: string;
  readonly indicator: string;
  readonly column: string | null;
  readonly part: SlotPart;
}

/** One level of the way from a figure down to the cell it comes from. */
export function figureTrailQuery({ round, unit, indicator, column, part }: TrailAddress) {
  return queryOptions({
    queryKey: ['rounds', round, 'trail', unit, indicator, column, part] as const,
    queryFn: ({ signal }) =>
      apiRead(`/rounds/${round}/units/${unit}/figures/${indicator}`, {
        answer: figureTrail,
        query: { column: column ?? undefined, part },
        signal,
      }),
  });
}
