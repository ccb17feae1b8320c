import { Button, Group, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { type SetupStep, setupSteps } from '../setup-steps.ts';
import { setupWords } from '../words.ts';
import classes from './setup-frame.module.css';

interface SetupFrameProps {
  readonly step: SetupStep;
  /** Ways on and back, below the step. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the first set-up: which steps there are, which one this is. */
export function SetupFrame({ step, actions, children }: SetupFrameProps): ReactNode {
  const w = useWords(setupWords);
  const { language, setLanguage } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const firstStep = useRef(step);
  const place = setupSteps.indexOf(step);
  const name = w(`${step}Step`);
  useEffect(() => {
    document.title = `${name} · Tổng Kết`;
  }, [name]);
  useEffect(() => {
    if (step !== firstStep.current) heading.current?.focus();
    firstStep.current = step;
  }, [step]);
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
      <div className={classes['sheet']}>
        <nav aria-label={w('steps')}>
          <Text fw={600} mb="sm">
            {w('title')}
          </Text>
          <ol className={classes['steps']}>
            {setupSteps.map((one, at) => (
              <li key={one} aria-current={one === step ? 'step' : undefined}>
                {at < place ? <IconCheck size={16} role="img" aria-label={w('done')} /> : `${at + 1}.`}
                <span>{w(`${one}Step`)}</span>
              </li>
            ))}
          </ol>
        </nav>
        <main>
          <Text c="dimmed" size="sm">
            {w('stepOf', { step: place + 1, of: setupSteps.length })}
          </Text>
          <Title order={1} mb="md" ref={heading} tabIndex={-1}>
            {name}
          </Title>
          {children}
          {actions === undefined ? null : (
            <Group gap="sm" mt="xl">
              {actions}
            </Group>
          )}
        </main>
      </div>
    </div>
  );
}
