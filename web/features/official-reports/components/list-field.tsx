import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { describedBelow, linesOf } from '../document-draft.ts';
import { documentWords } from '../words.ts';

interface ListFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (lines: string[]) => void;
  readonly isReadOnly: boolean;
}

/** A list typed with one entry on each line. */
export function ListField({ label, value, onChange, isReadOnly }: ListFieldProps): ReactNode {
  const w = useWords(documentWords);
  // What is typed keeps its empty lines while it is typed; they are left out of the list.
  const [text, setText] = useState(value.join('\n'));
  return (
    <Textarea
      label={label}
      description={w('onePerLine')}
      inputWrapperOrder={describedBelow}
      autosize
      minRows={2}
      maxRows={10}
      readOnly={isReadOnly}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(linesOf(currentTarget.value));
      }}
    />
  );
}
