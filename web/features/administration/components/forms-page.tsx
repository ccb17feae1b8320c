import { Anchor } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { FormListResponse } from '../../../../contract/indicators/form-view.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PermittedButton } from '../../../ui/permitted-button.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { formsQuery } from '../api/forms.ts';
import { formWords } from '../form-words.ts';
import { AdministrationHead } from './administration-head.tsx';
import { PublishFormDialog } from './publish-form-dialog.tsx';

type FormRow = FormListResponse['forms'][number];

/** Forms with the versions each has had. */
export function FormsPage(): ReactNode {
  const w = useWords(formWords);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(formsQuery());
  const [isPublishing, setPublishing] = useState(false);
  const columns: readonly TableColumn<FormRow>[] = [
    {
      key: 'name',
      title: w('form'),
      width: 'minmax(280px, 3fr)',
      sortBy: ({ name }) => name[language],
      render: ({ code, name }) => (
        <Anchor component={Link} to={`/administration/forms/${code}`}>
          {name[language]}
        </Anchor>
      ),
    },
    { key: 'code', title: w('code'), sortBy: ({ code }) => code, render: ({ code }) => code },
    {
      key: 'versions',
      title: w('versions'),
      isFigure: true,
      render: ({ versions }) => versions.length,
    },
    {
      key: 'published',
      title: w('publishedAt'),
      width: '176px',
      sortBy: ({ versions }) => versions[0]?.publishedAt ?? null,
      render: ({ versions }) => {
        const newest = versions[0];
        return newest === undefined ? '–' : formatInstant(newest.publishedAt, language);
      },
    },
  ];
  return (
    <>
      <AdministrationHead
        part="forms"
        waiting={data === undefined ? undefined : w('formCount', { count: data.forms.length })}
        action={
          data === undefined ? undefined : (
            <PermittedButton
              may={data.mayManage || 'auth.forbidden'}
              leftSection={<IconUpload size={16} aria-hidden />}
              onClick={() => setPublishing(true)}
            >
              {w('publish')}
            </PermittedButton>
          )
        }
      />
      <DataTable
        label={w('forms')}
        rows={data?.forms}
        columns={columns}
        keyOf={({ code }) => code}
        isLoading={data === undefined}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={<EmptyState title={w('noForms')}>{w('noFormsMore')}</EmptyState>}
      />
      {isPublishing ? <PublishFormDialog onClose={() => setPublishing(false)} /> : null}
    </>
  );
}
