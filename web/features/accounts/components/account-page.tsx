import { Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { accountWords } from '../words.ts';
import { AccessTokens } from './access-tokens.tsx';
import { OpenSessions } from './open-sessions.tsx';
import { PasswordForm } from './password-form.tsx';

/** The person's own page: posts, password, and where the account is logged in. */
export function AccountPage(): ReactNode {
  const w = useWords(accountWords);
  const { account, person, appointments, actingAs } = useSession();
  const { language } = useLanguage();
  return (
    <>
      <PageHeader title={w('account')} waiting={`${person.fullName} · ${account.login}`} />
      <Stack gap="xl" maw={960}>
        <section aria-labelledby="posts">
          <Title order={2} size="h3" mb="xs" id="posts">
            {w('posts')}
          </Title>
          {appointments.length === 0 ? (
            <Text c="dimmed">{w('noPosts')}</Text>
          ) : (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{w('unit')}</Table.Th>
                  <Table.Th>{w('post')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {appointments.map(({ id, title, unit }) => (
                  <Table.Tr key={id}>
                    <Table.Td>{unit.name}</Table.Td>
                    <Table.Td>
                      {title[language]}
                      {id === actingAs ? <Text span c="dimmed" size="xs">{` (${w('acting')})`}</Text> : null}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </section>
        <section aria-labelledby="password">
          <Title order={2} size="h3" mb="xs" id="password">
            {w('changePassword')}
          </Title>
          <PasswordForm onChanged={() => notifications.show({ message: w('passwordSaved') })} />
        </section>
        <OpenSessions />
        <AccessTokens />
      </Stack>
    </>
  );
}
