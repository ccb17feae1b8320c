import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { FormDefinition, Section } from '../../../../contract/indicators/form-definition.ts';
import { formatPeriod, parsePeriod } from '../../../../contract/kernel/period.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { capitalizeFirst } from '../../../../contract/kernel/vietnamese-text.ts';
import type { ReportView } from '../../../../contract/reports/report-view.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useDueWords } from '../../../platform/calendar/use-due-words.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { ReportStateBadge } from '../../../ui/report-state-badge.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { reportVersionQuery } from '../api/report-version.ts';
import { waitingReportsQuery } from '../api/waiting-reports.ts';
import { detailWords } from '../detail-words.ts';
import type { ReportAddress } from '../report-address.ts';
import { canType, leadOf } from '../report-lead.ts';
import { reportNames } from '../report-names.ts';
import { cellOfKey } from '../report-place.ts';
import { useDraftSaving } from '../use-draft-saving.ts';
import { ReportScreenContext, type ReportScreenState, useReportScreen } from '../use-report-screen.ts';
import { queueAround } from '../waiting-queue.ts';
import { reportWords } from '../words.ts';
import { CellPanel } from './cell-panel.tsx';
import { CheckPanel } from './check-panel.tsx';
import { FigureSection } from './figure-section.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { NarrativeSection } from './narrative-section.tsx';
import { PartList } from './part-list.tsx';
import { QueueLinks } from './queue-links.tsx';
import { useReportActions } from './report-actions.tsx';
import { ReportNotices } from './report-notices.tsx';
import classes from './reports.module.css';
import { SaveState } from './save-state.tsx';
import { StaleDialog } from './stale-dialog.tsx';
import { WordFields } from './word-fields.tsx';
import { WorkbookPanel } from './workbook-panel.tsx';

function SectionBody({ section }: { readonly section: Section }): ReactNode {
  const w = useWords(reportWords);
  const { language } = useLanguage();
  const { definition, onAddress } = useReportScreen();
  const next = definition.sections[definition.sections.indexOf(section) + 1];
  return (
    <>
      <FigureSection key={section.code} section={section} />
      <WordFields section={section} />
      <NarrativeSection key={`words ${section.code}`} section={section} />
      {next === undefined ? null : (
        <Button
          variant="default"
          mt="md"
          onClick={() => onAddress({ tab: undefined, section: next.code, cell: undefined })}
        >
          {w('nextSection', { section: next.name[language] })}
        </Button>
      )}
    </>
  );
}

function useHeadTexts(): { readonly period: string; readonly facts: string } {
  const w = useWords(reportWords);
  const { language } = useLanguage();
  const { view } = useReportScreen();
  // Days are counted towards what is still to come; a report that was sent only keeps its last day.
  const isToCome = view.state !== 'submitted' && view.state !== 'approved';
  const today = isToCome ? todayHere() : undefined;
  const dues = useMemo(() => [view.dueOn], [view.dueOn]);
  const dueText = useDueWords(today, dues).dueText;
  const code = parsePeriod(view.round.period);
  const period = code === undefined ? view.round.period : formatPeriod(code, language);
  const extension =
    view.extendedTo === null ? [] : [w('extended', { date: formatShortDate(view.extendedTo, language) })];
  const due = [dueText(view.dueOn), ...extension].join(', ');
  return {
    period,
    facts: w('facts', {
      period: capitalizeFirst(period),
      due,
      form: view.round.form,
      number: view.round.formVersion,
    }),
  };
}

function ReportBody(): ReactNode {
  const w = useWords(reportWords);
  const d = useWords(detailWords);
  const { view, content, definition, lead, mayType, saving, address } = useReportScreen();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set());
  const waiting = useQuery({ ...waitingReportsQuery(), enabled: lead === 'accept' });
  const queue = useMemo(
    () => queueAround(waiting.data?.items ?? [], view.round.code, view.unit.code),
    [waiting.data, view.round.code, view.unit.code],
  );
  const { primary, others, dialogs, problem } = useReportActions(acknowledged, queue);
  const { period, facts } = useHeadTexts();
  const first = definition.sections[0];
  const ofCell =
    address.cell === undefined
      ? undefined
      : definition.sections.find(({ indicators }) =>
          indicators.some(({ code }) => code === cellOfKey(address.cell ?? '').indicator),
        );
  const code =
    address.section ??
    ofCell?.code ??
    (lead === 'prepare' && address.tab === undefined ? first?.code : undefined);
  const section = definition.sections.find((candidate) => candidate.code === code);
  const tab = address.tab ?? (code === undefined ? 'check' : undefined);
  const current = tab ?? `section ${code ?? ''}`;
  const isEarlier = content !== view.content;
  const status = (
    <>
      <ReportStateBadge state={view.state} isReady={view.isReady} />
      {view.isLate === true ? <StateBadge state="late">{w('late')}</StateBadge> : null}
      {view.isOverdue ? <StateBadge state="late">{w('overdue')}</StateBadge> : null}
      {view.round.isLocked ? <StateBadge state="locked">{w('locked')}</StateBadge> : null}
      <span className={classes['dimmed']}>
        {view.version === 0 ? w('noVersion') : w('version', { version: view.version })}
      </span>
    </>
  );
  return (
    <div className={classes['page']} data-phone={isPhone || undefined}>
      <PageHeader
        title={view.unit.name}
        trail={[
          <Link key="rounds" to="/rounds" className={classes['trail']}>
            {w('rounds')}
          </Link>,
          <Link
            key="round"
            to="/rounds/$round"
            params={{ round: view.round.code }}
            className={classes['trail']}
          >
            {w('round', { period })}
          </Link>,
        ]}
        status={status}
        waiting={facts}
        others={
          isPhone ? undefined : (
            <>
              {lead === 'accept' ? <QueueLinks queue={queue} /> : null}
              {mayType ? <SaveState saving={saving} /> : null}
              {isEarlier ? null : others}
            </>
          )
        }
        action={isPhone || isEarlier ? undefined : primary}
      />
      {isPhone && lead === 'accept' ? <QueueLinks queue={queue} /> : null}
      {problem === undefined ? null : <ProblemAlert problem={problem} takesFocus />}
      {saving.state.kind === 'refused' &&
      saving.unsaved > 0 &&
      !saving.state.isPlaced &&
      // The notice of the lock says the same.
      !view.round.isLocked ? (
        <ProblemAlert problem={saving.state.problem} onRetry={() => void saving.saveNow()} />
      ) : null}
      <ReportNotices />
      <div className={classes['columns']}>
        <PartList current={current} isPhone={isPhone} />
        <div className={classes['body']}>
          {tab === 'check' ? (
            <CheckPanel
              acknowledged={acknowledged}
              onAcknowledge={
                lead === 'sign' && !isEarlier
                  ? (key, isSeen) =>
                      setAcknowledged((now) => {
                        const next = new Set(now);
                        if (isSeen) next.add(key);
                        else next.delete(key);
                        return next;
                      })
                  : undefined
              }
            />
          ) : tab === 'history' ? (
            <>
              <Title order={2} mb="sm">
                {d('versions')}
              </Title>
              <HistoryPanel />
            </>
          ) : tab === 'workbook' ? (
            <>
              <Title order={2} mb="sm">
                {w('workbook')}
              </Title>
              <WorkbookPanel />
            </>
          ) : section === undefined ? (
            <Text c="dimmed">{w('noSection')}</Text>
          ) : (
            <SectionBody section={section} />
          )}
        </div>
      </div>
      {isPhone && !isEarlier && (primary !== null || mayType) ? (
        <div className={classes['bar']}>
          {mayType ? <SaveState saving={saving} /> : null}
          <div className={classes['barActions']}>
            {others}
            {primary}
          </div>
        </div>
      ) : null}
      <CellPanel />
      <StaleDialog />
      {dialogs}
    </div>
  );
}

interface ReportScreenProps {
  readonly view: ReportView;
  readonly definition: FormDefinition;
  readonly address: ReportAddress;
  readonly onAddress: (change: ReportAddress) => void;
}

/** The screen of one report once it and its form are there. */
export function ReportScreen({ view, definition, address, onAddress }: ReportScreenProps): ReactNode {
  const { language } = useLanguage();
  const { account } = useSession();
  const earlier = address.version === view.version ? undefined : address.version;
  const version = useQuery({
    ...reportVersionQuery(view.round.code, view.unit.code, earlier ?? 0),
    enabled: earlier !== undefined,
  });
  const mayType = canType(view) && earlier === undefined;
  const saving = useDraftSaving(view, account.id, mayType);
  const names = useMemo(() => reportNames(definition, language), [definition, language]);
  const content = earlier === undefined ? view.content : version.data?.content;
  const lead = earlier === undefined ? leadOf(view) : 'read';
  const state = useMemo(
    (): ReportScreenState | undefined =>
      content && { view, content, definition, names, lead, mayType, saving, address, onAddress },
    [view, content, definition, names, lead, mayType, saving, address, onAddress],
  );
  if (version.error !== null) {
    return <ProblemAlert problem={problemFrom(version.error)} onRetry={() => void version.refetch()} />;
  }
  if (state === undefined) return <Skeleton height={320} aria-busy="true" />;
  return (
    <ReportScreenContext value={state}>
      <ReportBody />
    </ReportScreenContext>
  );
}
