import type { OfficialReportFormat } from '../../../contract/official-reports/official-report.ts';
import { renderDocx, renderPdf } from '../../platform/office/render-document.ts';
import { writeWorkbook } from '../../platform/xlsx/workbook-writer.ts';
import { composeDocument } from './compose-document.ts';
import { composeWorkbook } from './compose-workbook.ts';
import type { PrintedReport } from './official-report-views.ts';

/** A file to download. */
export interface OfficialReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<OfficialReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Draws the document in a format. Errors: `office.document_invalid` where the details cannot be printed. */
export async function drawOfficialReport(
  { report, details, mark }: PrintedReport,
  format: OfficialReportFormat,
): Promise<OfficialReportFile> {
  const number = mark.number === null ? 'du-thao' : String(mark.number).padStart(2, '0');
  const name = `BC-${report.unitCode}-${report.roundCode}-${number}.${format}`;
  const file = (bytes: Uint8Array): OfficialReportFile => ({ name, mediaType: mediaTypes[format], bytes });
  if (format === 'xlsx') return file(writeWorkbook(composeWorkbook(report, details, mark)));
  const document = composeDocument(report, details, mark);
  return file(await (format === 'docx' ? renderDocx(document) : renderPdf(document)));
}
