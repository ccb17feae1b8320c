import { Button, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { capitalizeFirst } from '../../../../contract/kernel/vietnamese-text.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { roundState, type RoundState } from '../../../../contract/rounds/regime.ts';
import type { RoundSummary } from '../../../../contract/rounds/round-view.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatCount } from '../../../platform/format/format-count.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PermittedButton } from '../../../ui/permitted-button.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { formatSort, parseSort } from '../../../ui/table/sort-rows.ts';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { roundsQuery } from '../api/rounds.ts';
import { findRounds, regimesOf } from '../find-rounds.ts';
import { roundWords } from '../words.ts';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import { RoundStateBadge } from './round-state-badge.tsx';
import classes from './rounds.module.css';

/** What the address says about the list of rounds. */
export interface RoundsAddress {
  readonly period?: string | undefined;
  readonly state?: RoundState | undefined;
  readonly regime?: string | undefined;
  readonly sort?: string | undefined;
  /** Whether the dialog for opening a round is shown. */
  readonly opening?: boolean | undefined;
}

interface RoundsPageProps {
  readonly address: RoundsAddress;
  readonly onAddress: (change: RoundsAddress) => void;
}

/** The rounds that concern the person, the newest first; planning staff open new ones here. */
export function RoundsPage({ address, onAddress }: RoundsPageProps): ReactNode {
  const w = useWords(roundWords);
  const { language } = useLanguage();
  const { data, error, isPending, refetch } = useQuery(roundsQuery());
  const found = useMemo(() => findRounds(data?.rounds ?? [], address), [data, address]);
  const date = (day: string) => formatShortDate(day, language);
  const columns: readonly TableColumn<RoundSummary>[] = [
    {
      key: 'round',
      title: w('round'),
      width: 'minmax(280px, 1fr)',
      render: ({ code, regime, periodName, rootUnit }) => (
        <span className={classes['name']}>
          <Link to="/rounds/$round" params={{ round: code }}>
            {capitalizeFirst(periodName[language])}
          </Link>
          <span className={classes['code']}>{[regime.name[language], code, rootUnit.name].join(' · ')}</span>
        </span>
      ),
    },
    {
      key: 'state',
      title: w('state'),
      width: '112px',
      render: ({ state }) => <RoundStateBadge state={state} />,
    },
    {
      key: 'window',
      title: w('window'),
      width: '212px',
      sortBy: ({ to }) => to,
      render: ({ from, to }) => w('from', { from: date(from), to: date(to) }),
    },
    {
      key: 'deadlines',
      title: w('deadlines'),
      width: '212px',
      sortBy: ({ lastDeadline }) => lastDeadline,
      render: ({ firstDeadline, lastDeadline }) =>
        firstDeadline === lastDeadline
          ? date(lastDeadline)
          : w('from', { from: date(firstDeadline), to: date(lastDeadline) }),
    },
    {
      key: 'expected',
      title: w('expected'),
      width: '120px',
      isFigure: true,
      sortBy: ({ expected }) => expected,
      render: ({ expected }) => formatCount(expected, language),
    },
  ];
  const isFiltered =
    address.state !== undefined || address.regime !== undefined || address.period !== undefined;
  const clear = () => onAddress({ state: undefined, regime: undefined, period: undefined });
  return (
    <>
      <PageHeader
        title={w('title')}
        waiting={data === undefined ? undefined : w('count', { count: found.length })}
        action={
          data === undefined ? undefined : (
            <PermittedButton may={data.may.open} onClick={() => onAddress({ opening: true })}>
              {w('openRound')}
            </PermittedButton>
          )
        }
      />
      <div className={classes['filters']}>
        <NativeSelect
          label={w('regime')}
          value={address.regime ?? ''}
          onChange={({ currentTarget: { value } }) => onAddress({ regime: value === '' ? undefined : value })}
          data={[
            { value: '', label: w('anyRegime') },
            ...regimesOf(data?.rounds ?? []).map(({ code, name }) => ({
              value: code,
              label: name[language],
            })),
          ]}
        />
        <NativeSelect
          label={w('state')}
          value={address.state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onAddress({ state: roundState.options.find((state) => state === value) })
          }
          data={[
            { value: '', label: w('anyState') },
            ...roundState.options.map((state) => ({ value: state, label: w(state) })),
          ]}
        />
        {isFiltered ? (
          <Button variant="subtle" onClick={clear}>
            {w('clearFilters')}
          </Button>
        ) : null}
      </div>
      <DataTable
        label={w('rounds')}
        rows={data === undefined ? undefined : found}
        columns={columns}
        keyOf={({ code }) => code}
        sort={parseSort(address.sort)}
        onSort={(sort) => onAddress({ sort: formatSort(sort) })}
        isLoading={isPending}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={
          isFiltered ? (
            <EmptyState
              title={w('noneFound')}
              action={
                <Button variant="default" onClick={clear}>
                  {w('clearFilters')}
                </Button>
              }
            />
          ) : (
            <EmptyState title={w('none')}>
              <Text>{w('noneMore')}</Text>
            </EmptyState>
          )
        }
      />
      {address.opening === true ? (
        <OpenRoundDialog rounds={data?.rounds ?? []} onClose={() => onAddress({ opening: undefined })} />
      ) : null}
    </>
  );
}
