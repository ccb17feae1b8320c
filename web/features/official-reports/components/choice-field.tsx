import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isReadOnly: boolean;
  readonly className?: string | undefined;
}

/** One of several choices; where it may only be read, its words without the list. */
export function ChoiceField(props: ChoiceFieldProps): ReactNode {
  const { label, value, onChange, options, isReadOnly, className = '' } = props;
  if (isReadOnly) {
    const shown = options.find((option) => option.value === value)?.label ?? value;
    return <TextInput className={className} label={label} value={shown} readOnly />;
  }
  return (
    <NativeSelect
      className={className}
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[...options]}
    />
  );
}
