import { Button, Modal, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TokenSummary } from '../../../../contract/accounts/account.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { SecretList } from '../../../ui/secret-list.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { tokensQuery, useCreateToken, useRevokeToken } from '../api/tokens.ts';
import { tokenWords } from '../token-words.ts';

interface CreateTokenDialogProps {
  readonly onClose: () => void;
  readonly onMade: (name: string, token: string) => void;
}

function CreateTokenDialog({ onClose, onMade }: CreateTokenDialogProps): ReactNode {
  const w = useWords(tokenWords);
  const [name, setName] = useState('');
  const [expiresOn, setExpiresOn] = useState<IsoDate | undefined>();
  const [isTried, setTried] = useState(false);
  const create = useCreateToken(({ token }) => onMade(name.trim(), token));
  return (
    <FormDialog
      title={w('create')}
      lead={w('createLead')}
      action={w('create')}
      isSending={create.isSending}
      problem={create.problem}
      onSubmit={() => {
        setTried(true);
        if (name.trim() !== '') create.send({ name: name.trim(), expiresOn: expiresOn ?? null });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={w('name')}
        description={w('nameHint')}
        value={name}
        maxLength={100}
        error={isTried && name.trim() === '' ? w('needed') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DateField
        label={w('expiresOn')}
        description={w('expiresHint')}
        value={expiresOn}
        onChange={setExpiresOn}
      />
    </FormDialog>
  );
}

/** The person's own keys for programs: made here, shown once, ended here. */
export function AccessTokens(): ReactNode {
  const w = useWords(tokenWords);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(tokensQuery());
  const [isCreating, setCreating] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly token: string } | undefined>();
  const revoke = useRevokeToken(({ name }) => notifications.show({ message: w('revoked', { name }) }));
  const columns: readonly TableColumn<TokenSummary>[] = [
    { key: 'name', title: w('name'), render: ({ name }) => name },
    {
      key: 'created',
      title: w('createdAt'),
      width: '160px',
      render: ({ createdAt }) => formatInstant(createdAt, language),
    },
    {
      key: 'expires',
      title: w('expiresOn'),
      width: '136px',
      render: ({ expiresOn }) => (expiresOn === null ? w('never') : formatShortDate(expiresOn, language)),
    },
    {
      key: 'used',
      title: w('lastUsed'),
      width: '160px',
      render: ({ lastUsedAt }) => (lastUsedAt === null ? w('unused') : formatInstant(lastUsedAt, language)),
    },
    {
      key: 'revoke',
      title: w('action'),
      width: '120px',
      render: (token) => (
        <Button
          variant="default"
          loading={revoke.isSending}
          aria-label={w('revokeOf', { name: token.name })}
          onClick={() => revoke.send(token)}
        >
          {w('revoke')}
        </Button>
      ),
    },
  ];
  return (
    <section aria-labelledby="tokens">
      <Title order={2} size="h3" mb="xs" id="tokens">
        {w('tokens')}
      </Title>
      <Text c="dimmed" mb="sm">
        {w('tokensLead')}
      </Text>
      {revoke.problem === undefined ? null : <ProblemAlert problem={revoke.problem} takesFocus />}
      <DataTable
        label={w('tokens')}
        rows={data}
        columns={columns}
        keyOf={({ id }) => String(id)}
        isLoading={data === undefined}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={<EmptyState title={w('none')} />}
      />
      <Button
        variant="default"
        mt="md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setCreating(true)}
      >
        {w('create')}
      </Button>
      {isCreating ? (
        <CreateTokenDialog
          onClose={() => setCreating(false)}
          onMade={(name, token) => {
            setCreating(false);
            setMade({ name, token });
          }}
        />
      ) : null}
      {made === undefined ? null : (
        <Modal
          opened
          onClose={() => setMade(undefined)}
          size="xl"
          withCloseButton={false}
          // A click beside it must not lose a key that is shown this once.
          closeOnClickOutside={false}
          title={w('made', { name: made.name })}
        >
          <SecretList
            headings={[w('name')]}
            secretHeading={w('token')}
            fileName="access-token"
            secrets={[{ key: made.name, cells: [made.name], secret: made.token }]}
          />
          <Button mt="lg" data-autofocus data-no-print onClick={() => setMade(undefined)}>
            {w('close')}
          </Button>
        </Modal>
      )}
    </section>
  );
}
