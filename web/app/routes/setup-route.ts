import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { isSetupNeeded } from '../../features/setup/api/setup.ts';
import { sessionQuery } from '../../platform/session/session.ts';
import { rootRoute } from './root-route.tsx';

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  validateSearch: z.object({ step: z.enum(['pack', 'units', 'done']).optional().catch(undefined) }),
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    if (session === null) {
      if (!(await isSetupNeeded(context.queryClient))) {
        throw redirect({ to: '/login', search: { from: '/setup' } });
      }
    } else if (!session.rights.manageSettings) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../setup/setup-screen.tsx'), 'SetupScreen'),
});
