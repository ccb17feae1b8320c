import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../platform/api/api-problem.ts';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { uiWords } from '../ui-words.ts';

export interface TableStates {
  /** Nothing has arrived yet. */
  readonly isLoading?: boolean;
  readonly problem?: ApiProblem | undefined;
  readonly onRetry?: () => void;
  /** Shown when there are no rows: an `EmptyState` that says why and what to do. */
  readonly empty?: ReactNode;
}

interface TableStateProps extends TableStates {
  readonly hasRows: boolean;
}

/** What stands in place of the rows; undefined when there are rows to show. */
export function useTableState({
  isLoading = false,
  problem,
  onRetry,
  empty,
  hasRows,
}: TableStateProps): ReactNode | undefined {
  const w = useWords(uiWords);
  if (hasRows) return undefined;
  if (problem !== undefined) {
    return <ProblemAlert problem={problem} {...(onRetry === undefined ? {} : { onRetry })} />;
  }
  if (isLoading) {
    return (
      <Stack gap={4} aria-busy="true">
        <span role="status" className="tk-hidden">
          {w('loading')}
        </span>
        {['1', '2', '3', '4', '5', '6', '7', '8'].map((row) => (
          <Skeleton key={row} height={28} />
        ))}
      </Stack>
    );
  }
  return empty ?? <EmptyState title={w('emptyTable')} />;
}
