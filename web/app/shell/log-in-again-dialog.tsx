import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { LogInForm } from '../../features/accounts/components/log-in-form.tsx';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { useMaybeSession } from '../../platform/session/session.ts';
import { noteSessionRenewed, useSessionExpired } from '../../platform/session/session-expiry.ts';
import { appWords } from '../app-words.ts';

/** Asks for the password again over the open page, so that nothing typed there is lost. */
export function LogInAgainDialog(): ReactNode {
  const w = useWords(appWords);
  const isExpired = useSessionExpired();
  const login = useMaybeSession()?.account.login;
  return (
    <Modal
      opened={isExpired}
      onClose={noteSessionRenewed}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={w('expired')}
    >
      <Text mb="md">{w('expiredMore')}</Text>
      <LogInForm
        initialLogin={login ?? ''}
        onLoggedIn={(session) => {
          // Another person must not stand on a page that was loaded with someone else's rights.
          if (session.account.login !== login) window.location.assign('/');
          noteSessionRenewed();
        }}
      />
    </Modal>
  );
}
