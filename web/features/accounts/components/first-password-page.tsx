import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { accountWords } from '../words.ts';
import { Entrance } from './entrance.tsx';
import { PasswordForm } from './password-form.tsx';

export function FirstPasswordPage(): ReactNode {
  const w = useWords(accountWords);
  const navigate = useNavigate();
  return (
    <Entrance title={w('firstPassword')} lead={w('firstPasswordLead')}>
      <PasswordForm onChanged={() => void navigate({ to: '/', replace: true })} />
    </Entrance>
  );
}
