import { Button, Skeleton, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { openSessionsQuery, useRevokeSession } from '../api/sessions.ts';
import { deviceName } from '../device-name.ts';
import { accountWords } from '../words.ts';

/** Where the account is logged in, each place with a way to end it. */
export function OpenSessions(): ReactNode {
  const w = useWords(accountWords);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(openSessionsQuery());
  const nameOf = (userAgent: string) => deviceName(userAgent) ?? w('unknownDevice');
  const revoke = useRevokeSession(({ userAgent }) =>
    notifications.show({ message: w('revoked', { device: nameOf(userAgent) }) }),
  );
  return (
    <section aria-labelledby="sessions">
      <Title order={2} size="h3" mb="xs" id="sessions">
        {w('sessions')}
      </Title>
      <Text c="dimmed" mb="sm">
        {w('sessionsLead')}
      </Text>
      {revoke.problem === undefined ? null : <ProblemAlert problem={revoke.problem} takesFocus />}
      {error === null ? null : <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={96} /> : null}
      {data === undefined ? null : (
        <Table.ScrollContainer minWidth={560}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{w('device')}</Table.Th>
                <Table.Th>{w('since')}</Table.Th>
                <Table.Th>{w('lastUsed')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((session) => (
                <Table.Tr key={session.id}>
                  <Table.Td>{nameOf(session.userAgent)}</Table.Td>
                  <Table.Td>{formatInstant(session.lastSeenAt, language)}</Table.Td>
                  <Table.Td ta="right">
                    {session.isCurrent ? (
                      w('thisSession')
                    ) : (
                      <Button
                        variant="default"
                        loading={revoke.isSending}
                        aria-label={w('revokeOf', { device: nameOf(session.userAgent) })}
                        onClick={() => revoke.send(session)}
                      >
                        {w('revoke')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
