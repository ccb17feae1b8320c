import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { isIsoDate } from '../../../contract/kernel/iso-date.ts';
import { behindLogInRoute } from './behind-log-in-route.ts';

const words = z.string().max(200).optional().catch(undefined);
const day = z.string().refine(isIsoDate).optional().catch(undefined);
const offset = z.int().min(0).optional().catch(undefined);

const organisationRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/organisation',
  validateSearch: z.object({ on: day, q: words }),
  component: lazyRouteComponent(
    () => import('../../features/organisation/components/organisation-page.tsx'),
    'OrganisationPage',
  ),
});

const unitRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/organisation/units/$unit',
  validateSearch: z.object({ on: day }),
  component: lazyRouteComponent(
    () => import('../../features/organisation/components/unit-page.tsx'),
    'UnitPage',
  ),
});

const importUnitsRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/organisation/import',
  component: lazyRouteComponent(
    () => import('../../features/organisation/components/import-units-page.tsx'),
    'ImportUnitsPage',
  ),
});

const peopleRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/organisation/people',
  validateSearch: z.object({ q: words, offset }),
  component: lazyRouteComponent(
    () => import('../../features/organisation/components/people-page.tsx'),
    'PeoplePage',
  ),
});

const importPeopleRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/organisation/people/import',
  component: lazyRouteComponent(
    () => import('../../features/organisation/components/import-people-page.tsx'),
    'ImportPeoplePage',
  ),
});

export const organisationRoutes = [
  organisationRoute,
  unitRoute,
  importUnitsRoute,
  peopleRoute,
  importPeopleRoute,
] as const;
