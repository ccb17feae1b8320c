import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { type FirstPassword, login as loginSchema } from '../../../../contract/accounts/account.ts';
import { type Language, languages } from '../../../../contract/kernel/bilingual.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { personsQuery, useCreateAccount } from '../api/accounts.ts';
import { administrationWords } from '../words.ts';

interface CreateAccountDialogProps {
  readonly onClose: () => void;
  readonly onMade: (made: FirstPassword) => void;
}

/** Gives a person who has none an account. */
export function CreateAccountDialog({ onClose, onMade }: CreateAccountDialogProps): ReactNode {
  const w = useWords(administrationWords);
  const [typed, setTyped] = useState('');
  const { data } = useQuery(personsQuery(useDeferredValue(typed.split(' (')[0] ?? '')));
  const [person, setPerson] = useState<string | null>(null);
  const [login, setLogin] = useState('');
  const [language, setLanguage] = useState<Language>('vi');
  const [isTried, setTried] = useState(false);
  const create = useCreateAccount(onMade);
  const isLogin = loginSchema.safeParse(login.trim()).success;
  const submit = () => {
    setTried(true);
    if (person !== null && isLogin) create.send({ login: login.trim(), personCode: person, language });
  };
  return (
    <FormDialog
      title={w('createAccount')}
      lead={w('createLead')}
      action={w('createAccount')}
      isSending={create.isSending}
      problem={create.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        data-autofocus
        searchable
        label={w('person')}
        placeholder={w('choosePerson')}
        value={person}
        onChange={setPerson}
        onSearchChange={setTyped}
        // The server has searched, without accents; what it found is shown as it is.
        filter={({ options }) => options}
        nothingFoundMessage={w('nobody')}
        error={isTried && person === null ? w('needed') : undefined}
        data={(data?.items ?? [])
          .filter((one) => one.login === null)
          .map(({ code, fullName, posts }) => ({
            value: code,
            label: `${fullName} (${[code, ...posts.map(({ title }) => title)].join(', ')})`,
          }))}
      />
      <TextInput
        label={w('login')}
        description={w('loginHint')}
        value={login}
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="off"
        maxLength={64}
        error={isTried && !isLogin ? (login.trim() === '' ? w('needed') : w('badLogin')) : undefined}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <NativeSelect
        label={w('language')}
        value={language}
        onChange={({ currentTarget: { value } }) =>
          setLanguage(languages.find((one) => one === value) ?? 'vi')
        }
        data={[
          { value: 'vi', label: w('vietnamese') },
          { value: 'en', label: w('english') },
        ]}
      />
    </FormDialog>
  );
}
