import { Button, Menu, TextInput } from '@mantine/core';
import { Pager } from '../../../ui/pager.tsx';
import { IconChevronDown, IconLock, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import type { AccountSummary } from '../../../../contract/accounts/account.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { accountsPerPage, accountsQuery } from '../api/accounts.ts';
import { useAccountActions } from '../use-account-actions.tsx';
import { administrationWords } from '../words.ts';
import { AdministrationHead } from './administration-head.tsx';
import classes from './administration.module.css';

/** Accounts the administrator manages: give, reset, disable, end sessions. */
export function AccountsPage(): ReactNode {
  const w = useWords(administrationWords);
  const { language } = useLanguage();
  const { rights, account: own } = useSession();
  const { q = '', offset = 0 } = useSearch({ from: '/behind-log-in/administration/accounts' });
  const navigate = useNavigate({ from: '/administration/accounts' });
  const term = useDeferredValue(q.trim());
  const { data, error, refetch } = useQuery({
    ...accountsQuery(term, offset),
    enabled: rights.manageAccounts,
  });
  const { create, reset, disable, enable, endSessions, problem, dialog } = useAccountActions();
  if (!rights.manageAccounts) {
    return (
      <>
        <AdministrationHead part="accounts" />
        <EmptyState title={w('mayNot')} />
      </>
    );
  }
  const columns: readonly TableColumn<AccountSummary>[] = [
    { key: 'name', title: w('fullName'), width: 'minmax(176px, 1fr)', render: ({ fullName }) => fullName },
    { key: 'login', title: w('login'), width: '120px', render: ({ login }) => login },
    {
      key: 'posts',
      title: w('posts'),
      width: '328px',
      render: ({ posts }) =>
        posts.length === 0 ? '–' : posts.map(({ title, unitName }) => `${title}, ${unitName}`).join('; '),
    },
    {
      key: 'state',
      title: w('state'),
      width: '236px',
      render: ({ disabledAt, mustChangePassword }) => {
        if (disabledAt !== null)
          return (
            <StateBadge state="locked">
              {w('disabledSince', { at: formatInstant(disabledAt, language) })}
            </StateBadge>
          );
        return mustChangePassword ? (
          <StateBadge state="missing">{w('firstPasswordOpen')}</StateBadge>
        ) : (
          <StateBadge state="approved">{w('open')}</StateBadge>
        );
      },
    },
    {
      key: 'action',
      title: w('action'),
      width: '128px',
      render: (account) =>
        account.login === own.login ? (
          '–'
        ) : (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="default"
                rightSection={<IconChevronDown size={14} aria-hidden />}
                aria-label={w('manageOf', { login: account.login })}
              >
                {w('manage')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => reset(account)}>{w('resetPassword')}</Menu.Item>
              <Menu.Item onClick={() => endSessions(account)}>{w('endSessions')}</Menu.Item>
              {account.disabledAt === null ? (
                <Menu.Item leftSection={<IconLock size={14} aria-hidden />} onClick={() => disable(account)}>
                  {w('disable')}
                </Menu.Item>
              ) : (
                <Menu.Item onClick={() => enable(account)}>{w('enable')}</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        ),
    },
  ];
  const total = data?.total ?? 0;
  const pageTo = (next: number) =>
    void navigate({ search: (now) => ({ ...now, offset: next === 0 ? undefined : next }) });
  return (
    <>
      <AdministrationHead
        part="accounts"
        waiting={data === undefined ? undefined : w('accountCount', { count: total })}
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
            {w('createAccount')}
          </Button>
        }
      />
      {problem === undefined ? null : <ProblemAlert problem={problem} takesFocus />}
      <div className={classes['filters']}>
        <TextInput
          type="search"
          className={classes['find'] ?? ''}
          label={w('searchAccounts')}
          description={w('searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={q}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: { q: value === '' ? undefined : value }, replace: true })
          }
        />
      </div>
      <DataTable
        label={w('accounts')}
        rows={data?.items}
        columns={columns}
        keyOf={({ login }) => login}
        isLoading={data === undefined}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={
          term === '' ? (
            <EmptyState title={w('noAccounts')}>{w('noAccountsMore')}</EmptyState>
          ) : (
            <EmptyState title={w('noneFound', { term })} />
          )
        }
      />
      <Pager
        offset={offset}
        pageSize={accountsPerPage}
        total={total}
        onPage={pageTo}
        words={{
          previous: w('previous'),
          next: w('next'),
          where: w('pageOf', { from: offset + 1, to: Math.min(total, offset + accountsPerPage), total }),
        }}
      />
      {dialog}
    </>
  );
}
