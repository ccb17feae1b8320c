import { Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useRef, useState } from 'react';
import type { ProblemIssue } from '../../../../contract/kernel/problem.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { usePublishForm } from '../api/forms.ts';
import { formWords } from '../form-words.ts';
import { jsonPlace } from '../json-place.ts';
import classes from './administration.module.css';

const mostBytes = 5 * 1_048_576;

function parseText(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (failure) {
    return { reason: failure instanceof Error ? failure.message : '' };
  }
}

/** Publishes a form from a JSON file, which may be set right here; each mistake leads to its place in the text. */
export function PublishFormDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const w = useWords(formWords);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const publish = usePublishForm(({ formCode: form, number, isNew, addedSlots }) => {
    notifications.show({
      message: isNew
        ? w('published', { form, number, slots: addedSlots })
        : w('publishedSame', { form, number }),
    });
    onClose();
  });
  const parsed = parseText(text);
  const isReadable = 'value' in parsed;
  const placeOf = ({ pointer }: ProblemIssue) => {
    if (!isReadable) return undefined;
    return `${w('line', { line: jsonPlace(text, pointer).line })} (${pointer})`;
  };
  const jump = ({ pointer }: ProblemIssue) => {
    const field = area.current;
    if (field === null || !isReadable) return;
    const { start, end, line } = jsonPlace(text, pointer);
    field.focus();
    field.setSelectionRange(start, end);
    const lineHeight = field.scrollHeight / Math.max(1, text.split('\n').length);
    field.scrollTop = Math.max(0, (line - 4) * lineHeight);
  };
  const take = async (file: File) => {
    setText(await file.text());
    publish.reset();
  };
  return (
    <FormDialog
      title={w('publish')}
      lead={w('publishLead')}
      action={w('publish')}
      size="xl"
      isSending={publish.isSending}
      problem={undefined}
      onSubmit={() => {
        setTried(true);
        if (isReadable) publish.send(parsed.value);
      }}
      onClose={onClose}
    >
      {publish.problem === undefined ? null : (
        <ProblemAlert problem={publish.problem} takesFocus onJump={jump} placeOf={placeOf} />
      )}
      <FileDrop
        label={w('publishFile')}
        endings={['.json']}
        maxBytes={mostBytes}
        onFiles={([file]) => {
          if (file !== undefined) void take(file);
        }}
      />
      <Textarea
        ref={area}
        className={classes['definition'] ?? ''}
        label={w('definitionText')}
        value={text}
        rows={14}
        wrap="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Text role="status" c="var(--mantine-color-error)" size="sm">
        {isReadable || (text === '' && !isTried) ? '' : w('notJson', { reason: parsed.reason })}
      </Text>
    </FormDialog>
  );
}
