import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { isIsoDate } from '../../../contract/kernel/iso-date.ts';
import { sessionQuery } from '../../platform/session/session.ts';
import { behindLogInRoute } from './behind-log-in-route.ts';

const words = z.string().max(200).optional().catch(undefined);
const day = z.string().refine(isIsoDate).optional().catch(undefined);
const offset = z.int().min(0).optional().catch(undefined);
const year = z.int().min(1900).max(2199).optional().catch(undefined);

const administrationRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/administration',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    const isAdministrator = session?.rights.manageAccounts === true;
    throw redirect({
      to: isAdministrator ? '/administration/accounts' : '/administration/forms',
      replace: true,
    });
  },
});

const accountsRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/administration/accounts',
  validateSearch: z.object({ q: words, offset }),
  component: lazyRouteComponent(
    () => import('../../features/administration/components/accounts-page.tsx'),
    'AccountsPage',
  ),
});

const packsRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/administration/packs',
  component: lazyRouteComponent(
    () => import('../../features/administration/components/packs-page.tsx'),
    'PacksPage',
  ),
});

const formsRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/administration/forms',
  component: lazyRouteComponent(
    () => import('../../features/administration/components/forms-page.tsx'),
    'FormsPage',
  ),
});

const formRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/administration/forms/$form',
  validateSearch: z.object({ version: z.int().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => import('../../features/administration/components/form-page.tsx'),
    'FormPage',
  ),
});

const calendarRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/administration/calendar',
  validateSearch: z.object({ year, day }),
  component: lazyRouteComponent(
    () => import('../../features/administration/components/calendar-page.tsx'),
    'CalendarPage',
  ),
});

const numbersRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/administration/numbers',
  validateSearch: z.object({ unit: words, year, type: words }),
  component: lazyRouteComponent(
    () => import('../../features/administration/components/numbers-page.tsx'),
    'NumbersPage',
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/administration/audit',
  validateSearch: z.object({ kind: words, unit: words, person: words, from: day, to: day }),
  component: lazyRouteComponent(
    () => import('../../features/administration/components/audit-page.tsx'),
    'AuditPage',
  ),
});

export const administrationRoutes = [
  administrationRoute,
  accountsRoute,
  packsRoute,
  formsRoute,
  formRoute,
  calendarRoute,
  numbersRoute,
  auditRoute,
] as const;
