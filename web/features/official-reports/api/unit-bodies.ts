import { queryOptions } from '@tanstack/react-query';
import { unitDetail } from '../../../../contract/org-units/unit-detail.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Party bodies, committees and councils beside a unit that may issue in their own name. */
export function unitBodiesQuery(unit: string) {
  return queryOptions({
    queryKey: ['units', unit, 'detail'] as const,
    queryFn: ({ signal }) => apiRead(`/units/${unit}`, { answer: unitDetail, signal }),
    staleTime: 300_000,
    select: ({ bodies }) => bodies,
  });
}
