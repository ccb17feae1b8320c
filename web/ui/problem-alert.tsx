import { ActionIcon, Alert, Button, CopyButton, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ProblemIssue } from '../../contract/kernel/problem.ts';
import { type ApiProblem, sentenceOfCode } from '../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../platform/i18n/language-context.tsx';
import classes from './problem-alert.module.css';
import { uiWords } from './ui-words.ts';

interface ProblemAlertProps {
  readonly problem: ApiProblem;
  /** Moves to the place of an issue; without it issues are only listed. */
  readonly onJump?: (issue: ProblemIssue) => void;
  /** Says where an issue is, in the field's words; without it its pointer is shown. */
  readonly placeOf?: (issue: ProblemIssue) => string | undefined;
  readonly onRetry?: () => void;
  /** Takes the focus when it appears, as after a refused command. */
  readonly takesFocus?: boolean;
}

/** A refusal in words: what happened, every place that is wrong, and the code to copy for those who help. */
export function ProblemAlert({
  problem,
  onJump,
  placeOf,
  onRetry,
  takesFocus = false,
}: ProblemAlertProps): ReactNode {
  const w = useWords(uiWords);
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && problem.code !== '') box.current?.focus();
  }, [problem, takesFocus]);

  const trace = [problem.code, problem.correlationId].filter((part) => part !== undefined).join(' · ');
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      variant="outline"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem.sentence(language)}
      classNames={{ root: classes['root'] ?? '', title: classes['title'] ?? '' }}
    >
      {problem.issues.length > 0 ? (
        <>
          <Text size="sm" mb="xs">
            {w('issuesTitle', { count: problem.issues.length })}
          </Text>
          <ul className={classes['issues']}>
            {problem.issues.map((issue) => {
              const sentence = sentenceOfCode(issue.code, issue.params, language);
              const place = placeOf?.(issue) ?? issue.pointer;
              return (
                <li key={`${issue.pointer} ${issue.code}`}>
                  {onJump === undefined ? (
                    <span>{place === '' ? sentence : `${place}: ${sentence}`}</span>
                  ) : (
                    <UnstyledButton className={classes['jump'] ?? ''} onClick={() => onJump(issue)}>
                      {place === '' ? sentence : `${place}: ${sentence}`}
                    </UnstyledButton>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      <Group gap="sm">
        {onRetry === undefined ? null : (
          <Button variant="default" onClick={onRetry}>
            {w('retry')}
          </Button>
        )}
        <Group gap={4} wrap="nowrap">
          <Text
            size="xs"
            c="dimmed"
            className={classes['code'] ?? ''}
          >{`${w('problemCode')}: ${trace}`}</Text>
          <CopyButton value={trace}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? w('copied') : w('copy')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={copied ? w('copied') : `${w('copy')}: ${w('problemCode')}`}
                  onClick={copy}
                >
                  {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </Group>
      </Group>
    </Alert>
  );
}
