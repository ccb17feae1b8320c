import { createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { sessionQuery } from '../../platform/session/session.ts';
import { rootRoute } from './root-route.tsx';

/** Every page behind the log-in has the frame and carries the period in view in its address. */
export const behindLogInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'behind-log-in',
  validateSearch: z.object({ period: z.string().optional().catch(undefined) }),
  search: { middlewares: [retainSearchParams(['period'])] },
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    if (session === null) {
      throw redirect({ to: '/login', search: location.href === '/' ? {} : { from: location.href } });
    }
    if (session.account.mustChangePassword) throw redirect({ to: '/first-password' });
  },
  component: lazyRouteComponent(() => import('../shell/shell.tsx'), 'Shell'),
});
