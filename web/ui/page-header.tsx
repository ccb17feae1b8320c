import { Group, Title } from '@mantine/core';
import { Children, type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../platform/i18n/language-context.tsx';
import classes from './page-header.module.css';
import { takePageFocus } from './page-focus.ts';
import { uiWords } from './ui-words.ts';

interface PageHeaderProps {
  /** The page's name; also the document's title. */
  readonly title: string;
  /** Links that lead to this page, from the widest: an array of keyed elements or a fragment's children. */
  readonly trail?: ReactNode;
  /** State badges and short facts beside the name. */
  readonly status?: ReactNode;
  /** What waits for the person here, in one line: a deadline, a return, a missing part. */
  readonly waiting?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
  /** Lesser actions. */
  readonly others?: ReactNode;
}

/** The head of every page: where am I, what waits for me, what is next. */
export function PageHeader({ title, trail, status, waiting, action, others }: PageHeaderProps): ReactNode {
  const w = useWords(uiWords);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Tổng Kết`;
  }, [title]);
  useEffect(() => {
    takePageFocus(heading.current);
  }, []);

  return (
    <header className={classes['header']}>
      {trail === undefined ? null : (
        <nav aria-label={w('whereAmI')}>
          <ol className={classes['trail']}>
            {Children.map(trail, (step) => (
              <li>{step}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className={classes['row']}>
        <Group gap="sm" className={classes['name'] ?? ''}>
          <Title order={1} ref={heading} tabIndex={-1} className={classes['title'] ?? ''}>
            {title}
          </Title>
          {status}
        </Group>
        <Group gap="sm" className={classes['actions'] ?? ''}>
          {others}
          {action}
        </Group>
      </div>
      {waiting === undefined ? null : <div className={classes['waiting']}>{waiting}</div>}
    </header>
  );
}
