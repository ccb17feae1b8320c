import { Menu, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useChangeActingPost } from '../../features/accounts/api/change-acting-post.ts';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { useSession } from '../../platform/session/session.ts';
import { LongName } from '../../ui/long-name.tsx';
import { appWords } from '../app-words.ts';
import classes from './shell.module.css';

/** The unit and post the person acts for; with several posts, a menu to change it. */
export function ActingPost(): ReactNode {
  const w = useWords(appWords);
  const { appointments, actingAs } = useSession();
  const { language } = useLanguage();
  const change = useChangeActingPost();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const current = appointments.find(({ id }) => id === actingAs);

  const text = (
    <span className={classes['actingText']}>
      <span className={classes['actingUnit']}>
        <LongName maxLetters={isPhone ? 26 : 46}>{current?.unit.name ?? w('noPost')}</LongName>
      </span>
      {current === undefined ? null : (
        <span className={classes['actingPost']}>{current.title[language]}</span>
      )}
    </span>
  );
  if (appointments.length < 2) {
    return (
      <div className={classes['acting']} role="group" aria-label={w('actingAs')}>
        {text}
      </div>
    );
  }
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <UnstyledButton className={classes['acting'] ?? ''} aria-describedby="acting-post-hint">
          {text}
          <IconChevronDown size={14} aria-hidden />
          <span id="acting-post-hint" className="tk-hidden">
            {w('changePost')}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{w('actingAs')}</Menu.Label>
        {appointments.map(({ id, title, unit }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={id === actingAs}
            rightSection={id === actingAs ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => change.send(id)}
          >
            <span className={classes['actingUnit']}>{unit.name}</span>
            <span className={classes['actingPost']}>{title[language]}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
