import { Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OpenSession } from '../../../../contract/accounts/session.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { openSessionsQuery, useRevokeSession } from '../api/sessions.ts';
import { deviceName } from '../device-name.ts';
import { accountWords } from '../words.ts';

/** Where the account is logged in, each place with a way to end it. */
export function OpenSessions(): ReactNode {
  const w = useWords(accountWords);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(openSessionsQuery());
  const nameOf = ({ userAgent }: OpenSession) => deviceName(userAgent) ?? w('unknownDevice');
  const revoke = useRevokeSession((session) =>
    notifications.show({ message: w('revoked', { device: nameOf(session) }) }),
  );
  const columns: readonly TableColumn<OpenSession>[] = [
    { key: 'device', title: w('device'), render: nameOf },
    {
      key: 'since',
      title: w('since'),
      render: ({ createdAt }) => formatInstant(createdAt, language),
      width: '160px',
    },
    {
      key: 'used',
      title: w('lastUsed'),
      render: ({ lastSeenAt }) => formatInstant(lastSeenAt, language),
      width: '160px',
    },
    {
      key: 'end',
      title: w('action'),
      width: '160px',
      render: (session) =>
        session.isCurrent ? (
          w('thisSession')
        ) : (
          <Button
            variant="default"
            loading={revoke.isSending}
            aria-label={w('revokeOf', { device: nameOf(session) })}
            onClick={() => revoke.send(session)}
          >
            {w('revoke')}
          </Button>
        ),
    },
  ];
  return (
    <section aria-labelledby="sessions">
      <Title order={2} size="h3" mb="xs" id="sessions">
        {w('sessions')}
      </Title>
      <Text c="dimmed" mb="sm">
        {w('sessionsLead')}
      </Text>
      {revoke.problem === undefined ? null : <ProblemAlert problem={revoke.problem} takesFocus />}
      <DataTable
        label={w('sessions')}
        rows={data}
        columns={columns}
        keyOf={({ id }) => String(id)}
        isLoading={data === undefined}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
      />
    </section>
  );
}
