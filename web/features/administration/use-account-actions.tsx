import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import type { AccountSummary, FirstPassword } from '../../../contract/accounts/account.ts';
import type { ApiProblem } from '../../platform/api/api-problem.ts';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { ConfirmList } from '../../ui/confirm-list.tsx';
import { SecretList } from '../../ui/secret-list.tsx';
import { useAccountChange, useResetPassword } from './api/accounts.ts';
import { CreateAccountDialog } from './components/create-account-dialog.tsx';
import { administrationWords } from './words.ts';

interface AccountActions {
  readonly create: () => void;
  readonly reset: (account: AccountSummary) => void;
  readonly disable: (account: AccountSummary) => void;
  readonly enable: (account: AccountSummary) => void;
  readonly endSessions: (account: AccountSummary) => void;
  readonly problem: ApiProblem | undefined;
  /** The dialog that is open, to be put on the page. */
  readonly dialog: ReactNode;
}

type Open =
  | { readonly kind: 'create' }
  | { readonly kind: 'reset'; readonly account: AccountSummary }
  | { readonly kind: 'secret'; readonly made: FirstPassword };

/** What an administrator does with accounts. Disabling can be taken back; a new password cannot, so it asks first. */
export function useAccountActions(): AccountActions {
  const w = useWords(administrationWords);
  const [open, setOpen] = useState<Open | undefined>();
  const close = () => setOpen(undefined);
  const showSecret = (made: FirstPassword) => setOpen({ kind: 'secret', made });
  const reset = useResetPassword(showSecret);
  const enable = useAccountChange('enable', (login) =>
    notifications.show({ message: w('enabled', { login }) }),
  );
  const disable = useAccountChange('disable', (login) => {
    const id = notifications.show({
      autoClose: 10_000,
      message: (
        <Group gap="sm">
          {w('disabled', { login })}
          <Button
            variant="default"
            onClick={() => {
              notifications.hide(id);
              enable.send(login);
            }}
          >
            {w('undo')}
          </Button>
        </Group>
      ),
    });
  });
  const revoke = useAccountChange('revoke-sessions', (login) =>
    notifications.show({ message: w('sessionsEnded', { login }) }),
  );

  const dialogOf = (): ReactNode => {
    if (open === undefined) return null;
    switch (open.kind) {
      case 'create':
        return <CreateAccountDialog onClose={close} onMade={showSecret} />;
      case 'reset': {
        const { login, fullName: name } = open.account;
        return (
          <ConfirmList
            isOpen
            onClose={() => {
              reset.reset();
              close();
            }}
            title={w('resetOf', { login })}
            touches={[w('resetTouches', { name }), w('sessionsTouched', { name })]}
            action={w('resetPassword')}
            isSending={reset.isSending}
            problem={reset.problem}
            onConfirm={() => reset.send(login)}
          />
        );
      }
      case 'secret': {
        const { login, firstPassword } = open.made;
        return (
          <Modal
            opened
            onClose={close}
            size="lg"
            withCloseButton={false}
            // A click beside it must not lose a password that is shown this once.
            closeOnClickOutside={false}
            title={w('firstPasswordOf', { login })}
          >
            <SecretList
              headings={[w('login')]}
              secretHeading={w('firstPassword')}
              fileName={login}
              secrets={[{ key: login, cells: [login], secret: firstPassword }]}
            />
            <Button mt="lg" onClick={close} data-autofocus data-no-print>
              {w('closeSecret')}
            </Button>
          </Modal>
        );
      }
    }
  };
  return {
    create: () => setOpen({ kind: 'create' }),
    reset: (account) => setOpen({ kind: 'reset', account }),
    disable: ({ login }) => disable.send(login),
    enable: ({ login }) => enable.send(login),
    endSessions: ({ login }) => revoke.send(login),
    problem: disable.problem ?? enable.problem ?? revoke.problem,
    dialog: dialogOf(),
  };
}
