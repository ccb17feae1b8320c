import { Button, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  hasSlots,
  type FormDefinition,
  indicatorsOf,
} from '../../../../contract/indicators/form-definition.ts';
import type { ProblemParams } from '../../../../contract/kernel/problem.ts';
import type { OfficialReportDetails } from '../../../../contract/official-reports/official-report.ts';
import { type ApiProblem, sentenceOfCode } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { fieldOf, missingFields } from '../document-draft.ts';
import { documentWords } from '../words.ts';
import { ChoiceField } from './choice-field.tsx';
import classes from './document.module.css';
import { IssuerFields } from './issuer-fields.tsx';
import { ListField } from './list-field.tsx';
import { SignatureFields } from './signature-fields.tsx';

interface DetailsFormProps {
  readonly unit: string;
  readonly definition: FormDefinition;
  readonly draft: OfficialReportDetails;
  readonly onDraft: (details: OfficialReportDetails) => void;
  readonly isChanged: boolean;
  readonly may: true | string;
  /** Fills the sentence of the refusal. */
  readonly params: ProblemParams;
  readonly isSending: boolean;
  readonly problem: ApiProblem | undefined;
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

/** What a person decides about the document; the figures are not among it. */
export function DetailsForm(props: DetailsFormProps): ReactNode {
  const { unit, definition, draft, onDraft, isChanged, may, problem } = props;
  const w = useWords(documentWords);
  const { language } = useLanguage();
  const [isTried, setTried] = useState(false);
  const isReadOnly = may !== true;
  const found = missingFields(draft);
  const missing = isTried ? found : new Set<never>();
  const change = (part: Partial<OfficialReportDetails>) => onDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (found.size === 0) props.onSave();
  };
  return (
    <form onSubmit={submit} noValidate aria-labelledby="document-details">
      <Title order={2} size="h3" mb="xs" id="document-details">
        {w('details')}
      </Title>
      {isReadOnly ? (
        <Text c="dimmed" mb="sm">
          {w('readOnly', { why: sentenceOfCode(may, props.params, language) })}
        </Text>
      ) : null}
      <IssuerFields unit={unit} value={draft} onChange={change} isReadOnly={isReadOnly} missing={missing} />
      <fieldset className={classes['group']}>
        <legend>{w('content')}</legend>
        <div className={classes['fields']}>
          <Textarea
            className={classes['wide'] ?? ''}
            label={w('subject')}
            autosize
            minRows={2}
            readOnly={isReadOnly}
            value={draft.subject}
            error={missing.has('subject') ? w('needed') : undefined}
            onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
          />
          <ListField
            label={w('addressees')}
            value={draft.addressees}
            isReadOnly={isReadOnly}
            onChange={(addressees) => change({ addressees })}
          />
          <ListField
            label={w('legalBases')}
            value={draft.legalBases}
            isReadOnly={isReadOnly}
            onChange={(legalBases) => change({ legalBases })}
          />
        </div>
      </fieldset>
      <SignatureFields
        value={draft.signature}
        isReadOnly={isReadOnly}
        missing={missing}
        onChange={(signature) => change({ signature })}
      />
      <fieldset className={classes['group']}>
        <legend>{w('delivery')}</legend>
        <div className={classes['fields']}>
          <ListField
            label={w('recipients')}
            value={draft.recipients}
            isReadOnly={isReadOnly}
            onChange={(recipients) => change({ recipients })}
          />
          <TextInput
            label={w('filing')}
            value={draft.filing}
            readOnly={isReadOnly}
            error={missing.has('filing') ? w('needed') : undefined}
            onChange={({ currentTarget }) => change({ filing: currentTarget.value })}
          />
          <ChoiceField
            className={classes['wide']}
            label={w('chart')}
            isReadOnly={isReadOnly}
            value={draft.chartIndicator ?? ''}
            onChange={(value) => change({ chartIndicator: value === '' ? null : value })}
            options={[
              { value: '', label: w('noChart') },
              ...indicatorsOf(definition)
                .filter((indicator) => hasSlots(indicator) && indicator.kind !== 'ratio')
                .map(({ code, name }) => ({ value: code, label: name[language] })),
            ]}
          />
        </div>
      </fieldset>
      {problem === undefined ? null : (
        <ProblemAlert
          problem={problem}
          takesFocus
          placeOf={({ pointer }) => {
            const field = fieldOf(pointer);
            return field === undefined ? undefined : w(field);
          }}
        />
      )}
      {isReadOnly ? null : (
        <div className={classes['bar']} data-changed={isChanged || undefined}>
          <Button type="submit" variant={isChanged ? 'filled' : 'default'} loading={props.isSending}>
            {w('save')}
          </Button>
          {isChanged ? (
            <Button variant="subtle" onClick={props.onUndo}>
              {w('undo')}
            </Button>
          ) : null}
          {isTried && found.size > 0 ? (
            <Text role="alert" c="var(--mantine-color-error)">
              {w('needed')}
            </Text>
          ) : null}
        </div>
      )}
    </form>
  );
}
