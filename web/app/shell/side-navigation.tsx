import { Tooltip } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { useSession } from '../../platform/session/session.ts';
import { appWords } from '../app-words.ts';
import { navigationFor } from '../navigation.ts';
import classes from './shell.module.css';

function isCurrent(pathname: string, to: string): boolean {
  return to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
}

interface NavigationLinksProps {
  readonly isNarrow: boolean;
  readonly onFollow?: () => void;
}

/** The areas of work the person may open, the current one marked. */
export function NavigationLinks({ isNarrow, onFollow }: NavigationLinksProps): ReactNode {
  const session = useSession();
  const { language } = useLanguage();
  const { pathname } = useLocation();
  const w = useWords(appWords);
  return (
    <nav aria-label={w('mainNavigation')}>
      <ul>
        {navigationFor(session).map(({ key, label, to, icon: Icon }) => {
          const here = isCurrent(pathname, to);
          return (
            <li key={key}>
              <Tooltip label={label[language]} position="right" disabled={!isNarrow}>
                <Link
                  to={to}
                  activeOptions={{ exact: true, includeSearch: false }}
                  className={classes['link']}
                  data-current={here || undefined}
                  aria-current={here ? 'page' : undefined}
                  aria-label={isNarrow ? label[language] : undefined}
                  onClick={onFollow}
                >
                  <Icon size={18} stroke={1.75} aria-hidden />
                  {isNarrow ? null : label[language]}
                </Link>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
