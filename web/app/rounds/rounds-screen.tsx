import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { parsePeriod } from '../../../contract/kernel/period.ts';
import { RoundsPage } from '../../features/rounds/components/rounds-page.tsx';

const route = getRouteApi('/behind-log-in/rounds');

/** The list of rounds with its address. */
export function RoundsScreen(): ReactNode {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <RoundsPage
      address={{
        ...address,
        period: address.period === undefined ? undefined : parsePeriod(address.period),
      }}
      onAddress={(change) =>
        void navigate({ search: (now) => ({ ...now, ...change }), replace: change.opening === undefined })
      }
    />
  );
}
