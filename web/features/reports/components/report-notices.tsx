import { Button, Text } from '@mantine/core';
import { IconArrowBackUp, IconInfoCircle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sentenceOfCode } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { reportStateWords } from '../../../ui/report-state-badge.tsx';
import { actorText } from '../actor-text.ts';
import { detailWords } from '../detail-words.ts';
import { reasonParams } from '../refusal-params.ts';
import { stepWords } from '../step-words.ts';
import { useReportScreen } from '../use-report-screen.ts';
import { reportWords } from '../words.ts';
import classes from './reports.module.css';

interface NoticeProps {
  readonly kind: 'returned' | 'locked' | 'info';
  readonly children: ReactNode;
}

const icons = { returned: IconArrowBackUp, locked: IconLock, info: IconInfoCircle };

function Notice({ kind, children }: NoticeProps): ReactNode {
  const Icon = icons[kind];
  return (
    <div className={classes['notice']} data-kind={kind}>
      <Icon size={18} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

function LastDecision(): ReactNode {
  const w = useWords(reportWords);
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { view } = useReportScreen();
  // A version that was begun after a return still answers it.
  const decision = view.versions
    .slice(0, 2)
    .flatMap(({ events }) => events)
    .filter(({ kind }) => kind === 'returned' || kind === 'reopened')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  const isAnswered = view.state === 'submitted' || view.state === 'approved';
  if (decision === undefined || isAnswered) return null;
  const reason = decision.reason ?? '';
  return (
    <Notice kind="returned">
      <strong>
        {decision.kind === 'returned' ? w('returnedBy', { reason }) : w('reopenedBy', { reason })}
      </strong>
      <Text size="sm" c="dimmed">
        {w('byAt', {
          who: actorText(decision.by, language, d('unknownPerson')),
          at: formatInstant(decision.at, language),
        })}
      </Text>
    </Notice>
  );
}

/** What a person must know before anything else: a return, a lock, why the report can only be read. */
export function ReportNotices(): ReactNode {
  const w = useWords(reportWords);
  const d = useWords(detailWords);
  const s = useWords(stepWords);
  const states = useWords(reportStateWords);
  const { language } = useLanguage();
  const { view, content, lead, mayType, saving, address, onAddress } = useReportScreen();
  const { may, round, unit, state } = view;
  const isEarlier = address.version !== undefined && address.version !== view.version;
  const params = reasonParams(view);
  return (
    <>
      {isEarlier ? (
        <Notice kind="info">
          <div className={classes['noticeRow']}>
            <div>
              <strong>{d('viewingVersion', { version: address.version ?? 0 })}</strong>
              <div>
                {address.version === 1
                  ? d('firstVersion')
                  : d('versionChanges', {
                      count: content.changed.length,
                      version: (address.version ?? 1) - 1,
                    })}
              </div>
            </div>
            <Button variant="default" onClick={() => onAddress({ version: undefined, cell: undefined })}>
              {d('backToCurrent')}
            </Button>
          </div>
        </Notice>
      ) : null}
      <LastDecision />
      {round.isLocked ? (
        <Notice kind="locked">{w('lockedBy', { unlockers: round.unlockers.join('; ') || '–' })}</Notice>
      ) : null}
      {state === 'none' && may.save !== true ? (
        <Notice kind="info">
          <strong>{w('notBegun')}</strong>
          <div>{w('notBegunWho', { unit: unit.name })}</div>
        </Notice>
      ) : null}
      {lead === 'prepare' && view.isReady ? <Notice kind="info">{w('readyHint')}</Notice> : null}
      {lead === 'sign' && !view.isReady ? <Notice kind="info">{w('notReadyHint')}</Notice> : null}
      {lead === 'read' && !isEarlier && !round.isLocked && state !== 'none' ? (
        <Notice kind="info">
          {may.save === 'report.wrong_state'
            ? w('readOnlyState', { state: states(state) })
            : w('readOnlyBecause', {
                why: may.save === true ? '' : sentenceOfCode(may.save, params, language),
              })}
        </Notice>
      ) : null}
      {lead === 'accept' && state === 'submitted' && may.approve !== true ? (
        <Notice kind="info">{`${s('approve')}: ${sentenceOfCode(may.approve, params, language)}`}</Notice>
      ) : null}
      {!mayType && saving.unsaved > 0 && !isEarlier && !view.isReady ? (
        <Notice kind="info">
          <div className={classes['noticeRow']}>
            <span>{w('keptButClosed', { count: saving.unsaved })}</span>
            <Button variant="default" onClick={saving.discard}>
              {w('discard')}
            </Button>
          </div>
        </Notice>
      ) : null}
    </>
  );
}
