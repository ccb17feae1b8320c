import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { formVersionQuery } from '../api/form-version.ts';
import { reportQuery } from '../api/report.ts';
import type { ReportAddress } from '../report-address.ts';
import { reportWords } from '../words.ts';
import { ReportScreen } from './report-screen.tsx';

interface ReportPageProps {
  readonly round: string;
  readonly unit: string;
  readonly address: ReportAddress;
  readonly onAddress: (change: ReportAddress) => void;
}

/** One unit's report: prepared, signed, decided on or read, as far as the caller may. */
export function ReportPage({ round, unit, address, onAddress }: ReportPageProps): ReactNode {
  const w = useWords(reportWords);
  const report = useQuery(reportQuery(round, unit));
  const { form = '', formVersion = 0 } = report.data?.round ?? {};
  const version = useQuery({ ...formVersionQuery(form, formVersion), enabled: report.data !== undefined });
  // What was loaded stays on the screen when a later reading fails: the frame says that the line is down.
  if (report.data !== undefined && version.data !== undefined) {
    return (
      <ReportScreen
        key={`${round} ${unit}`}
        view={report.data}
        definition={version.data.definition}
        address={address}
        onAddress={onAddress}
      />
    );
  }
  const error = report.error ?? version.error;
  return (
    <>
      <PageHeader title={w('title', { unit })} />
      {error === null ? (
        <Stack gap="sm" aria-busy="true">
          <span role="status" className="tk-hidden">
            {w('loading')}
          </span>
          <Skeleton height={32} width="60%" />
          <Skeleton height={40} />
          <Skeleton height={320} />
        </Stack>
      ) : (
        <ProblemAlert
          problem={problemFrom(error)}
          onRetry={() => void (report.error === null ? version.refetch() : report.refetch())}
        />
      )}
    </>
  );
}
