import { Button, Group, Text, TextInput } from '@mantine/core';
import { Pager } from '../../../ui/pager.tsx';
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { PersonSummary } from '../../../../contract/accounts/person.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { personsPerPage, personsQuery } from '../api/persons.ts';
import { vocabularyQuery } from '../api/vocabulary.ts';
import { peopleWords } from '../people-words.ts';
import { organisationWords } from '../words.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import classes from './organisation.module.css';
import { CreatePersonDialog, SetRankDialog } from './person-dialogs.tsx';

type Dialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'rank' | 'appoint'; readonly person: PersonSummary };

/** Persons, for those who may see them. */
export function PeoplePage(): ReactNode {
  const w = useWords(peopleWords);
  const { rights } = useSession();
  if (rights.manageAccounts) return <ManagedPeople />;
  return (
    <>
      <PageHeader title={w('people')} />
      <EmptyState title={w('mayNot')} />
    </>
  );
}

/** Persons the administrator reaches, with rank, log-in and posts. */
function ManagedPeople(): ReactNode {
  const w = useWords(peopleWords);
  const o = useWords(organisationWords);
  const { language } = useLanguage();
  const { q = '', offset = 0 } = useSearch({ from: '/behind-log-in/organisation/people' });
  const navigate = useNavigate({ from: '/organisation/people' });
  const term = useDeferredValue(q.trim());
  const { data, error, refetch } = useQuery(personsQuery(term, offset));
  const { data: words } = useQuery(vocabularyQuery());
  const [dialog, setDialog] = useState<Dialog | undefined>();
  const close = () => setDialog(undefined);
  const rankName = (code: string | null) =>
    code === null ? '–' : (words?.ranks.find((rank) => rank.code === code)?.name[language] ?? code);
  const columns: readonly TableColumn<PersonSummary>[] = [
    { key: 'name', title: w('fullName'), width: 'minmax(152px, 1fr)', render: ({ fullName }) => fullName },
    { key: 'code', title: w('personCode'), width: '96px', render: ({ code }) => code },
    {
      key: 'rank',
      title: w('rank'),
      width: '104px',
      render: ({ rankCode }) => rankName(rankCode),
    },
    {
      key: 'posts',
      title: w('postsHeld'),
      width: '288px',
      render: ({ posts }) =>
        posts.length === 0 ? '–' : posts.map(({ title, unitName }) => `${title}, ${unitName}`).join('; '),
    },
    {
      key: 'login',
      title: w('login'),
      width: '120px',
      render: ({ login }) => login ?? <Text c="dimmed">{w('noLogin')}</Text>,
    },
    {
      key: 'action',
      title: w('action'),
      width: '232px',
      render: (person) => (
        <Group gap="sm">
          <Button
            variant="default"
            aria-label={`${w('appoint')}: ${person.fullName}`}
            onClick={() => setDialog({ kind: 'appoint', person })}
          >
            {w('appoint')}
          </Button>
          <Button
            variant="default"
            aria-label={`${w('setRank')}: ${person.fullName}`}
            onClick={() => setDialog({ kind: 'rank', person })}
          >
            {w('setRank')}
          </Button>
        </Group>
      ),
    },
  ];
  const total = data?.total ?? 0;
  const pageTo = (next: number) =>
    void navigate({ search: (now) => ({ ...now, offset: next === 0 ? undefined : next }) });
  return (
    <>
      <PageHeader
        title={w('people')}
        trail={[
          <Link key="organisation" to="/organisation">
            {o('title')}
          </Link>,
        ]}
        waiting={data === undefined ? undefined : w('count', { count: total })}
        others={
          <Button
            component={Link}
            to="/organisation/people/import"
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
          >
            {w('importPeople')}
          </Button>
        }
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDialog({ kind: 'add' })}>
            {w('addPerson')}
          </Button>
        }
      />
      <div className={classes['filters']}>
        <TextInput
          type="search"
          className={classes['find'] ?? ''}
          label={w('search')}
          description={w('searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={q}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: { q: value === '' ? undefined : value }, replace: true })
          }
        />
      </div>
      <DataTable
        label={w('people')}
        rows={data?.items}
        columns={columns}
        keyOf={({ code }) => code}
        isLoading={data === undefined}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={
          term === '' ? (
            <EmptyState
              title={w('none')}
              action={
                <Button component={Link} to="/organisation/people/import">
                  {w('importPeople')}
                </Button>
              }
            >
              {w('noneMore')}
            </EmptyState>
          ) : (
            <EmptyState title={w('noneFound', { term })} />
          )
        }
      />
      <Pager
        offset={offset}
        pageSize={personsPerPage}
        total={total}
        onPage={pageTo}
        words={{
          previous: w('previous'),
          next: w('next'),
          where: w('pageOf', { from: offset + 1, to: Math.min(total, offset + personsPerPage), total }),
        }}
      />
      {dialog?.kind === 'add' ? <CreatePersonDialog onClose={close} /> : null}
      {dialog?.kind === 'rank' ? <SetRankDialog person={dialog.person} onClose={close} /> : null}
      {dialog?.kind === 'appoint' ? <AppointDialog person={dialog.person} onClose={close} /> : null}
    </>
  );
}
