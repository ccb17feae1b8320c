import { ActionIcon, Drawer, Indicator, Tooltip } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import {
  IconBell,
  IconHelp,
  IconHome,
  IconLanguage,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMenu2,
  IconSearch,
} from '@tabler/icons-react';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useOnline } from '../../platform/api/use-online.ts';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { useSession } from '../../platform/session/session.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { appWords } from '../app-words.ts';
import { useWaiting } from '../use-waiting.ts';
import { AccountMenu, useSwitchLanguage } from './account-menu.tsx';
import { ActingPost } from './acting-post.tsx';
import { LogInAgainDialog } from './log-in-again-dialog.tsx';
import { PeriodInView } from './period-in-view.tsx';
import { SearchPalette } from './search-palette.tsx';
import classes from './shell.module.css';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { NavigationLinks } from './side-navigation.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** A link is marked as the current page only on that page; the router would mark the way home everywhere. */
const exact = { exact: true, includeSearch: false };

function WaitingBell(): ReactNode {
  const w = useWords(appWords);
  const { count } = useWaiting();
  return (
    <Indicator label={count} size={16} disabled={count === 0} color="red" offset={8}>
      <ActionIcon
        component={Link}
        to="/"
        activeOptions={exact}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={w('waitingCount', { count })}
      >
        <IconBell size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}

interface BottomBarProps {
  readonly onSearch: () => void;
  readonly onMenu: () => void;
}

function BottomBar({ onSearch, onMenu }: BottomBarProps): ReactNode {
  const w = useWords(appWords);
  const { pathname } = useLocation();
  const atHome = pathname === '/';
  return (
    <nav aria-label={w('shortWays')} className={classes['bottom']}>
      <Link
        to="/"
        activeOptions={exact}
        className={classes['tab']}
        data-current={atHome || undefined}
        aria-current={atHome ? 'page' : undefined}
      >
        <IconHome size={20} aria-hidden />
        {w('today')}
      </Link>
      <button type="button" className={classes['tab']} onClick={onSearch}>
        <IconSearch size={20} aria-hidden />
        {w('search')}
      </button>
      <button type="button" className={classes['tab']} aria-haspopup="dialog" onClick={onMenu}>
        <IconMenu2 size={20} aria-hidden />
        {w('mainNavigation')}
      </button>
    </nav>
  );
}

/** The frame of every page behind the log-in: where I am, for whom I act, what waits for me. */
export function Shell(): ReactNode {
  const w = useWords(appWords);
  const u = useWords(uiWords);
  const { account } = useSession();
  const { suggestLanguage } = useLanguage();
  const switchLanguage = useSwitchLanguage();
  const navigate = useNavigate();
  const isOnline = useOnline();
  const isDesk = useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false });
  const [narrowChoice, setNarrowChoice] = useLocalStorage<boolean | null>({
    key: 'tongket.narrow',
    defaultValue: null,
  });
  const [open, setOpen] = useState<'search' | 'shortcuts' | 'menu' | undefined>();
  const isNarrow = narrowChoice ?? !isDesk;

  useEffect(() => suggestLanguage(account.language), [account.language, suggestLanguage]);
  useShortcuts({
    onSearch: useCallback(() => setOpen('search'), []),
    onHelp: useCallback(() => setOpen('shortcuts'), []),
    onToday: useCallback(() => void navigate({ to: '/' }), [navigate]),
  });
  const close = () => setOpen(undefined);
  const NarrowIcon = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;

  return (
    <div className={classes['frame']} data-narrow={isNarrow || undefined}>
      <a href="#main" className={classes['skip']}>
        {w('skip')}
      </a>
      <section aria-label={w('topBar')} className={classes['top']} data-no-print>
        <Link to="/" activeOptions={exact} className={classes['brand']}>
          {w('product')}
        </Link>
        <ActingPost />
        <span className={classes['period']} data-desk>
          <PeriodInView />
        </span>
        <span className={classes['spring']} data-desk />
        <button type="button" className={classes['search']} onClick={() => setOpen('search')}>
          <IconSearch size={16} aria-hidden />
          {w('search')}
          <kbd aria-hidden>Ctrl K</kbd>
        </button>
        <WaitingBell />
        <Tooltip label={w('otherLanguage')}>
          <ActionIcon
            data-desk
            variant="subtle"
            color="gray"
            size={32}
            aria-label={`${w('language')}: ${w('otherLanguage')}`}
            onClick={switchLanguage}
          >
            <IconLanguage size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={w('help')}>
          <ActionIcon
            data-desk
            variant="subtle"
            color="gray"
            size={32}
            aria-label={w('help')}
            onClick={() => setOpen('shortcuts')}
          >
            <IconHelp size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <AccountMenu onHelp={() => setOpen('shortcuts')} />
      </section>
      <div className={classes['side']} data-no-print>
        <NavigationLinks isNarrow={isNarrow} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={isNarrow ? w('widen') : w('narrow')}
          onClick={() => setNarrowChoice(!isNarrow)}
        >
          <NarrowIcon size={18} aria-hidden />
        </ActionIcon>
      </div>
      <main id="main" tabIndex={-1} className={classes['main']}>
        {isOnline ? null : (
          <div role="status" className={classes['banner']}>
            <StateBadge state="offline">{w('offlineTitle')}</StateBadge>
            <span>{w('offlineBody')}</span>
          </div>
        )}
        <Outlet />
      </main>
      <BottomBar onSearch={() => setOpen('search')} onMenu={() => setOpen('menu')} />
      <Drawer
        opened={open === 'menu'}
        onClose={close}
        position="bottom"
        size="auto"
        classNames={{ content: classes['sheet'] ?? '' }}
        title={w('mainNavigation')}
        closeButtonProps={{ 'aria-label': u('close') }}
      >
        <div className={classes['drawer']}>
          <NavigationLinks isNarrow={false} onFollow={close} />
        </div>
        <PeriodInView />
      </Drawer>
      <SearchPalette isOpen={open === 'search'} onClose={close} />
      <ShortcutsDialog isOpen={open === 'shortcuts'} onClose={close} />
      <LogInAgainDialog />
    </div>
  );
}
