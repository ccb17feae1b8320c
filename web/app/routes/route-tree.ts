import { accountRoute, firstPasswordRoute, logInRoute } from './account-routes.ts';
import { administrationRoutes } from './administration-routes.ts';
import { behindLogInRoute } from './behind-log-in-route.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { reportRoute } from './report-route.ts';
import { rootRoute } from './root-route.tsx';
import {
  roundDocumentRoute,
  roundFiguresRoute,
  roundManageRoute,
  roundProgressRoute,
  roundRoute,
  roundsRoute,
} from './rounds-routes.ts';
import { setupRoute } from './setup-route.ts';
import { todayRoute } from './today-route.ts';

/** Every address of the application. A feature's routes are declared in a file of their own and added here. */
export const routeTree = rootRoute.addChildren([
  logInRoute,
  firstPasswordRoute,
  setupRoute,
  behindLogInRoute.addChildren([
    todayRoute,
    accountRoute,
    ...organisationRoutes,
    ...administrationRoutes,
    roundsRoute,
    reportRoute,
    roundRoute.addChildren([roundProgressRoute, roundFiguresRoute, roundManageRoute, roundDocumentRoute]),
  ]),
]);
