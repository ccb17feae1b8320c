import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormDefinition, Indicator, Section } from '../../../../contract/indicators/form-definition.ts';
import { columnsOf } from '../../../../contract/indicators/form-definition.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import { formWords } from '../form-words.ts';
import classes from './administration.module.css';

interface FormSectionProps {
  readonly section: Section;
  readonly definition: FormDefinition;
}

/** A section of a form: its indicators with how each is counted and brought together. */
export function FormSection({ section, definition }: FormSectionProps): ReactNode {
  const w = useWords(formWords);
  const { language } = useLanguage();
  const columns: readonly TableColumn<Indicator>[] = [
    {
      key: 'name',
      title: w('indicator'),
      width: '296px',
      render: ({ name, code, hint }) => (
        <div>
          {name[language]}
          <Text size="xs" c="dimmed">
            <span className={classes['code']}>{code}</span>
            {hint === null ? '' : ` · ${hint[language]}`}
          </Text>
        </div>
      ),
    },
    {
      key: 'measure',
      title: w('unitOfMeasure'),
      width: '88px',
      render: ({ unitOfMeasure }) => unitOfMeasure[language],
    },
    {
      key: 'kind',
      title: w('kind'),
      width: '112px',
      render: ({ kind, scale }) => (kind === 'decimal' ? w('decimal', { scale }) : w(kind)),
    },
    {
      key: 'units',
      title: w('acrossUnits'),
      width: '112px',
      render: ({ acrossUnits }) => w(acrossUnits),
    },
    {
      key: 'periods',
      title: w('acrossPeriods'),
      width: '112px',
      render: ({ acrossPeriods }) => w(acrossPeriods),
    },
    {
      key: 'columns',
      title: w('columns'),
      width: '208px',
      render: (indicator) => {
        const names = columnsOf(definition, indicator).map(({ name }) => name[language]);
        return names.length === 0 ? '–' : names.join(', ');
      },
    },
    {
      key: 'required',
      title: w('required'),
      width: '96px',
      render: ({ isRequired }) => (isRequired ? w('yes') : w('no')),
    },
  ];
  const id = `section-${section.code}`;
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" mb="xs" id={id}>
        {section.name[language]}
      </Title>
      {section.narrative.length === 0 ? null : (
        <Text c="dimmed" mb="xs">
          {w('narrative', { headings: section.narrative.map((heading) => w(heading)).join(', ') })}
        </Text>
      )}
      {section.indicators.length === 0 ? (
        <Text c="dimmed">{w('noIndicators')}</Text>
      ) : (
        <DataTable
          label={section.name[language]}
          rows={section.indicators}
          columns={columns}
          keyOf={({ code }) => code}
          height="60dvh"
        />
      )}
    </section>
  );
}
