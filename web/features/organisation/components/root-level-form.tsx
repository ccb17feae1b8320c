import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useCorrectUnit } from '../api/change-unit.ts';
import { vocabularyQuery } from '../api/vocabulary.ts';
import { organisationWords } from '../words.ts';

interface RootLevelFormProps {
  /** Code and name of the highest unit. */
  readonly root: { readonly code: string; readonly name: string };
}

/** Asks at which level of the pack the highest unit stands, once the pack has said which there are. */
export function RootLevelForm({ root }: RootLevelFormProps): ReactNode {
  const w = useWords(organisationWords);
  const { language } = useLanguage();
  const { data } = useQuery(vocabularyQuery());
  const [chosen, setChosen] = useState('');
  const [isTried, setTried] = useState(false);
  const correct = useCorrectUnit(root.code, () => setTried(false));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen === '') return;
    const today = todayHere();
    correct.send({
      levelCode: chosen,
      kind: chosen,
      decision: { number: 'setup', decidedOn: today, effectiveOn: today, note: '' },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Text fw={600} mb="xs">
        {w('rootLevel', { name: root.name })}
      </Text>
      {correct.problem === undefined ? null : <ProblemAlert problem={correct.problem} takesFocus />}
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={w('level')}
          value={chosen}
          error={isTried && chosen === '' ? w('needed') : undefined}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: w('chooseLevel') },
            ...(data?.levels ?? []).map(({ code, name }) => ({ value: code, label: name[language] })),
          ]}
        />
        <Button type="submit" loading={correct.isSending}>
          {w('setLevel')}
        </Button>
      </Group>
    </form>
  );
}
