import { Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { accountWords } from '../words.ts';
import { Entrance } from './entrance.tsx';
import { LogInForm } from './log-in-form.tsx';

export function LogInPage(): ReactNode {
  const w = useWords(accountWords);
  const navigate = useNavigate();
  const { from } = useSearch({ from: '/login' });
  return (
    <Entrance title={w('logIn')} lead={w('logInLead')}>
      <LogInForm onLoggedIn={() => void navigate({ href: from ?? '/', replace: true })} />
      <Text size="sm" c="dimmed" mt="lg">
        {w('forgotten')}
      </Text>
    </Entrance>
  );
}
