import { Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { workbookNotices, type WorkbookNoticeCode } from '../../../../contract/workbooks/notices.ts';
import type {
  WorkbookChange,
  WorkbookNotice,
  WorkbookResult,
} from '../../../../contract/workbooks/workbook-result.ts';
import { formatPlainDecimal } from '../../../../contract/kernel/quantity.ts';
import type { Language } from '../../../../contract/kernel/bilingual.ts';
import { fillSentence } from '../../../../contract/kernel/sentence.ts';
import { ApiProblem, sentenceOfCode } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { identityOf, useTakeWorkbook, workbookAddress } from '../api/take-workbook.ts';
import { detailWords } from '../detail-words.ts';
import { headingOfKey } from '../pending-edits.ts';
import { placeOfKey } from '../report-place.ts';
import { useReportScreen } from '../use-report-screen.ts';
import classes from './reports.module.css';

const largestBytes = 20 * 1_048_576;

function isPart(text: string | undefined): boolean {
  return text === 'numerator' || text === 'denominator';
}

function isNoticeCode(code: string): code is WorkbookNoticeCode {
  return Object.hasOwn(workbookNotices, code);
}

function noticeText({ code, params, pointer }: WorkbookNotice, language: Language): string {
  const sentence = isNoticeCode(code) ? workbookNotices[code][language] : code;
  return `${pointer}: ${fillSentence(sentence, params)}`;
}

function useChangeName(): (name: string) => string {
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { names } = useReportScreen();
  return (name) => {
    const [first = '', second, third] = name.split('/');
    const section = names.sectionOfLine(first);
    if (section !== undefined && names.indicator(first) === undefined && second !== undefined) {
      return `${section.name[language]} – ${d(headingOfKey(name).heading)}`;
    }
    const part = isPart(third) ? third : isPart(second) ? second : 'value';
    const column = second === undefined || isPart(second) ? '' : second;
    return names.place(placeOfKey(`${first}/${column}/${part ?? 'value'}`));
  };
}

function ResultView({ result }: { readonly result: WorkbookResult }): ReactNode {
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const nameOf = useChangeName();
  const shown = (value: string | null) =>
    value === null ? '–' : /^-?\d+(\.\d+)?$/.test(value) ? formatPlainDecimal(value, language) : value;
  const { applied, notices, outcome, unchanged } = result;
  return (
    <>
      <Text mb="sm" role="status">
        {outcome === 'unchanged'
          ? d('nothingChanges')
          : outcome === 'saved'
            ? d('hasChanged', { count: applied.length })
            : d('wouldChange', { count: applied.length, same: unchanged })}
      </Text>
      {applied.length === 0 ? null : (
        <DataTable<WorkbookChange>
          label={d('changes')}
          rows={applied}
          keyOf={({ pointer, name }) => `${pointer} ${name}`}
          columns={[
            {
              key: 'name',
              title: d('changeName'),
              width: 'minmax(220px, 2fr)',
              render: ({ name }) => nameOf(name),
            },
            {
              key: 'before',
              title: d('changeBefore'),
              width: '1fr',
              isFigure: true,
              render: ({ before }) => shown(before),
            },
            {
              key: 'after',
              title: d('changeAfter'),
              width: '1fr',
              isFigure: true,
              render: ({ after }) => shown(after),
            },
            { key: 'cell', title: d('changeCell'), width: '160px', render: ({ pointer }) => pointer },
          ]}
          height={360}
        />
      )}
      {notices.length === 0 ? null : (
        <details className={classes['notices']}>
          <summary>{d('notices', { count: notices.length })}</summary>
          <ul className={classes['plain']}>
            {notices.map((notice) => (
              <li key={`${notice.pointer} ${notice.code}`}>{noticeText(notice, language)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The report as a workbook: the template down, a filled one up, everything it would change shown before it is saved. */
export function WorkbookPanel(): ReactNode {
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { view, saving, mayType } = useReportScreen();
  const [file, setFile] = useState<File | undefined>();
  const [share, setShare] = useState(0);
  const [overwrite, setOverwrite] = useState(false);
  const [result, setResult] = useState<WorkbookResult | undefined>();
  const stop = useRef<AbortController | undefined>(undefined);
  const round = view.round.code;
  const unit = view.unit.code;
  const take = useTakeWorkbook(round, unit, setShare, () => stop.current?.signal);
  const send = async (chosen: File, dryRun: boolean, takesAll: boolean) => {
    await saving.saveNow();
    stop.current = new AbortController();
    setShare(0);
    setFile(chosen);
    setResult(undefined);
    try {
      setResult(
        await take.sendAndWait({ file: chosen, identity: identityOf(chosen), dryRun, overwrite: takesAll }),
      );
    } catch (failure) {
      // The refusal is shown from the command; a stop by the person is no refusal.
      if (!(failure instanceof ApiProblem)) throw failure;
    }
  };
  const isDisputed =
    take.problem?.issues.some(({ code }) => code === 'workbook.value_changed_since') === true;
  return (
    <>
      <section className={classes['panelPart']}>
        <Text mb="sm">{d('downloadLead')}</Text>
        <Button
          component="a"
          href={workbookAddress(round, unit, language)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {d('download')}
        </Button>
      </section>
      {mayType ? (
        <section className={classes['panelPart']}>
          <FileDrop
            label={d('upload')}
            endings={['.xlsx']}
            maxBytes={largestBytes}
            onFiles={([chosen]) => {
              if (chosen !== undefined) void send(chosen, true, overwrite);
            }}
            sending={
              take.isSending && file !== undefined
                ? { name: file.name, share, onStop: () => stop.current?.abort() }
                : undefined
            }
          />
          {saving.unsaved === 0 ? null : (
            <Text c="dimmed" size="sm" mt="xs">
              {d('uploadUnsaved', { count: saving.unsaved })}
            </Text>
          )}
        </section>
      ) : (
        <Text c="dimmed">
          {d('uploadClosed', {
            why: view.may.save === true ? '' : sentenceOfCode(view.may.save, {}, language),
          })}
        </Text>
      )}
      {file === undefined || take.isSending ? null : (
        <section className={classes['panelPart']} aria-live="polite">
          <Title order={3} mb="xs">
            {d('checked', { file: file.name })}
          </Title>
          {take.problem === undefined ? null : <ProblemAlert problem={take.problem} takesFocus />}
          {isDisputed ? (
            <Checkbox
              my="sm"
              label={d('overwrite')}
              checked={overwrite}
              onChange={({ currentTarget: { checked } }) => {
                setOverwrite(checked);
                void send(file, true, checked);
              }}
            />
          ) : null}
          {result === undefined ? null : <ResultView result={result} />}
          {result?.outcome === 'checked' ? (
            <Group gap="sm" mt="md">
              <Button onClick={() => void send(file, false, overwrite)}>
                {d('applyWorkbook', { count: result.applied.length })}
              </Button>
            </Group>
          ) : null}
        </section>
      )}
    </>
  );
}
