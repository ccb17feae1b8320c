import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { behindLogInRoute } from './behind-log-in-route.ts';

export const todayRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../home/today-page.tsx'), 'TodayPage'),
});
