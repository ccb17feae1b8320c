import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { vocabularyQuery } from '../api/vocabulary.ts';
import { organisationWords } from '../words.ts';

/** What a unit is, as it is typed. */
export interface UnitDraft {
  readonly name: string;
  readonly shortName: string;
  readonly levelCode: string;
  readonly kind: string;
  readonly position: string;
  readonly placeName: string;
}

export const emptyUnit: UnitDraft = {
  name: '',
  shortName: '',
  levelCode: '',
  kind: '',
  position: '0',
  placeName: '',
};

const wholeNumber = /^-?\d{1,6}$/;

/** Whether everything needed is there and readable. */
export function isWholeUnit({ name, levelCode, position }: UnitDraft): boolean {
  return name.trim() !== '' && levelCode !== '' && wholeNumber.test(position.trim());
}

interface UnitFieldsProps {
  readonly draft: UnitDraft;
  readonly onChange: (draft: UnitDraft) => void;
  readonly isTried: boolean;
  /** Only name, short name and place, as for a new name. */
  readonly isNameOnly?: boolean;
}

/** Fields of a unit; levels and kinds come from the domain pack, and any code is taken while none is loaded. */
export function UnitFields({ draft, onChange, isTried, isNameOnly = false }: UnitFieldsProps): ReactNode {
  const w = useWords(organisationWords);
  const { language } = useLanguage();
  const { data } = useQuery(vocabularyQuery());
  const levels = data?.levels ?? [];
  const kinds = data?.kinds ?? [];
  const noLevel = isTried && draft.levelCode === '' ? w('needed') : undefined;
  const set = (change: Partial<UnitDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <TextInput
        label={w('name')}
        value={draft.name}
        maxLength={300}
        error={isTried && draft.name.trim() === '' ? w('needed') : undefined}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
      />
      <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label={w('shortName')}
          value={draft.shortName}
          maxLength={300}
          onChange={({ currentTarget: { value } }) => set({ shortName: value })}
        />
        <TextInput
          label={w('place')}
          description={w('placeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.placeName}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => set({ placeName: value })}
        />
      </Group>
      {isNameOnly ? null : (
        <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
          {levels.length === 0 ? (
            <TextInput
              label={w('level')}
              value={draft.levelCode}
              error={noLevel}
              onChange={({ currentTarget: { value } }) => set({ levelCode: value.trim() })}
            />
          ) : (
            <NativeSelect
              label={w('level')}
              value={draft.levelCode}
              error={noLevel}
              onChange={({ currentTarget: { value } }) => set({ levelCode: value })}
              data={[
                { value: '', label: w('chooseLevel') },
                ...levels.map(({ code, name }) => ({ value: code, label: name[language] })),
              ]}
            />
          )}
          <NativeSelect
            label={w('kind')}
            value={kinds.some(({ code }) => code === draft.kind) ? draft.kind : ''}
            onChange={({ currentTarget: { value } }) => set({ kind: value })}
            data={[
              { value: '', label: w('chooseKind') },
              ...kinds.map(({ code, name }) => ({ value: code, label: name[language] })),
            ]}
          />
          <TextInput
            label={w('position')}
            description={w('positionHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            value={draft.position}
            error={isTried && !wholeNumber.test(draft.position.trim()) ? w('badNumber') : undefined}
            onChange={({ currentTarget: { value } }) => set({ position: value })}
          />
        </Group>
      )}
    </>
  );
}
