import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import type { Session } from '../../../platform/session/session.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useLogIn } from '../api/log-in.ts';
import { accountWords } from '../words.ts';

interface LogInFormProps {
  readonly initialLogin?: string;
  readonly onLoggedIn: (session: Session) => void;
}

/** Login and password; says what is missing beside each field and keeps what was typed after a refusal. */
export function LogInForm({ initialLogin = '', onLoggedIn }: LogInFormProps): ReactNode {
  const w = useWords(accountWords);
  const [login, setLogin] = useState(initialLogin);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const logIn = useLogIn(onLoggedIn);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '' && password !== '') logIn.send({ login: login.trim(), password });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {logIn.problem === undefined ? null : <ProblemAlert problem={logIn.problem} takesFocus />}
        <TextInput
          label={w('login')}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          error={isTried && login.trim() === '' ? w('fieldNeeded') : undefined}
        />
        <PasswordInput
          label={w('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isTried && password === '' ? w('fieldNeeded') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': w('showPassword'), tabIndex: 0 }}
        />
        <Button type="submit" loading={logIn.isSending}>
          {w('logIn')}
        </Button>
      </Stack>
    </form>
  );
}
