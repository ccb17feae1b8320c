import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProgressPage } from '../../features/rounds/components/progress-page.tsx';

const route = getRouteApi('/behind-log-in/rounds/$round/');

/** The board of a round with its address. */
export function ProgressScreen(): ReactNode {
  const { round } = route.useParams();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ProgressPage
      key={round}
      round={round}
      address={address}
      onAddress={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
    />
  );
}
