import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Bilingual, Language } from '../../contract/kernel/bilingual.ts';
import { formatPeriod, parsePeriod } from '../../contract/kernel/period.ts';
import type { WaitingReport } from '../../contract/reports/waiting-reports.ts';
import { waitingReportsQuery } from '../features/today/api/waiting-reports.ts';
import { WaitingReportsList } from '../features/today/components/waiting-reports-list.tsx';
import { dueText } from '../platform/calendar/due-words.ts';
import type { Session } from '../platform/session/session.ts';
import { unfinishedSetup } from './setup/setup-progress.ts';
import type { WaitingThing } from './waiting-thing.ts';

/** A feature's answer to "what waits for me". */
export interface WaitingSource {
  readonly key: string;
  readonly label: Bilingual;
  readonly visible: (session: Session) => boolean;
  readonly load: (language: Language, queries: QueryClient) => Promise<readonly WaitingThing[]>;
  /** The feature's own list for Today, in place of the plain one. */
  readonly List?: ComponentType;
}

function thingOf(report: WaitingReport, today: string, language: Language): WaitingThing {
  const period = parsePeriod(report.period);
  return {
    key: `${report.round} ${report.unit} ${report.kind}`,
    title: report.unitName,
    detail: [
      period === undefined ? report.period : formatPeriod(period, language),
      dueText(report.dueOn, today, new Map(), language),
    ].join(', '),
    isLate: report.isLate,
    href: `/rounds/${report.round}/reports/${report.unit}`,
  };
}

/** Features that know what waits for a person. A new one adds its line here. */
export const waitingSources: readonly WaitingSource[] = [
  {
    key: 'setup',
    label: { vi: 'Thiết lập', en: 'Set-up' },
    visible: ({ rights }) => rights.manageSettings,
    load: unfinishedSetup,
  },
  {
    key: 'reports',
    label: { vi: 'Báo cáo', en: 'Reports' },
    visible: ({ rights }) => rights.readReports || rights.prepareReports || rights.signReports,
    load: async (language, queries) => {
      const { items, today } = await queries.query(waitingReportsQuery());
      return items.map((report) => thingOf(report, today, language));
    },
    List: WaitingReportsList,
  },
];
