import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { ReportPage } from '../../features/reports/components/report-page.tsx';
import type { ReportAddress } from '../../features/reports/report-address.ts';

const route = getRouteApi('/behind-log-in/rounds/$round/reports/$unit');

/** A unit's report at its address. */
export function ReportRouteScreen(): ReactNode {
  const { round, unit } = route.useParams();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (next: ReportAddress) => {
      // A panel that opens or closes is no step to go back by; another part of the report is.
      const isPart = 'tab' in next || 'section' in next || 'version' in next;
      void navigate({ search: (now) => ({ ...now, ...next }), replace: !isPart, resetScroll: isPart });
    },
    [navigate],
  );
  return <ReportPage round={round} unit={unit} address={address} onAddress={change} />;
}
