import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  type OfficialReportDetails,
  signingAuthority,
} from '../../../../contract/official-reports/official-report.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { describedBelow, type NeededField, orNone } from '../document-draft.ts';
import { documentWords } from '../words.ts';
import { ChoiceField } from './choice-field.tsx';
import classes from './document.module.css';

type Signature = OfficialReportDetails['signature'];

interface SignatureFieldsProps {
  readonly value: Signature;
  readonly onChange: (signature: Signature) => void;
  readonly isReadOnly: boolean;
  readonly missing: ReadonlySet<NeededField>;
}

const capacities = signingAuthority.shape.capacity.options;
const mostAuthorities = 3;

/** Who signs, as what, and with whose authority. */
export function SignatureFields({ value, onChange, isReadOnly, missing }: SignatureFieldsProps): ReactNode {
  const w = useWords(documentWords);
  const { authority } = value;
  const setAuthority = (nth: number, change: Partial<Signature['authority'][number]>) =>
    onChange({
      ...value,
      authority: authority.map((each, at) => (at === nth ? { ...each, ...change } : each)),
    });
  const errorOf = (field: NeededField, isEmpty = true) =>
    missing.has(field) && isEmpty ? w('needed') : undefined;
  return (
    <fieldset className={classes['group']}>
      <legend>{w('signature')}</legend>
      {authority.map((each, nth) => (
        <div key={`authority ${nth}`} className={classes['authority']}>
          <ChoiceField
            label={w('capacity')}
            value={each.capacity}
            isReadOnly={isReadOnly}
            onChange={(chosen) => {
              const capacity = capacities.find((option) => option === chosen);
              if (capacity !== undefined) setAuthority(nth, { capacity });
            }}
            options={capacities.map((option) => ({ value: option, label: w(option) }))}
          />
          <TextInput
            label={w('authorityOf')}
            value={each.of}
            readOnly={isReadOnly}
            error={errorOf('authority', each.of.trim() === '')}
            onChange={({ currentTarget }) => setAuthority(nth, { of: currentTarget.value })}
          />
          {isReadOnly ? null : (
            <Button
              variant="subtle"
              onClick={() => onChange({ ...value, authority: authority.filter((_, at) => at !== nth) })}
            >
              {w('removeAuthority', { nth: nth + 1 })}
            </Button>
          )}
        </div>
      ))}
      {isReadOnly || authority.length >= mostAuthorities ? null : (
        <Button
          variant="default"
          mb="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            onChange({ ...value, authority: [...authority, { capacity: 'collective', of: '' }] })
          }
        >
          {w('addAuthority')}
        </Button>
      )}
      <div className={classes['fields']}>
        <TextInput
          label={w('signerTitle')}
          value={value.title}
          readOnly={isReadOnly}
          error={errorOf('title')}
          onChange={({ currentTarget }) => onChange({ ...value, title: currentTarget.value })}
        />
        <TextInput
          label={w('signerRank')}
          description={w('optional')}
          inputWrapperOrder={describedBelow}
          value={value.rank ?? ''}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ ...value, rank: orNone(currentTarget.value) })}
        />
        <TextInput
          label={w('signerName')}
          value={value.name}
          readOnly={isReadOnly}
          error={errorOf('name')}
          onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
