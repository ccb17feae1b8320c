import { Button, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatCount } from '../../../platform/format/format-count.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { TreeGrid } from '../../../ui/table/tree-grid.tsx';
import { roundBoardQuery } from '../api/round-board.ts';
import {
  countByFilter,
  findRows,
  nextLate,
  type ProgressFilter,
  progressFilters,
  progressRows,
  unitsAbove,
} from '../progress-rows.ts';
import { progressWords } from '../progress-words.ts';
import { useProgressColumns } from './progress-columns.tsx';
import classes from './rounds.module.css';

/** What the address says about the board. */
export interface ProgressAddress {
  readonly show?: Exclude<ProgressFilter, 'all'> | undefined;
  readonly q?: string | undefined;
  /** Code of the unit the page is about. */
  readonly unit?: string | undefined;
}

interface ProgressPageProps {
  readonly round: string;
  readonly address: ProgressAddress;
  readonly onAddress: (change: ProgressAddress) => void;
}

/** Who is late: every unit of a round with its state, for thousands of units. */
export function ProgressPage({ round, address, onAddress }: ProgressPageProps): ReactNode {
  const w = useWords(progressWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQuery(roundBoardQuery(round));
  const rows = useMemo(() => (data === undefined ? [] : progressRows(data)), [data]);
  const counts = useMemo(() => countByFilter(rows), [rows]);
  const filter = address.show ?? 'all';
  const search = useDeferredValue(address.q ?? '');
  const isFiltered = filter !== 'all' || search.trim() !== '';
  const found = useMemo(
    () => (isFiltered ? findRows(rows, filter, search) : undefined),
    [rows, filter, search, isFiltered],
  );
  const [opened, setOpened] = useState<ReadonlySet<string> | undefined>();
  const [first] = rows;
  const base = useMemo(
    () =>
      new Set([
        ...(first === undefined ? [] : [first.key]),
        ...(address.unit === undefined ? [] : unitsAbove(rows, address.unit)),
      ]),
    [rows, first, address.unit],
  );
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => {
    const all = found?.open ?? opened ?? base;
    return closed.size === 0 ? all : new Set([...all].filter((key) => !closed.has(key)));
  }, [found, opened, base, closed]);
  const columns = useProgressColumns(round, data?.today, rows);
  const change = (next: ProgressAddress) => {
    setClosed(new Set());
    onAddress(next);
  };
  const goToLate = () => {
    const late = nextLate(rows, address.unit);
    if (late === undefined) return;
    setOpened(new Set([...(opened ?? base), ...unitsAbove(rows, late.key)]));
    change({ unit: late.key, show: undefined, q: undefined });
  };
  return (
    <>
      {first === undefined ? null : (
        <Text mb="sm" role="status">
          {w('summary', {
            submitted: formatCount(data?.submittedBelow[0] ?? 0, language),
            expected: formatCount(data?.expectedBelow[0] ?? 0, language),
            approved: formatCount(data?.approvedBelow[0] ?? 0, language),
            late: formatCount(data?.lateBelow[0] ?? 0, language),
          })}
        </Text>
      )}
      <div className={classes['tools']}>
        <div role="group" aria-label={w('filters')} className={classes['chips']}>
          {progressFilters.map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={filter === key}
              className={classes['chip']}
              onClick={() => change({ show: key === 'all' ? undefined : key })}
            >
              {w(key)}
              <span className={classes['chipCount']}>{formatCount(counts[key], language)}</span>
            </button>
          ))}
        </div>
        <div className={classes['chips']}>
          <TextInput
            type="search"
            aria-label={w('search')}
            placeholder={w('searchHint')}
            w={{ base: '100%', sm: 260 }}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={address.q ?? ''}
            onChange={({ currentTarget: { value } }) => change({ q: value === '' ? undefined : value })}
          />
          <Button
            variant="default"
            disabled={counts.late === 0}
            leftSection={<IconAlertTriangle size={16} aria-hidden />}
            onClick={goToLate}
          >
            {w('nextLate')}
          </Button>
        </div>
      </div>
      {found === undefined ? null : (
        <Text c="dimmed" size="xs" mb="xs" role="status">
          {w('found', { count: formatCount(found.found, language) })}
        </Text>
      )}
      <TreeGrid
        key={`${found === undefined ? 'all' : 'found'} ${found === undefined ? (address.unit ?? '') : ''}`}
        label={w('board')}
        items={found?.rows ?? rows}
        columns={columns}
        open={open}
        onOpenChange={(next, item, isOpen) => {
          if (found === undefined) setOpened(next);
          else
            setClosed(
              isOpen
                ? new Set([...closed].filter((key) => key !== item.key))
                : new Set([...closed, item.key]),
            );
        }}
        chosenKey={address.unit}
        onChoose={(row) => {
          if (!row.isExpected) return;
          void navigate({ to: `/rounds/${round}/reports/${row.key}` });
        }}
        isLoading={isPending}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={
          <EmptyState
            title={filter === 'late' && search === '' ? w('noLate') : w('noMatch')}
            action={
              <Button variant="default" onClick={() => change({ show: undefined, q: undefined })}>
                {w('showAll')}
              </Button>
            }
          >
            {filter === 'late' && search === '' ? undefined : w('noMatchMore')}
          </EmptyState>
        }
        height="calc(100dvh - 352px)"
      />
      {rows.length === 0 ? null : (
        <Text c="dimmed" size="xs" mt="xs" visibleFrom="sm">
          {w('keys')}
        </Text>
      )}
    </>
  );
}
