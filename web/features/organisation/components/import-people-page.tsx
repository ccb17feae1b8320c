import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ImportPeopleResult } from '../../../../contract/accounts/person.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { csvText } from '../../../platform/format/csv-text.ts';
import { saveTextFile } from '../../../platform/format/save-text-file.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { SecretList } from '../../../ui/secret-list.tsx';
import { useImportPeople } from '../api/import-files.ts';
import { unitTreeQuery } from '../api/units.ts';
import { examplePeople } from '../example-files.ts';
import { importWords } from '../import-words.ts';
import { peopleWords } from '../people-words.ts';
import { organisationWords } from '../words.ts';
import { WrongRows } from './wrong-rows.tsx';

const mostBytes = 20 * 1_048_576;

function countsOf({ persons, posts, appointments, accounts }: ImportPeopleResult) {
  return { persons, posts, appointments, accounts: accounts.length };
}

function PeopleImport(): ReactNode {
  const w = useWords(importWords);
  const { language } = useLanguage();
  const tree = useQuery(unitTreeQuery());
  const [fromOn, setFromOn] = useState<IsoDate | undefined>(() => todayHere());
  const [file, setFile] = useState<File | undefined>();
  const [checked, setChecked] = useState<ImportPeopleResult | undefined>();
  const [made, setMade] = useState<ImportPeopleResult | undefined>();
  const check = useImportPeople(true);
  const apply = useImportPeople(false);
  const forget = () => {
    setFile(undefined);
    setChecked(undefined);
    check.reset();
    apply.reset();
  };
  const take = async (chosen: File) => {
    forget();
    if (fromOn === undefined) return;
    setFile(chosen);
    try {
      setChecked(await check.sendAndWait({ file: chosen, fields: { fromOn } }));
    } catch {
      // Shown below as the command's problem.
    }
  };
  const takeIn = async () => {
    if (file === undefined || fromOn === undefined) return;
    try {
      setMade(await apply.sendAndWait({ file, fields: { fromOn } }));
      forget();
    } catch {
      // Shown below as the command's problem.
    }
  };
  if (made !== undefined) {
    return (
      <Stack gap="md">
        <Alert
          variant="outline"
          color="green"
          icon={<IconCircleCheck aria-hidden />}
          title={w('appliedPeople', countsOf(made))}
        >
          <Anchor component={Link} to="/organisation/people">
            {w('seePeople')}
          </Anchor>
        </Alert>
        {made.accounts.length === 0 ? null : (
          <section aria-labelledby="new-accounts">
            <Title order={2} size="h3" mb="xs" id="new-accounts">
              {w('newAccounts')}
            </Title>
            <SecretList
              headings={[w('fullName'), w('login')]}
              secretHeading={w('firstPassword')}
              fileName={language === 'vi' ? 'mat-khau-lan-dau' : 'first-passwords'}
              secrets={made.accounts.map(({ login, fullName, firstPassword }) => ({
                key: login,
                cells: [fullName, login],
                secret: firstPassword,
              }))}
            />
          </section>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <DateField
        label={w('fromOn')}
        description={w('fromOnHint')}
        value={fromOn}
        onChange={(next) => {
          setFromOn(next);
          forget();
        }}
      />
      <Group gap="md">
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() =>
            saveTextFile('nhan-su-mau.csv', csvText(examplePeople(tree.data?.codes[0], language)))
          }
        >
          {w('example')}
        </Button>
        <Text c="dimmed" size="sm">
          {w('columns', {
            columns:
              language === 'vi'
                ? 'mã người*, họ và tên*, mã đơn vị*, mã chức vụ*, chức vụ*, chức vụ (tiếng anh), vai trò, cấp bậc, hình thức, số quyết định, từ ngày, thứ tự, tên đăng nhập'
                : 'person code*, full name*, unit code*, post code*, title*, title (en), roles, rank, kind, decision number, from, order, login',
          })}
        </Text>
      </Group>
      <FileDrop
        label={w('file')}
        endings={['.csv', '.xlsx']}
        maxBytes={mostBytes}
        onFiles={([chosen]) => {
          if (chosen !== undefined) void take(chosen);
        }}
      />
      <Text role="status" c="dimmed">
        {check.isSending && file !== undefined ? w('checking', { name: file.name }) : ''}
        {fromOn === undefined ? w('fieldsFirst') : ''}
      </Text>
      {check.problem === undefined || file === undefined ? null : (
        <WrongRows problem={check.problem} file={file} />
      )}
      {apply.problem === undefined ? null : <ProblemAlert problem={apply.problem} takesFocus />}
      {checked === undefined || file === undefined ? null : (
        <>
          <Alert
            variant="outline"
            color="green"
            icon={<IconCircleCheck aria-hidden />}
            title={w('checkedPeople', { name: file.name, ...countsOf(checked) })}
          >
            {checked.accounts.length === 0
              ? null
              : `${w('accountsToCome')}: ${checked.accounts.map(({ login }) => login).join(', ')}`}
          </Alert>
          <Group gap="sm">
            <Button loading={apply.isSending} onClick={() => void takeIn()}>
              {w('applyPeople')}
            </Button>
            <Button variant="default" onClick={forget}>
              {w('another')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

/** Import of persons, posts, appointments and accounts; the one-time passwords are shown once. */
export function ImportPeoplePage(): ReactNode {
  const w = useWords(importWords);
  const p = useWords(peopleWords);
  const o = useWords(organisationWords);
  const { rights } = useSession();
  return (
    <>
      <PageHeader
        title={w('importPeople')}
        trail={[
          <Link key="organisation" to="/organisation">
            {o('title')}
          </Link>,
          <Link key="people" to="/organisation/people">
            {p('people')}
          </Link>,
        ]}
      />
      {rights.manageAccounts ? (
        <>
          <Text mb="md" maw={720}>
            {w('importPeopleLead')}
          </Text>
          <PeopleImport />
        </>
      ) : (
        <EmptyState title={w('mayNot')} />
      )}
    </>
  );
}
