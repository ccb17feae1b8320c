import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconHelp, IconLanguage, IconLogout, IconUser, IconUserCircle } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useChangeLanguage } from '../../features/accounts/api/change-language.ts';
import { useLogOut } from '../../features/accounts/api/log-out.ts';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { useSession } from '../../platform/session/session.ts';
import { appWords } from '../app-words.ts';

/** Changes the language here and on the account, so that the next log-in begins with it. */
export function useSwitchLanguage(): () => void {
  const { language, setLanguage } = useLanguage();
  const change = useChangeLanguage();
  return () => {
    const next = language === 'vi' ? 'en' : 'vi';
    setLanguage(next);
    change.send(next);
  };
}

interface AccountMenuProps {
  readonly onHelp: () => void;
}

/** Who is logged in, and what concerns only this person and this browser. */
export function AccountMenu({ onHelp }: AccountMenuProps): ReactNode {
  const w = useWords(appWords);
  const navigate = useNavigate();
  const { account, person } = useSession();
  const switchLanguage = useSwitchLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const logOut = useLogOut(() => void navigate({ to: '/login', search: {} }));
  const name = person.fullName;

  return (
    <Menu position="bottom-end" width={272}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={w('account', { name })}>
          <IconUserCircle size={22} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{`${name} · ${account.login}`}</Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} aria-hidden />}>
          {w('accountPage')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLanguage size={16} aria-hidden />} onClick={switchLanguage}>
          {w('otherLanguage')}
        </Menu.Item>
        <Menu.Item leftSection={<IconHelp size={16} aria-hidden />} onClick={onHelp}>
          {w('help')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{w('colours')}</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            closeMenuOnClick={false}
            rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {w(scheme)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => logOut.send(undefined)}>
          {w('logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
