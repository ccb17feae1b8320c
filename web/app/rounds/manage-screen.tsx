import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ManagePage } from '../../features/rounds/components/manage-page.tsx';

const route = getRouteApi('/behind-log-in/rounds/$round/manage');

/** The management of a round with its address. */
export function ManageScreen(): ReactNode {
  const { round } = route.useParams();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ManagePage
      key={round}
      code={round}
      address={address}
      onAddress={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
    />
  );
}
