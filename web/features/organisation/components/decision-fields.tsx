import { Fieldset, Group, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import type { StructureDecision } from '../../../../contract/org-units/unit.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { organisationWords } from '../words.ts';

interface DecisionDraft {
  readonly number: string;
  readonly decidedOn: IsoDate | undefined;
  readonly effectiveOn: IsoDate | undefined;
  readonly note: string;
}

interface DecisionState {
  readonly draft: DecisionDraft;
  readonly setDraft: (draft: DecisionDraft) => void;
  /** The decision, once all that is needed is there. */
  readonly decision: StructureDecision | undefined;
}

/** What is typed about the decision behind a change. */
export function useDecision(): DecisionState {
  const [draft, setDraft] = useState<DecisionDraft>(() => ({
    number: '',
    decidedOn: todayHere(),
    effectiveOn: todayHere(),
    note: '',
  }));
  const { decidedOn, effectiveOn } = draft;
  const number = draft.number.trim();
  const isWhole = number !== '' && decidedOn !== undefined && effectiveOn !== undefined;
  return {
    draft,
    setDraft,
    decision: isWhole ? { number, decidedOn, effectiveOn, note: draft.note.trim() } : undefined,
  };
}

interface DecisionFieldsProps extends DecisionState {
  readonly isTried: boolean;
}

/** Number, days and remark of the decision by which the structure changes. */
export function DecisionFields({ draft, setDraft, isTried }: DecisionFieldsProps): ReactNode {
  const w = useWords(organisationWords);
  const missing = (value: string | undefined) =>
    isTried && (value === undefined || value.trim() === '') ? w('needed') : undefined;
  return (
    <Fieldset legend={w('decision')} p="md">
      <TextInput
        label={w('decisionNumber')}
        description={w('decisionNumberHint')}
        value={draft.number}
        maxLength={100}
        maw={280}
        mb="md"
        error={missing(draft.number)}
        onChange={(event) => setDraft({ ...draft, number: event.currentTarget.value })}
      />
      <Group gap="md" align="flex-start" mb="md">
        <DateField
          label={w('decidedOn')}
          value={draft.decidedOn}
          error={missing(draft.decidedOn)}
          onChange={(decidedOn) => setDraft({ ...draft, decidedOn })}
        />
        <DateField
          label={w('effectiveOn')}
          value={draft.effectiveOn}
          error={missing(draft.effectiveOn)}
          onChange={(effectiveOn) => setDraft({ ...draft, effectiveOn })}
        />
      </Group>
      <Textarea
        label={w('note')}
        value={draft.note}
        maxLength={2000}
        autosize
        minRows={1}
        maxRows={4}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
    </Fieldset>
  );
}
