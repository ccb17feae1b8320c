import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RoundHead } from '../../features/rounds/components/round-head.tsx';
import { roundWords } from '../../features/rounds/words.ts';
import { useWords } from '../../platform/i18n/language-context.tsx';
import classes from './round-frame.module.css';

const route = getRouteApi('/behind-log-in/rounds/$round');

const parts = [
  { key: 'progress', path: '' },
  { key: 'figures', path: '/figures' },
  { key: 'manage', path: '/manage' },
  { key: 'document', path: '/document' },
] as const;

/** A round: its head, and its parts side by side, each with an address of its own. */
export function RoundFrame(): ReactNode {
  const w = useWords(roundWords);
  const { round } = route.useParams();
  const { pathname, search } = useLocation();
  const base = `/rounds/${round}`;
  // The unit looked at stays the same from part to part.
  const unit: unknown = Reflect.get(search, 'unit');
  return (
    <>
      <RoundHead key={round} code={round} />
      <nav aria-label={w('tabs')} className={classes['tabs']}>
        {parts.map(({ key, path }) => {
          const isHere = pathname.replace(/\/$/, '') === `${base}${path}`;
          return (
            <Link
              key={key}
              to={`${base}${path}`}
              search={typeof unit === 'string' ? { unit } : {}}
              className={classes['tab']}
              data-current={isHere || undefined}
              aria-current={isHere ? 'page' : undefined}
            >
              {w(key)}
            </Link>
          );
        })}
      </nav>
      <Outlet />
    </>
  );
}
