import { Button, NativeSelect, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FormVersionView } from '../../../../contract/indicators/form-view.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { saveTextFile } from '../../../platform/format/save-text-file.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { formsQuery, formVersionQuery } from '../api/forms.ts';
import { formWords } from '../form-words.ts';
import { AdministrationHead } from './administration-head.tsx';
import classes from './administration.module.css';
import { FormRules } from './form-rules.tsx';
import { FormSection } from './form-section.tsx';

function Definition({ view }: { readonly view: FormVersionView }): ReactNode {
  const w = useWords(formWords);
  const { language } = useLanguage();
  const { definition } = view;
  return (
    <Stack gap="xl">
      {definition.sections.map((section) => (
        <FormSection key={section.code} section={section} definition={definition} />
      ))}
      {definition.columnSets.length === 0 ? null : (
        <section aria-labelledby="column-sets">
          <Title order={2} size="h3" mb="xs" id="column-sets">
            {w('columnSets')}
          </Title>
          <Table>
            <Table.Tbody>
              {definition.columnSets.map(({ code, columns, total }) => (
                <Table.Tr key={code}>
                  <Table.Th scope="row" className={classes['code'] ?? ''}>
                    {code}
                  </Table.Th>
                  <Table.Td>
                    {columns
                      .map(
                        (column) =>
                          `${column.name[language]}${column.code === total ? ` (${w('totalColumn')})` : ''}`,
                      )
                      .join(' · ')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      <section aria-labelledby="rules">
        <Title order={2} size="h3" mb="xs" id="rules">
          {w('rules')}
        </Title>
        {definition.rules.length === 0 ? (
          <Text c="dimmed">{w('noRules')}</Text>
        ) : (
          <FormRules definition={definition} />
        )}
      </section>
    </Stack>
  );
}

/** One version of a form: its sections, indicators, columns and rules in words. */
export function FormPage(): ReactNode {
  const w = useWords(formWords);
  const { language } = useLanguage();
  const { form: code } = useParams({ from: '/behind-log-in/administration/forms/$form' });
  const { version } = useSearch({ from: '/behind-log-in/administration/forms/$form' });
  const navigate = useNavigate({ from: '/administration/forms/$form' });
  const list = useQuery(formsQuery());
  const versions = list.data?.forms.find((form) => form.code === code)?.versions ?? [];
  const number = version ?? versions[0]?.number;
  const { data, error, refetch } = useQuery({
    ...formVersionQuery(code, number ?? 1),
    enabled: number !== undefined || list.data !== undefined,
  });
  const failure = list.error ?? error;
  const download = () => {
    if (data === undefined) return;
    const { name, definition } = data;
    saveTextFile(
      `${code}-${data.number}.json`,
      `${JSON.stringify({ formCode: code, name, definition }, null, 2)}\n`,
      'application/json',
    );
  };
  return (
    <>
      <AdministrationHead
        key={code}
        part="forms"
        title={data?.name[language] ?? code}
        waiting={
          data === undefined
            ? undefined
            : [
                code,
                w('version', { number: data.number }),
                formatInstant(data.publishedAt, language),
                w('indicators', {
                  count: data.definition.sections.reduce((sum, { indicators }) => sum + indicators.length, 0),
                }),
                w('ruleCount', { count: data.definition.rules.length }),
              ].join(' · ')
        }
        others={
          data === undefined ? undefined : (
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={download}>
              {w('download')}
            </Button>
          )
        }
      />
      {failure === null ? null : (
        <ProblemAlert problem={problemFrom(failure)} onRetry={() => void refetch()} />
      )}
      {versions.length < 2 ? null : (
        <div className={classes['filters']}>
          <NativeSelect
            label={w('versions')}
            value={String(number)}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: { version: Number(value) }, replace: true })
            }
            data={versions.map((one, at) => ({
              value: String(one.number),
              label: `${w('version', { number: one.number })}${at === 0 ? ` (${w('newest')})` : ''}`,
            }))}
          />
        </div>
      )}
      {data === undefined ? (
        failure === null ? (
          <Skeleton height={400} aria-busy="true" />
        ) : null
      ) : (
        <Definition view={data} />
      )}
    </>
  );
}
