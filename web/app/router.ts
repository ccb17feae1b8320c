import { createRouter } from '@tanstack/react-router';
import { makeQueryClient } from '../platform/api/query-client.ts';
import { noteSessionExpired } from '../platform/session/session-expiry.ts';
import { PagePending } from './page-pending.tsx';
import { routeTree } from './routes/route-tree.ts';

export const queryClient = makeQueryClient(noteSessionExpired);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 200,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
