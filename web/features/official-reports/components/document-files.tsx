import { Button, Text, Title } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  documentLayout,
  type OfficialReportView,
} from '../../../../contract/official-reports/official-report.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { type DocumentAddress, officialReportFile } from '../api/official-report.ts';
import { documentWords } from '../words.ts';
import classes from './document.module.css';

interface DocumentFilesProps {
  readonly address: DocumentAddress;
  readonly view: OfficialReportView;
  readonly isChanged: boolean;
}

/** The document as PDF and DOCX, in either layout until it is issued, and its figures as a workbook. */
export function DocumentFiles({ address, view, isChanged }: DocumentFilesProps): ReactNode {
  const w = useWords(documentWords);
  const layouts = view.issued === null ? documentLayout.options : [view.details.layout];
  return (
    <section aria-labelledby="document-files">
      <Title order={2} size="h3" id="document-files">
        {w('files')}
      </Title>
      {view.version === null ? (
        <Text c="dimmed">{w('noFiles')}</Text>
      ) : (
        <>
          <Text c="dimmed">{isChanged ? w('unsaved') : w('filesLead')}</Text>
          <dl className={classes['files']}>
            {layouts.map((layout) => (
              <DocumentRow key={layout} address={address} layout={layout} />
            ))}
            <dt>{w('workbook')}</dt>
            <dd>
              <Button
                component="a"
                variant="default"
                href={officialReportFile(address, 'xlsx')}
                download
                leftSection={<IconDownload size={16} aria-hidden />}
              >
                {w('download', { format: 'XLSX' })}
              </Button>
            </dd>
          </dl>
        </>
      )}
    </section>
  );
}

interface DocumentRowProps {
  readonly address: DocumentAddress;
  readonly layout: OfficialReportView['details']['layout'];
}

function DocumentRow({ address, layout }: DocumentRowProps): ReactNode {
  const w = useWords(documentWords);
  return (
    <>
      <dt>{w(layout)}</dt>
      <dd>
        <Button
          component="a"
          variant="default"
          href={officialReportFile(address, 'pdf', layout)}
          target="_blank"
          rel="noreferrer"
          aria-label={w('previewOf', { layout: w(layout) })}
          leftSection={<IconEye size={16} aria-hidden />}
        >
          {w('preview')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={officialReportFile(address, 'docx', layout)}
          download
          aria-label={w('downloadOf', { format: 'DOCX', layout: w(layout) })}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {w('download', { format: 'DOCX' })}
        </Button>
      </dd>
    </>
  );
}
