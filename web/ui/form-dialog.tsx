import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { ProblemIssue } from '../../contract/kernel/problem.ts';
import type { ApiProblem } from '../platform/api/api-problem.ts';
import { useWords } from '../platform/i18n/language-context.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { uiWords } from './ui-words.ts';

interface FormDialogProps {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly lead?: ReactNode;
  /** The word on the button: what is done, never "OK". */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly isSending: boolean;
  readonly problem: ApiProblem | undefined;
  /** Says which field an issue is about. */
  readonly placeOf?: (issue: ProblemIssue) => string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A dialog of some fields and one action; what was typed stays after a refusal. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { title, lead, action, isDangerous = false, size = 'lg', problem, placeOf, onClose } = props;
  const w = useWords(uiWords);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog stands inside the page's form for React even where it does not for the browser.
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': w('close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {lead === undefined ? null : <Text component="div">{lead}</Text>}
          {problem === undefined ? null : (
            <ProblemAlert problem={problem} takesFocus {...(placeOf === undefined ? {} : { placeOf })} />
          )}
          {props.children}
        </Stack>
        <Group gap="sm" mt="lg">
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
