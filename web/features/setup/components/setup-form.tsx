import { Button, Fieldset, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { login as loginSchema } from '../../../../contract/accounts/account.ts';
import { code as codeSchema } from '../../../../contract/kernel/ids.ts';
import type { ProblemIssue } from '../../../../contract/kernel/problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useSetUp } from '../api/setup.ts';
import { setupWords } from '../words.ts';

/** The server refuses shorter ones; said here so that nobody has to try. */
const shortestPassword = 10;

/** Until a pack says which levels there are; the next step asks for the right one. */
const levelBeforePack = 'root';

const empty = {
  setupCode: '',
  organisationName: '',
  rootName: '',
  rootCode: '',
  fullName: '',
  login: '',
  password: '',
  repeat: '',
};
type Draft = typeof empty;

interface SetupFormProps {
  readonly onDone: () => void;
}

/** The organisation, its highest unit and the first administrator, with the code printed by the server. */
export function SetupForm({ onDone }: SetupFormProps): ReactNode {
  const w = useWords(setupWords);
  const { language } = useLanguage();
  const [draft, setDraft] = useState<Draft>(empty);
  const [isTried, setTried] = useState(false);
  const setUp = useSetUp(onDone);
  const isShort = Array.from(draft.password).length < shortestPassword;
  const faults: Readonly<Partial<Record<keyof Draft, string>>> = {
    ...Object.fromEntries(
      Object.entries(draft)
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => [key, w('needed')]),
    ),
    ...(draft.rootCode.trim() === '' || codeSchema.safeParse(draft.rootCode.trim()).success
      ? {}
      : { rootCode: w('badCode') }),
    ...(draft.login.trim() === '' || loginSchema.safeParse(draft.login.trim()).success
      ? {}
      : { login: w('badLogin') }),
    ...(draft.password !== '' && isShort ? { password: w('tooShort', { count: shortestPassword }) } : {}),
    ...(draft.repeat !== '' && draft.repeat !== draft.password ? { repeat: w('repeatDiffers') } : {}),
  };
  const field = (key: keyof Draft) => ({
    label: w(key),
    value: draft[key],
    error: isTried ? faults[key] : undefined,
    onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
      setDraft({ ...draft, [key]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    setUp.send({
      setupCode: draft.setupCode.trim(),
      organisationName: draft.organisationName.trim(),
      rootUnit: {
        code: draft.rootCode.trim(),
        name: draft.rootName.trim(),
        levelCode: levelBeforePack,
      },
      administrator: {
        login: draft.login.trim(),
        password: draft.password,
        fullName: draft.fullName.trim(),
        language,
      },
    });
  };
  const labels: Readonly<Record<string, string>> = {
    '/setupCode': w('setupCode'),
    '/organisationName': w('organisationName'),
    '/rootUnit/name': w('rootName'),
    '/rootUnit/code': w('rootCode'),
    '/administrator/fullName': w('fullName'),
    '/administrator/login': w('login'),
    '/administrator/password': w('password'),
  };
  const toggle = { 'aria-label': w('showPassword'), tabIndex: 0 };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={560}>
        <Text>{w('organisationLead')}</Text>
        {setUp.problem === undefined ? null : (
          <ProblemAlert
            problem={setUp.problem}
            takesFocus
            placeOf={({ pointer }: ProblemIssue) => labels[pointer]}
          />
        )}
        <TextInput
          {...field('setupCode')}
          description={w('setupCodeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextInput
          {...field('organisationName')}
          description={w('organisationNameHint')}
          maxLength={300}
          autoComplete="organization"
        />
        <TextInput {...field('rootName')} description={w('rootNameHint')} maxLength={300} />
        <TextInput {...field('rootCode')} description={w('rootCodeHint')} maxLength={64} maw={280} />
        <Fieldset legend={w('administrator')} p="md">
          <Stack gap="md">
            <TextInput {...field('fullName')} maxLength={300} autoComplete="name" />
            <TextInput
              {...field('login')}
              description={w('loginHint')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={64}
            />
            <PasswordInput
              {...field('password')}
              description={w('passwordHint', { count: shortestPassword })}
              autoComplete="new-password"
              visibilityToggleButtonProps={toggle}
            />
            <PasswordInput
              {...field('repeat')}
              autoComplete="new-password"
              visibilityToggleButtonProps={toggle}
            />
          </Stack>
        </Fieldset>
        <Button type="submit" loading={setUp.isSending} style={{ alignSelf: 'flex-start' }}>
          {w('setUp')}
        </Button>
      </Stack>
    </form>
  );
}
