import { Button, Text, TextInput } from '@mantine/core';
import { IconFileImport, IconPlus, IconSearch, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PermittedButton } from '../../../ui/permitted-button.tsx';
import { keepRows, matchesSearch } from '../../../ui/table/keep-rows.ts';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { TreeGrid } from '../../../ui/table/tree-grid.tsx';
import { unitTreeQuery } from '../api/units.ts';
import { vocabularyQuery } from '../api/vocabulary.ts';
import { type UnitItem, unitItems } from '../unit-items.ts';
import { organisationWords } from '../words.ts';
import { CreateUnitDialog } from './create-unit-dialog.tsx';
import classes from './organisation.module.css';

/** The tree of units on a day, with a search that leaves out accents. */
export function OrganisationPage(): ReactNode {
  const w = useWords(organisationWords);
  const { language } = useLanguage();
  const { rights } = useSession();
  const { on, q = '' } = useSearch({ from: '/behind-log-in/organisation' });
  const navigate = useNavigate({ from: '/organisation' });
  const { data, error, isPending, refetch } = useQuery(unitTreeQuery(on));
  const { data: words } = useQuery(vocabularyQuery());
  const [search, setSearch] = useState(q);
  const [opened, setOpened] = useState<ReadonlySet<string> | undefined>();
  const [isAdding, setAdding] = useState(false);
  const term = useDeferredValue(search);

  const items = useMemo(() => (data === undefined ? undefined : unitItems(data)), [data]);
  const kept = useMemo(
    () => (term.trim() === '' || items === undefined ? undefined : keepRows(items, matchesSearch(term))),
    [items, term],
  );
  const base = useMemo(
    () => new Set((items ?? []).filter(({ level }) => level === 0).map(({ key }) => key)),
    [items],
  );
  const day = on ?? todayHere();
  const levelName = (code: string) =>
    words?.levels.find((level) => level.code === code)?.name[language] ?? code;
  const columns: readonly TableColumn<UnitItem>[] = [
    { key: 'name', title: w('unit'), width: 'minmax(280px, 3fr)', render: ({ name }) => name },
    { key: 'code', title: w('code'), width: 'minmax(112px, 1fr)', render: ({ key }) => key },
    {
      key: 'level',
      title: w('level'),
      width: 'minmax(128px, 1fr)',
      render: ({ levelCode }) => levelName(levelCode),
    },
    {
      key: 'children',
      title: w('childCount'),
      isFigure: true,
      render: ({ childCount }) => (childCount === 0 ? '–' : childCount),
    },
  ];
  return (
    <>
      <PageHeader
        title={w('title')}
        waiting={
          data === undefined
            ? undefined
            : w('countOn', { count: data.codes.length, date: formatShortDate(day, language) })
        }
        action={
          <PermittedButton
            may={rights.manageStructure || 'auth.forbidden'}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {w('addUnit')}
          </PermittedButton>
        }
        others={
          <>
            {rights.manageStructure ? (
              <Button
                component={Link}
                to="/organisation/import"
                variant="default"
                leftSection={<IconFileImport size={16} aria-hidden />}
              >
                {w('importUnits')}
              </Button>
            ) : null}
            {rights.manageAccounts ? (
              <Button
                component={Link}
                to="/organisation/people"
                variant="default"
                leftSection={<IconUsers size={16} aria-hidden />}
              >
                {w('people')}
              </Button>
            ) : null}
          </>
        }
      />
      <div className={classes['filters']}>
        <TextInput
          type="search"
          className={classes['find'] ?? ''}
          label={w('search')}
          description={w('searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={({ currentTarget: { value } }) => {
            setSearch(value);
            void navigate({
              search: (now) => ({ ...now, q: value.trim() === '' ? undefined : value }),
              replace: true,
            });
          }}
        />
        <DateField
          label={w('on')}
          value={day}
          onChange={(next) => {
            if (next === undefined) return;
            void navigate({
              search: (now) => ({ ...now, on: next === todayHere() ? undefined : next }),
              replace: true,
            });
          }}
        />
      </div>
      <Text role="status" c="dimmed" size="sm" mb="xs">
        {kept === undefined ? '' : w('matching', { count: kept.found })}
      </Text>
      <TreeGrid
        key={kept === undefined ? 'all' : 'found'}
        label={w('title')}
        items={kept?.rows ?? items}
        columns={columns}
        open={kept?.open ?? opened ?? base}
        onOpenChange={(next) => (kept === undefined ? setOpened(next) : undefined)}
        onChoose={({ key }) =>
          void navigate({ to: '/organisation/units/$unit', params: { unit: key }, search: { on } })
        }
        isLoading={isPending}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={
          kept === undefined ? (
            <EmptyState title={w('noneOn')}>{w('noneOnMore')}</EmptyState>
          ) : (
            <EmptyState title={w('noneFound', { term })} />
          )
        }
        height="calc(100dvh - 300px)"
      />
      {isAdding ? <CreateUnitDialog parent={items?.[0]?.key} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
