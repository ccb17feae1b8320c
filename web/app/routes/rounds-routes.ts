import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { behindLogInRoute } from './behind-log-in-route.ts';

const text = z.string().max(200).optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

export const roundsRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/rounds',
  validateSearch: z.object({
    state: z.enum(['open', 'locked']).optional().catch(undefined),
    regime: text,
    sort: text,
    opening: flag,
  }),
  component: lazyRouteComponent(() => import('../rounds/rounds-screen.tsx'), 'RoundsScreen'),
});

/** The frame around the parts of a round: its head and the way from part to part. */
export const roundRoute = createRoute({
  getParentRoute: () => behindLogInRoute,
  path: '/rounds/$round',
  component: lazyRouteComponent(() => import('../rounds/round-frame.tsx'), 'RoundFrame'),
});

export const roundProgressRoute = createRoute({
  getParentRoute: () => roundRoute,
  path: '/',
  validateSearch: z.object({
    show: z.enum(['late', 'none', 'returned', 'accept']).optional().catch(undefined),
    q: text,
    unit: text,
  }),
  component: lazyRouteComponent(() => import('../rounds/progress-screen.tsx'), 'ProgressScreen'),
});

export const roundManageRoute = createRoute({
  getParentRoute: () => roundRoute,
  path: '/manage',
  validateSearch: z.object({ unit: text }),
  component: lazyRouteComponent(() => import('../rounds/manage-screen.tsx'), 'ManageScreen'),
});

export const roundFiguresRoute = createRoute({
  getParentRoute: () => roundRoute,
  path: '/figures',
  validateSearch: z.object({
    unit: text,
    section: text,
    q: text,
    drift: flag,
    figure: text,
    at: text,
    in: text,
    chart: text,
    targets: flag,
  }),
  component: lazyRouteComponent(() => import('../rounds/figures-screen.tsx'), 'FiguresScreen'),
});

export const roundDocumentRoute = createRoute({
  getParentRoute: () => roundRoute,
  path: '/document',
  validateSearch: z.object({ unit: text }),
  component: lazyRouteComponent(() => import('../rounds/document-screen.tsx'), 'DocumentScreen'),
});
