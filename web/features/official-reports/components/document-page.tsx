import { Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { FormDefinition } from '../../../../contract/indicators/form-definition.ts';
import type { OfficialReportDetails } from '../../../../contract/official-reports/official-report.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { PermittedButton } from '../../../ui/permitted-button.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import type { TreeItem } from '../../../ui/table/tree-rows.ts';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { type DocumentAddress, officialReportQuery, useSaveDocument } from '../api/official-report.ts';
import { documentWords } from '../words.ts';
import { DetailsForm } from './details-form.tsx';
import { DocumentFiles } from './document-files.tsx';
import { DocumentStatus } from './document-status.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import classes from './document.module.css';

interface DocumentPageProps {
  readonly round: string;
  readonly unit: string;
  readonly units: readonly TreeItem[];
  readonly definition: FormDefinition;
  readonly onUnit: (unit: string) => void;
}

/** The official document of a unit's report: what it says beside the figures, its files, and its number. */
export function DocumentPage({ round, unit, units, definition, onUnit }: DocumentPageProps): ReactNode {
  const w = useWords(documentWords);
  return (
    <div className={classes['page']}>
      <div>
        <UnitPicker label={w('unit')} units={units} value={unit} onChange={onUnit} />
      </div>
      <DocumentOfUnit key={unit} address={{ round, unit }} definition={definition} />
    </div>
  );
}

interface DocumentOfUnitProps {
  readonly address: DocumentAddress;
  readonly definition: FormDefinition;
}

function DocumentOfUnit({ address, definition }: DocumentOfUnitProps): ReactNode {
  const w = useWords(documentWords);
  const { data: view, error, refetch } = useQuery(officialReportQuery(address));
  const [typed, setTyped] = useState<OfficialReportDetails | undefined>();
  const [formRound, setFormRound] = useState(0);
  const [isIssuing, setIssuing] = useState(false);
  const restart = () => {
    setTyped(undefined);
    setFormRound((now) => now + 1);
  };
  const save = useSaveDocument(address, () => {
    notifications.show({ message: w('saved') });
    setTyped(undefined);
  });
  if (view === undefined) {
    if (error !== null) return <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />;
    return <Skeleton height={320} aria-busy="true" />;
  }
  const draft = typed ?? view.details;
  const isChanged = typed !== undefined && JSON.stringify(typed) !== JSON.stringify(view.details);
  const { version, may } = view;
  const params = {
    unit: address.unit,
    round: address.round,
    version: version ?? '–',
    symbol: view.issued?.symbol ?? '–',
  };
  return (
    <>
      <DocumentStatus view={view} />
      {view.issued === null ? (
        <div>
          <PermittedButton
            may={may.issue}
            {...(isChanged ? { why: w('saveFirst') } : {})}
            params={params}
            onClick={() => setIssuing(true)}
          >
            {w('issue')}
          </PermittedButton>
        </div>
      ) : null}
      <DocumentFiles address={address} view={view} isChanged={isChanged} />
      <DetailsForm
        key={formRound}
        unit={address.unit}
        definition={definition}
        draft={draft}
        onDraft={setTyped}
        isChanged={isChanged}
        may={may.save}
        params={params}
        isSending={save.isSending}
        problem={save.problem}
        onSave={() => save.send(draft)}
        onUndo={restart}
      />
      {isIssuing && version !== null ? (
        <IssueDialog address={address} view={{ ...view, version }} onClose={() => setIssuing(false)} />
      ) : null}
    </>
  );
}
