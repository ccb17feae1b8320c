import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AuditEntry } from '../../../../contract/accounts/audit.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { changedFields } from '../audit-changes.ts';
import { actionName, subjectName } from '../audit-names.ts';
import { administrationWords } from '../words.ts';
import classes from './administration.module.css';

interface AuditEntryPanelProps {
  readonly entry: AuditEntry | undefined;
  readonly onClose: () => void;
}

function EntryFacts({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const w = useWords(administrationWords);
  const { language } = useLanguage();
  const via = entry.via === 'program' ? w('programItself') : w(entry.via);
  const changes = changedFields(entry.before, entry.after);
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{w('at')}</dt>
        <dd>{formatInstant(entry.at, language)}</dd>
        <dt>{w('about')}</dt>
        <dd>{subjectName(entry.subject, language)}</dd>
        <dt>{w('unit')}</dt>
        <dd>{entry.unitCode ?? '–'}</dd>
        <dt>{w('who')}</dt>
        <dd>
          {entry.fullName === null
            ? w('program')
            : `${entry.fullName}${entry.login === null ? '' : ` (${entry.login})`}`}
        </dd>
        <dt>{w('post')}</dt>
        <dd>{entry.post ?? '–'}</dd>
        <dt>{w('via')}</dt>
        <dd>{via}</dd>
        {entry.reason === null ? null : (
          <>
            <dt>{w('reason')}</dt>
            <dd>{entry.reason}</dd>
          </>
        )}
      </dl>
      {changes.length === 0 ? (
        <Text c="dimmed">{w('noChange')}</Text>
      ) : (
        <Table layout="fixed" style={{ overflowWrap: 'anywhere' }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{w('field')}</Table.Th>
              <Table.Th>{w('before')}</Table.Th>
              <Table.Th>{w('after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ field, before, after }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row" fw={400} className={classes['code'] ?? ''}>
                  {field}
                </Table.Th>
                <Table.Td>{before === after ? before : <del>{before ?? '–'}</del>}</Table.Td>
                <Table.Td>{before === after ? after : <strong>{after ?? '–'}</strong>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

/** One entry of the log: who, as what, and each field before and after. */
export function AuditEntryPanel({ entry, onClose }: AuditEntryPanelProps): ReactNode {
  const { language } = useLanguage();
  return (
    <SidePanel
      isOpen={entry !== undefined}
      onClose={onClose}
      title={entry === undefined ? '' : actionName(entry.action, language)}
    >
      {entry === undefined ? null : <EntryFacts entry={entry} />}
    </SidePanel>
  );
}
