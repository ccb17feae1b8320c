import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import type { OfficialReportView } from '../../../../contract/official-reports/official-report.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { uiWords } from '../../../ui/ui-words.ts';
import { type DocumentAddress, useIssueDocument } from '../api/official-report.ts';
import { documentWords } from '../words.ts';
import classes from './document.module.css';

interface IssueDialogProps {
  readonly address: DocumentAddress;
  readonly view: OfficialReportView & { readonly version: number };
  readonly onClose: () => void;
}

/** Gives the document its number; lists first what can no longer be changed afterwards. */
export function IssueDialog({ address, view, onClose }: IssueDialogProps): ReactNode {
  const w = useWords(documentWords);
  const u = useWords(uiWords);
  const { language } = useLanguage();
  const [issuedOn, setIssuedOn] = useState<IsoDate | undefined>(todayHere());
  const [isTried, setTried] = useState(false);
  const issue = useIssueDocument(address, ({ issued }) => {
    notifications.show({ message: w('issueDone', { symbol: issued?.symbol ?? '' }) });
    onClose();
  });
  const { version, frozenAt, details } = view;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (issuedOn !== undefined) issue.send({ issuedOn, version });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={w('issueTitle')}
      closeButtonProps={{ 'aria-label': u('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {issue.problem === undefined ? null : <ProblemAlert problem={issue.problem} takesFocus />}
          <DateField
            label={w('issueDate')}
            value={issuedOn}
            onChange={setIssuedOn}
            error={isTried && issuedOn === undefined ? w('needDate') : undefined}
          />
          <div>
            <Text>{w('issueFixes')}</Text>
            <ul className={classes['list']}>
              <li>{w('fixesNumber', { issuer: details.issuerName })}</li>
              <li>
                {w('fixesFigures', {
                  version,
                  at: frozenAt === null ? '–' : formatInstant(frozenAt, language),
                })}
              </li>
              <li>{w('fixesCompared')}</li>
              <li>{w('fixesDetails')}</li>
            </ul>
            <Text c="dimmed">{w('fixesLater')}</Text>
          </div>
        </Stack>
        <Group gap="sm" mt="md">
          <Button type="submit" loading={issue.isSending}>
            {w('issue')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {u('cancel')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
