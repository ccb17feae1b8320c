import { queryOptions } from '@tanstack/react-query';
import { roundBoard } from '../../../../contract/reports/round-board.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Where every unit the person sees stands in a round. */
export function roundBoardQuery(round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'board'] as const,
    queryFn: ({ signal }) => apiRead(`/rounds/${round}/board`, { answer: roundBoard, signal }),
  });
}
