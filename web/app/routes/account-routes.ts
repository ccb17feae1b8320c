import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { isSetupNeeded } from '../../features/setup/api/setup.ts';
import { sessionQuery } from '../../platform/session/session.ts';
import { behindLogInRoute } from './behind-log-in-route.ts';
import { rootRoute } from './root-route.tsx';

/** An address inside the application; anything else could lead a person away after the log-in. */
const inside = z
  .string()
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined);

export const logInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: z.object({ from: inside }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    if (session !== null) throw redirect({ href: search.from ?? '/' });
    if (await isSetupNeeded(context.queryClient)) throw redirect({ to: '/setup' });
  },
  component: lazyRouteComponent(
    () => import('../../features/accounts/components/log-in-page.tsx'),
    'LogInPage',
  ),
});

export const firstPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-password',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    if (session === null) throw redirect({ to: '/login' });
  },
  component: lazyRouteComponent(
    () => import('../../features/accounts/components/first-password-page.tsx'),
    'FirstPasswordPage',
  ),
});

export const accountRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/account',
  component: lazyRouteComponent(
    () => import('../../features/accounts/components/account-page.tsx'),
    'AccountPage',
  ),
});
