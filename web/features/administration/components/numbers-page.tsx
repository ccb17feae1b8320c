import { Input, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { IssuedNumberView } from '../../../../contract/documents/issued-number.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { vocabularyQuery } from '../api/packs.ts';
import { numbersQuery, unitTreeQuery } from '../api/registers.ts';
import { treeItems } from '../tree-items.ts';
import { administrationWords } from '../words.ts';
import { AdministrationHead } from './administration-head.tsx';
import classes from './administration.module.css';

const yearPattern = /^(?:19|20|21)\d\d$/;

/** The register of document numbers of a unit in a year. */
export function NumbersPage(): ReactNode {
  const w = useWords(administrationWords);
  const { language } = useLanguage();
  const { appointments, actingAs } = useSession();
  const search = useSearch({ from: '/behind-log-in/administration/numbers' });
  const navigate = useNavigate({ from: '/administration/numbers' });
  const own = (appointments.find(({ id }) => id === actingAs) ?? appointments[0])?.unit.code;
  const unit = search.unit ?? own;
  const year = search.year ?? Number(todayHere().slice(0, 4));
  const [typedYear, setTypedYear] = useState(String(year));
  const tree = useQuery(unitTreeQuery());
  const units = useMemo(() => (tree.data === undefined ? undefined : treeItems(tree.data)), [tree.data]);
  const words = useQuery(vocabularyQuery());
  const { data, error, refetch } = useQuery({
    ...numbersQuery(unit ?? '', year, search.type),
    enabled: unit !== undefined,
  });
  const typeName = (code: string) =>
    words.data?.documentTypes.find((type) => type.code === code)?.name[language] ?? code;
  const columns: readonly TableColumn<IssuedNumberView>[] = [
    {
      key: 'symbol',
      title: w('symbol'),
      width: '164px',
      sortBy: ({ number }) => number,
      render: ({ symbol }) => symbol,
    },
    {
      key: 'type',
      title: w('documentType'),
      width: '128px',
      sortBy: ({ typeCode }) => typeName(typeCode),
      render: ({ typeCode }) => typeName(typeCode),
    },
    {
      key: 'subject',
      title: w('subject'),
      width: '320px',
      render: ({ subject }) => subject,
    },
    {
      key: 'issuer',
      title: w('issuer'),
      width: '128px',
      render: ({ bodyCode, unitCode }) => bodyCode ?? unitCode,
    },
    {
      key: 'issued',
      title: w('issuedOn'),
      width: '112px',
      sortBy: ({ issuedOn }) => issuedOn,
      render: ({ issuedOn }) => formatShortDate(issuedOn, language),
    },
    {
      key: 'given',
      title: w('givenAt'),
      width: '160px',
      sortBy: ({ givenAt }) => givenAt,
      render: ({ givenAt }) => formatInstant(givenAt, language),
    },
  ];
  const set = (change: { unit?: string; year?: number; type?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  return (
    <>
      <AdministrationHead part="numbers" />
      <div className={classes['filters']}>
        <Input.Wrapper label={w('unit')} labelElement="div">
          <div>
            <UnitPicker
              label={w('unit')}
              units={units}
              value={unit}
              onChange={(next) => set({ unit: next })}
            />
          </div>
        </Input.Wrapper>
        <TextInput
          label={w('year')}
          inputMode="numeric"
          w={96}
          value={typedYear}
          error={yearPattern.test(typedYear) ? undefined : w('badYear')}
          onChange={({ currentTarget: { value } }) => {
            setTypedYear(value.trim());
            if (yearPattern.test(value.trim())) set({ year: Number(value.trim()) });
          }}
        />
        <NativeSelect
          label={w('documentType')}
          value={search.type ?? ''}
          onChange={({ currentTarget: { value } }) => set({ type: value === '' ? undefined : value })}
          data={[
            { value: '', label: w('anyType') },
            ...(words.data?.documentTypes ?? []).map(({ code, name }) => ({
              value: code,
              label: name[language],
            })),
          ]}
        />
      </div>
      {unit === undefined ? (
        <EmptyState title={w('chooseUnit')} />
      ) : (
        <DataTable
          label={w('numbers')}
          rows={data?.numbers}
          columns={columns}
          keyOf={({ bodyCode, typeCode, number }) => `${bodyCode ?? ''} ${typeCode} ${number}`}
          isLoading={data === undefined}
          problem={error === null ? undefined : problemFrom(error)}
          onRetry={() => void refetch()}
          empty={<EmptyState title={w('noNumbers', { year })} />}
        />
      )}
    </>
  );
}
