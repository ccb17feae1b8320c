import { Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useChangePassword } from '../api/change-password.ts';
import { accountWords } from '../words.ts';

/** The server refuses shorter ones; said here so that nobody has to try. */
const shortestPassword = 10;

interface PasswordFormProps {
  readonly onChanged: () => void;
}

/** Sets the person's own password, also when the one they were given must be replaced. */
export function PasswordForm({ onChanged }: PasswordFormProps): ReactNode {
  const w = useWords(accountWords);
  const { account } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isTried, setTried] = useState(false);
  const change = useChangePassword(() => {
    setCurrent('');
    setNext('');
    setRepeat('');
    setTried(false);
    onChanged();
  });

  const isTooShort = Array.from(next).length < shortestPassword;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (current !== '' && !isTooShort && next === repeat)
      change.send({ currentPassword: current, newPassword: next });
  };
  const toggle = { 'aria-label': w('showPassword'), tabIndex: 0 };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={400}>
        {change.problem === undefined ? null : <ProblemAlert problem={change.problem} takesFocus />}
        <input type="text" name="login" autoComplete="username" value={account.login} readOnly hidden />
        <PasswordInput
          label={w('currentPassword')}
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={isTried && current === '' ? w('fieldNeeded') : undefined}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label={w('nextPassword')}
          description={w('nextPasswordHint', { count: shortestPassword })}
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={isTried && isTooShort ? w('tooShort', { count: shortestPassword }) : undefined}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label={w('repeatPassword')}
          autoComplete="new-password"
          value={repeat}
          onChange={(event) => setRepeat(event.currentTarget.value)}
          error={isTried && next !== repeat ? w('repeatDiffers') : undefined}
          visibilityToggleButtonProps={toggle}
        />
        <Button type="submit" loading={change.isSending} style={{ alignSelf: 'flex-start' }}>
          {w('savePassword')}
        </Button>
      </Stack>
    </form>
  );
}
