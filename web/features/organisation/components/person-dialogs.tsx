import { NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PersonSummary } from '../../../../contract/accounts/person.ts';
import { code as codeSchema } from '../../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useCreatePerson, useSetRank } from '../api/persons.ts';
import { vocabularyQuery } from '../api/vocabulary.ts';
import { peopleWords } from '../people-words.ts';

interface RankFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
}

function RankField({ value, onChange, error }: RankFieldProps): ReactNode {
  const w = useWords(peopleWords);
  const { language } = useLanguage();
  const { data } = useQuery(vocabularyQuery());
  return (
    <NativeSelect
      label={w('rank')}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: w('noRank') },
        ...(data?.ranks ?? []).map(({ code, name }) => ({ value: code, label: name[language] })),
      ]}
    />
  );
}

/** Records a person, with the rank held. */
export function CreatePersonDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const w = useWords(peopleWords);
  const [fullName, setFullName] = useState('');
  const [code, setCode] = useState('');
  const [rank, setRank] = useState('');
  const [from, setFrom] = useState<IsoDate | undefined>(() => todayHere());
  const [isTried, setTried] = useState(false);
  const create = useCreatePerson(() => {
    notifications.show({ message: w('personAdded', { name: fullName.trim() }) });
    onClose();
  });
  const isCode = codeSchema.safeParse(code.trim()).success;
  const submit = () => {
    setTried(true);
    if (fullName.trim() === '' || !isCode || (rank !== '' && from === undefined)) return;
    create.send({
      code: code.trim(),
      fullName: fullName.trim(),
      ...(rank === '' || from === undefined ? {} : { rank: { rankCode: rank, fromOn: from } }),
    });
  };
  return (
    <FormDialog
      title={w('addPerson')}
      action={w('addPerson')}
      isSending={create.isSending}
      problem={create.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={w('fullName')}
        value={fullName}
        maxLength={200}
        error={isTried && fullName.trim() === '' ? w('needed') : undefined}
        onChange={(event) => setFullName(event.currentTarget.value)}
      />
      <TextInput
        label={w('personCode')}
        description={w('codeHint')}
        value={code}
        maxLength={64}
        error={isTried && !isCode ? (code.trim() === '' ? w('needed') : w('badCode')) : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <RankField value={rank} onChange={setRank} />
      {rank === '' ? null : (
        <DateField
          label={w('rankFrom')}
          value={from}
          onChange={setFrom}
          error={isTried && from === undefined ? w('needed') : undefined}
        />
      )}
    </FormDialog>
  );
}

interface SetRankDialogProps {
  readonly person: PersonSummary;
  readonly onClose: () => void;
}

/** Records the rank of a person from a day on. */
export function SetRankDialog({ person, onClose }: SetRankDialogProps): ReactNode {
  const w = useWords(peopleWords);
  const { code, fullName } = person;
  const [rank, setRank] = useState(person.rankCode ?? '');
  const [from, setFrom] = useState<IsoDate | undefined>(() => todayHere());
  const [isTried, setTried] = useState(false);
  const change = useSetRank(code, () => {
    notifications.show({ message: w('rankSet', { name: fullName }) });
    onClose();
  });
  return (
    <FormDialog
      title={w('setRankOf', { name: fullName })}
      action={w('setRank')}
      isSending={change.isSending}
      problem={change.problem}
      onSubmit={() => {
        setTried(true);
        if (rank !== '' && from !== undefined) change.send({ rankCode: rank, fromOn: from });
      }}
      onClose={onClose}
    >
      <RankField value={rank} onChange={setRank} error={isTried && rank === '' ? w('needed') : undefined} />
      <DateField
        label={w('rankFrom')}
        value={from}
        onChange={setFrom}
        error={isTried && from === undefined ? w('needed') : undefined}
      />
    </FormDialog>
  );
}
