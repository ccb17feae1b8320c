import { Button, Group, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useWords } from '../platform/i18n/language-context.tsx';
import classes from './file-drop.module.css';
import { uiWords } from './ui-words.ts';

interface FileDropProps {
  readonly label: string;
  /** Endings that are taken, such as ".xlsx". */
  readonly endings: readonly string[];
  readonly maxBytes: number;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** The file being sent and the part of it that is sent, 0 to 1. */
  readonly sending?:
    | { readonly name: string; readonly share: number; readonly onStop: () => void }
    | undefined;
}

/** A place to drop or choose files; refuses what is too large or of another kind before it is sent. */
export function FileDrop({
  label,
  endings,
  maxBytes,
  isMultiple = false,
  onFiles,
  sending,
}: FileDropProps): ReactNode {
  const w = useWords(uiWords);
  const [isOver, setOver] = useState(false);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const take = (files: readonly File[]) => {
    const refused: string[] = [];
    const taken = files.filter((file) => {
      const name = file.name.normalize('NFC');
      if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) {
        refused.push(w('fileWrongKind', { name, kinds: endings.join(', ') }));
        return false;
      }
      if (file.size > maxBytes) {
        refused.push(w('fileTooLarge', { name, limit: `${Math.floor(maxBytes / 1_048_576)} MB` }));
        return false;
      }
      return true;
    });
    setRefusals(refused);
    if (taken.length > 0) onFiles(isMultiple ? taken : taken.slice(0, 1));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (sending === undefined) take([...event.dataTransfer.files]);
  };
  const dropHandlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop,
  };
  const percent = Math.floor((sending?.share ?? 0) * 100);
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={classes['drop']}
      data-over={isOver || undefined}
      {...dropHandlers}
    >
      <Text id={id} fw={600}>
        {label}
      </Text>
      {sending === undefined ? (
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {w('chooseFile')}
          </Button>
          <Text c="dimmed" size="sm">{`${w('dropFile')} (${endings.join(', ')})`}</Text>
        </Group>
      ) : (
        <div className={classes['progress']}>
          <Text size="sm">{w('sending', { name: sending.name, percent })}</Text>
          <Progress value={percent} aria-label={w('sending', { name: sending.name, percent })} my="xs" />
          <Button variant="default" onClick={sending.onStop}>
            {w('stop')}
          </Button>
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={endings.join(',')}
        multiple={isMultiple}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <div role="alert">
        {refusals.map((refusal) => (
          <Text key={refusal} c="var(--mantine-color-error)" size="sm">
            {refusal}
          </Text>
        ))}
      </div>
    </div>
  );
}
