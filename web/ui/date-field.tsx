import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { IsoDate } from '../../contract/kernel/iso-date.ts';
import { formatShortDate, parseDate } from '../../contract/kernel/vietnamese-date.ts';
import { defineWords } from '../platform/i18n/define-words.ts';
import { useWords } from '../platform/i18n/language-context.tsx';

const words = defineWords({
  vi: { hint: 'ngày/tháng/năm, ví dụ 16/7/2026', wrong: 'Không đọc được ngày này. Viết ngày/tháng/năm.' },
  en: { hint: 'day/month/year, such as 16/7/2026', wrong: 'This is not a day. Write day/month/year.' },
});

interface DateFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: IsoDate | undefined;
  /** Called with undefined while what is typed is no day. */
  readonly onChange: (date: IsoDate | undefined) => void;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
}

/** A day, typed day first in both languages, as people here write it. */
export function DateField({
  label,
  description,
  value,
  onChange,
  error,
  isDisabled = false,
}: DateFieldProps): ReactNode {
  const w = useWords(words);
  const [typed, setTyped] = useState<string | undefined>();
  const [isLeft, setLeft] = useState(false);
  const shown = typed ?? (value === undefined ? '' : formatShortDate(value, 'vi'));
  const isWrong = isLeft && shown.trim() !== '' && parseDate(shown) === undefined;
  return (
    <TextInput
      label={label}
      description={description ?? w('hint')}
      value={shown}
      disabled={isDisabled}
      autoComplete="off"
      maw={280}
      error={isWrong ? w('wrong') : error}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        setLeft(false);
        onChange(parseDate(text));
      }}
      onBlur={() => {
        setLeft(true);
        if (parseDate(shown) !== undefined) setTyped(undefined);
      }}
    />
  );
}
