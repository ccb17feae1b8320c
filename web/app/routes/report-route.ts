import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reportAddress } from '../../features/reports/report-address.ts';
import { behindLogInRoute } from './behind-log-in-route.ts';

export const reportRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/rounds/$round/reports/$unit',
  validateSearch: reportAddress,
  component: lazyRouteComponent(() => import('../reports/report-route-screen.tsx'), 'ReportRouteScreen'),
});
