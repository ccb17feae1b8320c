import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FormVersionView } from '../../../contract/indicators/form-view.ts';
import type { RoundDetail } from '../../../contract/rounds/round-view.ts';
import { formVersionQuery } from '../../features/rounds/api/form-version.ts';
import { roundBoardQuery } from '../../features/rounds/api/round-board.ts';
import { roundQuery } from '../../features/rounds/api/round.ts';
import { type ProgressRow, progressRows } from '../../features/rounds/progress-rows.ts';
import { type ApiProblem, problemFrom } from '../../platform/api/api-problem.ts';

/** What the parts of a round stand on. */
interface RoundBasis {
  readonly detail: RoundDetail;
  readonly form: FormVersionView;
  /** Units of the round the person sees, depth first. */
  readonly units: readonly ProgressRow[];
}

interface RoundBasisAnswer {
  readonly basis: RoundBasis | undefined;
  readonly problem: ApiProblem | undefined;
  readonly retry: () => void;
}

/** The round, the form version it is pinned to and its units, loaded side by side. */
export function useRoundBasis(round: string): RoundBasisAnswer {
  const detail = useQuery(roundQuery(round));
  const board = useQuery(roundBoardQuery(round));
  const form = useQuery({
    ...formVersionQuery(detail.data?.formCode ?? '', detail.data?.formVersion ?? 0),
    enabled: detail.data !== undefined,
  });
  const units = useMemo(
    () => (board.data === undefined ? undefined : progressRows(board.data)),
    [board.data],
  );
  const failure = detail.error ?? board.error ?? form.error;
  const basis = useMemo(
    () =>
      detail.data === undefined || form.data === undefined || units === undefined
        ? undefined
        : { detail: detail.data, form: form.data, units },
    [detail.data, form.data, units],
  );
  return {
    basis,
    problem: basis !== undefined || failure === null ? undefined : problemFrom(failure),
    retry: () => {
      for (const query of [detail, board, form]) void query.refetch();
    },
  };
}
