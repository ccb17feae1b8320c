import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ApiProblem } from '../platform/api/api-problem.ts';
import { useWords } from '../platform/i18n/language-context.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { uiWords } from './ui-words.ts';

interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, in a sentence or a `ConfirmList`. */
  readonly children?: ReactNode;
  /** The word on the button: what is done, never "OK". */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly shortest?: number;
  readonly longest?: number;
  readonly isSending: boolean;
  readonly problem: ApiProblem | undefined;
  readonly onSend: (reason: string) => void;
}

/** Asks for the reason without which the action is not done; what was typed stays after a refusal and after closing. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const {
    isOpen,
    onClose,
    title,
    children,
    action,
    isDangerous = false,
    shortest = 10,
    longest = 2000,
  } = props;
  const w = useWords(uiWords);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const length = Array.from(reason.trim()).length;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (length >= shortest) props.onSend(reason.trim());
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': w('close') }}
    >
      <form onSubmit={submit} noValidate>
        {children === undefined ? null : (
          <Text component="div" mb="md">
            {children}
          </Text>
        )}
        {props.problem === undefined ? null : <ProblemAlert problem={props.problem} takesFocus />}
        <Textarea
          data-autofocus
          label={w('reason')}
          required
          withAsterisk={false}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={longest}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isTried && length < shortest ? w('reasonNeeded', { count: shortest }) : undefined}
          description={w('reasonCount', { count: length, max: longest })}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
        />
        <Group gap="sm" mt="md">
          <Button type="submit" loading={props.isSending} {...(isDangerous ? { color: 'red' } : {})}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w('cancel')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
