import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DocumentPage } from '../../features/official-reports/components/document-page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoundBasis } from './use-round-basis.ts';

const route = getRouteApi('/behind-log-in/rounds/$round/document');

/** The official document of a unit's report with its address. */
export function DocumentScreen(): ReactNode {
  const { round } = route.useParams();
  const { unit } = route.useSearch();
  const navigate = route.useNavigate();
  const { basis, problem, retry } = useRoundBasis(round);
  if (problem !== undefined) return <ProblemAlert problem={problem} onRetry={retry} />;
  const chosen = unit ?? basis?.units[0]?.key;
  if (basis === undefined || chosen === undefined) return <Skeleton height={320} aria-busy="true" />;
  return (
    <DocumentPage
      round={round}
      unit={chosen}
      units={basis.units}
      definition={basis.form.definition}
      onUnit={(next) => void navigate({ search: (now) => ({ ...now, unit: next }), resetScroll: false })}
    />
  );
}
