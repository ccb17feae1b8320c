import { Button, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { accountWords } from '../words.ts';
import classes from './entrance.module.css';

interface EntranceProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The sheet on which a person enters: before the frame of the application is theirs. */
export function Entrance({ title, lead, children }: EntranceProps): ReactNode {
  const w = useWords(accountWords);
  const { language, setLanguage } = useLanguage();
  useEffect(() => {
    document.title = `${title} · Tổng Kết`;
  }, [title]);
  return (
    <div className={classes['page']}>
      <header className={classes['band']}>
        <span className={classes['product']}>Tổng Kết</span>
        <Button
          variant="subtle"
          className={classes['language'] ?? ''}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          lang={language === 'vi' ? 'en' : 'vi'}
        >
          {w('otherLanguage')}
        </Button>
      </header>
      <main className={classes['sheet']}>
        <Title order={1} mb="xs">
          {title}
        </Title>
        <Text c="dimmed" mb="lg">
          {lead}
        </Text>
        {children}
      </main>
    </div>
  );
}
