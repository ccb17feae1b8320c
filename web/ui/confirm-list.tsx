import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../platform/api/api-problem.ts';
import { useWords } from '../platform/i18n/language-context.tsx';
import classes from './confirm-list.module.css';
import { ProblemAlert } from './problem-alert.tsx';
import { uiWords } from './ui-words.ts';

interface ConfirmListProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What the action touches, one line each, with counts. */
  readonly touches: readonly string[];
  /** The word on the button: what is done, never "OK". */
  readonly action: string;
  readonly isSending: boolean;
  readonly problem: ApiProblem | undefined;
  readonly onConfirm: () => void;
}

/** Asked only before what cannot be undone: lists what it touches. */
export function ConfirmList(props: ConfirmListProps): ReactNode {
  const w = useWords(uiWords);
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': w('close') }}
    >
      <Text mb="xs">{w('confirmTouches')}</Text>
      <ul className={classes['list']}>
        {props.touches.map((touched) => (
          <li key={touched}>{touched}</li>
        ))}
      </ul>
      {props.problem === undefined ? null : <ProblemAlert problem={props.problem} takesFocus />}
      <Group gap="sm" mt="md">
        <Button color="red" loading={props.isSending} onClick={props.onConfirm}>
          {props.action}
        </Button>
        <Button variant="default" data-autofocus onClick={props.onClose}>
          {w('cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
