import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { ImportUnitsResult } from '../../../../contract/org-units/import-units.ts';
import { csvText } from '../../../platform/format/csv-text.ts';
import { saveTextFile } from '../../../platform/format/save-text-file.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useImportUnits } from '../api/import-files.ts';
import { unitTreeQuery } from '../api/units.ts';
import { vocabularyQuery } from '../api/vocabulary.ts';
import { exampleUnits } from '../example-files.ts';
import { importWords } from '../import-words.ts';
import { organisationWords } from '../words.ts';
import { WrongRows } from './wrong-rows.tsx';

const mostBytes = 20 * 1_048_576;

interface UnitImportProps {
  readonly onImported: (count: number) => void;
}

/** Takes in a tree of units: the file is checked first, then shown, then taken in. */
export function UnitImport({ onImported }: UnitImportProps): ReactNode {
  const w = useWords(importWords);
  const o = useWords(organisationWords);
  const { language } = useLanguage();
  const tree = useQuery(unitTreeQuery());
  const { data: words } = useQuery(vocabularyQuery());
  const [decisionNumber, setDecisionNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState<IsoDate | undefined>(() => todayHere());
  const [effectiveOn, setEffectiveOn] = useState<IsoDate | undefined>(() => todayHere());
  const [file, setFile] = useState<File | undefined>();
  const [checked, setChecked] = useState<ImportUnitsResult | undefined>();
  const [isTried, setTried] = useState(false);
  const check = useImportUnits(true);
  const apply = useImportUnits(false);
  const number = decisionNumber.trim();
  const fields =
    number === '' || decidedOn === undefined || effectiveOn === undefined
      ? undefined
      : { decisionNumber: number, decidedOn, effectiveOn };
  const missing = (value: string | undefined) =>
    isTried && (value === undefined || value === '') ? o('needed') : undefined;

  const forget = () => {
    setFile(undefined);
    setChecked(undefined);
    check.reset();
    apply.reset();
  };
  const take = async (chosen: File) => {
    setTried(true);
    forget();
    if (fields === undefined) return;
    setFile(chosen);
    try {
      setChecked(await check.sendAndWait({ file: chosen, fields }));
    } catch {
      // Shown below as the command's problem.
    }
  };
  const takeIn = async () => {
    if (file === undefined || fields === undefined) return;
    try {
      const { count } = await apply.sendAndWait({ file, fields });
      forget();
      onImported(count);
    } catch {
      // Shown below as the command's problem.
    }
  };
  const levelName = (code: string) =>
    words?.levels.find((level) => level.code === code)?.name[language] ?? code;
  const rootRank = words?.levels.find(({ code }) => code === tree.data?.levels[0])?.rank ?? -1;
  const lowerLevels = (words?.levels ?? [])
    .filter(({ rank }, at, all) => rank > rootRank && all.findIndex((one) => one.rank === rank) === at)
    .toSorted((a, b) => a.rank - b.rank);
  const example = () =>
    saveTextFile(
      'don-vi-mau.csv',
      csvText(
        exampleUnits(
          tree.data?.codes[0],
          lowerLevels.map(({ name }) => name[language]),
          language,
        ),
      ),
    );
  return (
    <Stack gap="md">
      <Group gap="md" align="flex-start">
        <TextInput
          label={o('decisionNumber')}
          description={o('decisionNumberHint')}
          value={decisionNumber}
          maxLength={100}
          error={missing(number)}
          onChange={(event) => {
            setDecisionNumber(event.currentTarget.value);
            forget();
          }}
        />
        <DateField
          label={o('decidedOn')}
          value={decidedOn}
          error={missing(decidedOn)}
          onChange={(next) => {
            setDecidedOn(next);
            forget();
          }}
        />
        <DateField
          label={o('effectiveOn')}
          description={w('effectiveHint')}
          value={effectiveOn}
          error={missing(effectiveOn)}
          onChange={(next) => {
            setEffectiveOn(next);
            forget();
          }}
        />
      </Group>
      <Group gap="md">
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={example}>
          {w('example')}
        </Button>
        <Text c="dimmed" size="sm">
          {w('columns', {
            columns:
              language === 'vi'
                ? 'mã*, tên*, cấp*, mã đơn vị cấp trên, tên ngắn, loại, thứ tự, địa danh, từ ngày'
                : 'code*, name*, level*, parent code, short name, kind, order, place, from',
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
        {isTried && fields === undefined ? w('fieldsFirst') : ''}
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
            title={w('checked', { name: file.name, count: checked.count })}
          >
            {checked.byLevel
              .map(({ levelCode, count }) => w('levelCount', { level: levelName(levelCode), count }))
              .join(' · ')}
          </Alert>
          <Group gap="sm">
            <Button loading={apply.isSending} onClick={() => void takeIn()}>
              {w('apply', { count: checked.count })}
            </Button>
            <Button variant="default" onClick={forget}>
              {w('another')}
            </Button>
          </Group>
          {checked.count > checked.preview.length ? (
            <Text c="dimmed" size="sm">
              {w('previewFirst', { shown: checked.preview.length, count: checked.count })}
            </Text>
          ) : null}
          <DataTable
            label={o('title')}
            rows={checked.preview}
            keyOf={({ code }) => code}
            height="40dvh"
            columns={[
              { key: 'name', title: w('name'), render: ({ name }) => name },
              { key: 'row', title: w('row'), isFigure: true, width: '72px', render: ({ row }) => row },
              { key: 'code', title: w('code'), render: ({ code }) => code },
              { key: 'level', title: w('level'), render: ({ levelCode }) => levelName(levelCode) },
              { key: 'parent', title: w('parent'), render: ({ parentCode }) => parentCode ?? '–' },
              {
                key: 'from',
                title: w('from'),
                render: ({ validFrom }) => formatShortDate(validFrom, language),
              },
            ]}
          />
        </>
      )}
    </Stack>
  );
}
