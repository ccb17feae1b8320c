import { Group, Input, NativeSelect, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import {
  type AppointmentKind,
  appointmentKind,
  type PersonSummary,
  type PostDetail,
} from '../../../../contract/accounts/person.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { personsQuery } from '../api/persons.ts';
import { postsQuery, useAppoint } from '../api/posts.ts';
import { unitTreeQuery } from '../api/units.ts';
import { peopleWords } from '../people-words.ts';
import { unitItems } from '../unit-items.ts';

interface AppointDialogProps {
  /** The post, where it is known already. */
  readonly post?: PostDetail;
  /** The person, where it is known already. */
  readonly person?: PersonSummary;
  readonly onClose: () => void;
}

interface PersonFieldProps {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly error: string | undefined;
}

function PersonField({ value, onChange, error }: PersonFieldProps): ReactNode {
  const w = useWords(peopleWords);
  const [typed, setTyped] = useState('');
  const { data } = useQuery(personsQuery(useDeferredValue(typed.split(' (')[0] ?? ''), 0, 20));
  return (
    <Select
      data-autofocus
      searchable
      label={w('person')}
      placeholder={w('choosePerson')}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      // The server has searched, without accents; what it found is shown as it is.
      filter={({ options }) => options}
      nothingFoundMessage={w('nobody')}
      error={error}
      comboboxProps={{ withinPortal: true }}
      data={(data?.items ?? []).map(({ code, fullName, posts }) => ({
        value: code,
        label: `${fullName} (${[code, ...posts.map(({ title }) => title)].join(', ')})`,
      }))}
    />
  );
}

interface PostFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
}

function PostField({ value, onChange, error }: PostFieldProps): ReactNode {
  const w = useWords(peopleWords);
  const { language } = useLanguage();
  const tree = useQuery(unitTreeQuery());
  const units = useMemo(() => (tree.data === undefined ? undefined : unitItems(tree.data)), [tree.data]);
  const [unit, setUnit] = useState<string | undefined>();
  const posts = useQuery({ ...postsQuery(unit ?? ''), enabled: unit !== undefined });
  return (
    <>
      <Input.Wrapper label={w('unit')} labelElement="div">
        <div>
          <UnitPicker
            label={w('unit')}
            units={units}
            value={unit}
            onChange={(next) => {
              setUnit(next);
              onChange('');
            }}
          />
        </div>
      </Input.Wrapper>
      <NativeSelect
        label={w('post')}
        value={value}
        disabled={posts.data === undefined}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[
          { value: '', label: posts.data?.length === 0 ? w('noPosts') : w('choosePost') },
          ...(posts.data ?? []).map(({ code, title }) => ({ value: code, label: title[language] })),
        ]}
      />
    </>
  );
}

/** A person takes a post: appointed, acting, or by delegation for a time. */
export function AppointDialog({ post, person, onClose }: AppointDialogProps): ReactNode {
  const w = useWords(peopleWords);
  const { language } = useLanguage();
  const [personCode, setPersonCode] = useState<string | null>(person?.code ?? null);
  const [postCode, setPostCode] = useState(post?.code ?? '');
  const [kind, setKind] = useState<AppointmentKind>('appointed');
  const [decisionNumber, setDecisionNumber] = useState('');
  const [from, setFrom] = useState<IsoDate | undefined>(() => todayHere());
  const [to, setTo] = useState<IsoDate | undefined>();
  const [isTried, setTried] = useState(false);
  const appoint = useAppoint(() => {
    notifications.show({ message: w('isAppointed', { name: person?.fullName ?? personCode ?? '' }) });
    onClose();
  });
  const submit = () => {
    setTried(true);
    if (personCode === null || postCode === '' || from === undefined) return;
    appoint.send({
      personCode,
      postCode,
      kind,
      decisionNumber: decisionNumber.trim(),
      fromOn: from,
      toOn: to ?? null,
    });
  };
  const title =
    post === undefined
      ? `${w('appoint')}: ${person?.fullName ?? ''}`
      : w('appointTo', { title: post.title[language] });
  return (
    <FormDialog
      title={title}
      lead={w('appointLead')}
      action={w('appoint')}
      isSending={appoint.isSending}
      problem={appoint.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {person === undefined ? (
        <PersonField
          value={personCode}
          onChange={setPersonCode}
          error={isTried && personCode === null ? w('needed') : undefined}
        />
      ) : null}
      {post === undefined ? (
        <PostField
          value={postCode}
          onChange={setPostCode}
          error={isTried && postCode === '' ? w('needed') : undefined}
        />
      ) : null}
      <Group gap="md" align="flex-start">
        <NativeSelect
          label={w('kind')}
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            setKind(appointmentKind.options.find((one) => one === value) ?? 'appointed')
          }
          data={appointmentKind.options.map((one) => ({ value: one, label: w(one) }))}
        />
        <TextInput
          label={w('decisionNumber')}
          value={decisionNumber}
          maxLength={100}
          onChange={(event) => setDecisionNumber(event.currentTarget.value)}
        />
      </Group>
      <Group gap="md" align="flex-start">
        <DateField
          label={w('from')}
          value={from}
          onChange={setFrom}
          error={isTried && from === undefined ? w('needed') : undefined}
        />
        <DateField label={w('to')} description={w('toHint')} value={to} onChange={setTo} />
      </Group>
    </FormDialog>
  );
}
