import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiProblem, problemFrom } from '../platform/api/api-problem.ts';
import { useWords } from '../platform/i18n/language-context.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { appWords } from './app-words.ts';

/** Shown where a page could not be loaded or failed while it was shown; the frame around it stays. */
export function PageBroken({ error, reset }: ErrorComponentProps): ReactNode {
  const w = useWords(appWords);
  const router = useRouter();
  if (!(error instanceof ApiProblem)) console.error(error);
  return (
    <div style={{ padding: 16 }}>
      <PageHeader title={w('broken')} />
      <ProblemAlert
        problem={problemFrom(error)}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
