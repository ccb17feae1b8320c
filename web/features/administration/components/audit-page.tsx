import { Button, Input, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { AuditEntry } from '../../../../contract/accounts/audit.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { type AuditFilter, auditLogQuery, unitTreeQuery } from '../api/registers.ts';
import { actionName, subjectKinds, subjectName } from '../audit-names.ts';
import { treeItems } from '../tree-items.ts';
import { administrationWords } from '../words.ts';
import { AdministrationHead } from './administration-head.tsx';
import classes from './administration.module.css';
import { AuditEntryPanel } from './audit-entry-panel.tsx';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (change: AuditFilter) => void;
}

function AuditFilters({ filter, onChange }: AuditFiltersProps): ReactNode {
  const w = useWords(administrationWords);
  const { language } = useLanguage();
  const tree = useQuery(unitTreeQuery());
  const units = useMemo(() => (tree.data === undefined ? undefined : treeItems(tree.data)), [tree.data]);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const none = { kind: undefined, unit: undefined, person: undefined, from: undefined, to: undefined };
  return (
    <div className={classes['filters']}>
      <NativeSelect
        label={w('kind')}
        value={filter.kind ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ kind: value === '' ? undefined : value })}
        data={[
          { value: '', label: w('anyKind') },
          ...Object.entries(subjectKinds).map(([value, name]) => ({ value, label: name[language] })),
        ]}
      />
      <Input.Wrapper label={w('withinUnit')} labelElement="div">
        <div>
          <UnitPicker
            label={w('withinUnit')}
            units={units}
            value={filter.unit}
            onChange={(unit) => onChange({ unit })}
          />
        </div>
      </Input.Wrapper>
      <TextInput
        label={w('personDone')}
        placeholder={w('personHint')}
        defaultValue={filter.person ?? ''}
        maxLength={200}
        w={{ base: '100%', sm: 240 }}
        onChange={({ currentTarget: { value } }) =>
          onChange({ person: value.trim() === '' ? undefined : value })
        }
      />
      <DateField
        label={w('from')}
        description=""
        value={filter.from}
        onChange={(from) => onChange({ from })}
      />
      <DateField label={w('to')} description="" value={filter.to} onChange={(to) => onChange({ to })} />
      {isNarrowed ? (
        <Button variant="subtle" mt={24} onClick={() => onChange(none)}>
          {w('clear')}
        </Button>
      ) : null}
    </div>
  );
}

/** Who did what: narrowed by kind, unit, person and days, each entry with what was before and after. */
export function AuditPage(): ReactNode {
  const w = useWords(administrationWords);
  const { language } = useLanguage();
  const { rights } = useSession();
  const { kind, unit, person, from, to } = useSearch({ from: '/behind-log-in/administration/audit' });
  const navigate = useNavigate({ from: '/administration/audit' });
  const [shown, setShown] = useState<AuditEntry | undefined>();
  const [cleared, setCleared] = useState(0);
  const filter: AuditFilter = { kind, unit, person: person?.trim(), from, to };
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...auditLogQuery(filter),
    enabled: rights.readAudit,
  });
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  if (!rights.readAudit) {
    return (
      <>
        <AdministrationHead part="audit" />
        <EmptyState title={w('mayNot')} />
      </>
    );
  }
  const columns: readonly TableColumn<AuditEntry>[] = [
    { key: 'at', title: w('at'), width: '152px', render: ({ at }) => formatInstant(at, language) },
    {
      key: 'what',
      title: w('what'),
      width: 'minmax(160px, 2fr)',
      render: ({ action }) => actionName(action, language),
    },
    {
      key: 'about',
      title: w('about'),
      width: 'minmax(176px, 2fr)',
      render: ({ subject }) => subjectName(subject, language),
    },
    { key: 'unit', title: w('unit'), width: 'minmax(80px, 1fr)', render: ({ unitCode }) => unitCode ?? '–' },
    {
      key: 'who',
      title: w('who'),
      width: 'minmax(160px, 2fr)',
      render: ({ fullName, login }) => fullName ?? login ?? w('program'),
    },
    {
      key: 'details',
      title: w('details'),
      width: '104px',
      render: (entry) => (
        <Button
          variant="default"
          aria-label={w('detailsOf', {
            what: actionName(entry.action, language),
            at: formatInstant(entry.at, language),
          })}
          onClick={() => setShown(entry)}
        >
          {w('details')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <AdministrationHead part="audit" waiting={w('auditLead')} />
      <AuditFilters
        key={cleared}
        filter={filter}
        onChange={(change) => {
          // What was typed stands in the fields themselves; a cleared filter draws them anew.
          if (Object.keys(change).length > 1) setCleared((count) => count + 1);
          void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
        }}
      />
      <DataTable
        label={w('audit')}
        rows={entries}
        columns={columns}
        keyOf={({ id }) => String(id)}
        isLoading={entries === undefined}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={<EmptyState title={w('noEntries')} />}
      />
      {hasNextPage ? (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {w('older')}
        </Button>
      ) : null}
      <AuditEntryPanel entry={shown} onClose={() => setShown(undefined)} />
    </>
  );
}
