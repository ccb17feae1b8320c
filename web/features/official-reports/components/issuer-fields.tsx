import { Group, NumberInput, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  documentLayout,
  type OfficialReportDetails,
} from '../../../../contract/official-reports/official-report.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { unitBodiesQuery } from '../api/unit-bodies.ts';
import { describedBelow, type NeededField, orNone } from '../document-draft.ts';
import { documentWords } from '../words.ts';
import { ChoiceField } from './choice-field.tsx';
import classes from './document.module.css';

interface IssuerFieldsProps {
  readonly unit: string;
  readonly value: OfficialReportDetails;
  readonly onChange: (change: Partial<OfficialReportDetails>) => void;
  readonly isReadOnly: boolean;
  readonly missing: ReadonlySet<NeededField>;
}

/** In which layout, by which body and where the document is issued. */
export function IssuerFields({ unit, value, onChange, isReadOnly, missing }: IssuerFieldsProps): ReactNode {
  const w = useWords(documentWords);
  const bodies = useQuery(unitBodiesQuery(unit)).data ?? [];
  return (
    <fieldset className={classes['group']}>
      <legend>{w('issuer')}</legend>
      <Radio.Group
        label={w('layout')}
        value={value.layout}
        readOnly={isReadOnly}
        mb="sm"
        onChange={(chosen) => {
          const layout = documentLayout.options.find((option) => option === chosen);
          if (layout === undefined) return;
          onChange({ layout, ...(layout === 'state' ? { termYear: null } : {}) });
        }}
      >
        <Group gap="lg">
          {documentLayout.options.map((option) => (
            <Radio key={option} value={option} label={w(option)} />
          ))}
        </Group>
      </Radio.Group>
      <div className={classes['fields']}>
        <TextInput
          label={w('parentAgency')}
          description={w('optional')}
          inputWrapperOrder={describedBelow}
          value={value.parentAgency ?? ''}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ parentAgency: orNone(currentTarget.value) })}
        />
        <TextInput
          label={w('issuerName')}
          value={value.issuerName}
          readOnly={isReadOnly}
          error={missing.has('issuerName') ? w('needed') : undefined}
          onChange={({ currentTarget }) => onChange({ issuerName: currentTarget.value })}
        />
        <ChoiceField
          label={w('body')}
          value={value.bodyCode ?? ''}
          isReadOnly={isReadOnly}
          onChange={(chosen) => {
            const body = bodies.find(({ code }) => code === chosen);
            onChange(
              body === undefined ? { bodyCode: null } : { bodyCode: body.code, issuerName: body.name },
            );
          }}
          options={[
            { value: '', label: w('bodyUnit') },
            ...bodies.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <TextInput
          label={w('place')}
          value={value.place}
          readOnly={isReadOnly}
          error={missing.has('place') ? w('needed') : undefined}
          onChange={({ currentTarget }) => onChange({ place: currentTarget.value })}
        />
        {value.layout === 'party' ? (
          <NumberInput
            label={w('termYear')}
            description={w('termHint')}
            inputWrapperOrder={describedBelow}
            value={value.termYear ?? ''}
            readOnly={isReadOnly}
            min={1945}
            max={2200}
            allowDecimal={false}
            hideControls
            onChange={(year) => onChange({ termYear: typeof year === 'number' ? year : null })}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
