import type { Section } from '../../../contract/indicators/form-definition.ts';
import { formatPeriod } from '../../../contract/kernel/period.ts';
import type { OfficialReportDetails } from '../../../contract/official-reports/official-report.ts';
import { legalSheetName } from '../../platform/xlsx/sheet-name.ts';
import type {
  CellModel,
  CellStyle,
  RowModel,
  SheetModel,
  WorkbookModel,
} from '../../platform/xlsx/workbook-model.ts';
import type { DocumentMark } from './compose-document.ts';
import { type FigureLine, figureLines, plainFigure } from './figure-lines.ts';
import { dayInWords, frozenSentence } from './frozen-wording.ts';
import type { FrozenReport, FrozenSource, SlotValues } from './frozen-report.ts';

const thin = 'thin' as const;
const heading: CellStyle = {
  bold: true,
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
  border: thin,
  fill: 'E8EDF3',
};
const words: CellStyle = { wrap: true, vertical: 'center', border: thin };
const centred: CellStyle = { ...words, horizontal: 'center' };
const title: CellStyle = { bold: true, fontSize: 14 };
const note: CellStyle = { italic: true };

const text = (value: string, style: CellStyle): CellModel => ({ kind: 'text', value, style });

function shownScale(line: FigureLine): number {
  return line.slots.length === 1 ? (line.slots[0]?.scale ?? 0) : (line.indicator.ratio?.shownScale ?? 0);
}

function numberFormat(line: FigureLine): string {
  const scale = shownScale(line);
  return scale === 0 ? '#,##0' : `#,##0.${'0'.repeat(scale)}`;
}

/** A figure as a number; missing stays an empty cell, since zero would be a statement. */
function figure(line: FigureLine, values: SlotValues | null): CellModel {
  const value = values && plainFigure(line, values);
  const style: CellStyle = {
    border: thin,
    numberFormat: numberFormat(line),
    horizontal: 'right',
    vertical: 'center',
  };
  return value === null ? { kind: 'blank', style } : { kind: 'number', value, style };
}

function sectionRows(report: FrozenReport, section: Section, lines: readonly FigureLine[]): RowModel[] {
  const planned = Array.from({ length: report.form.slotCount }, (_, slot) => report.plan.get(slot) ?? null);
  const heads = ['TT', 'Nội dung', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện', 'Cùng kỳ năm trước'];
  let ordinal = 0;
  return [
    { cells: [text(section.name.vi, title)] },
    { cells: [text(frozenSentence(report), note)] },
    { cells: [] },
    { cells: heads.map((head) => text(head, heading)), height: 32 },
    ...lines.map((line): RowModel => {
      if (line.indent === 0) ordinal += 1;
      return {
        cells: [
          text(line.indent === 0 ? String(ordinal) : '', centred),
          text(line.name, { ...words, indent: line.indent }),
          text(line.measure, centred),
          figure(line, planned),
          figure(line, report.values),
          figure(line, report.lastYear),
        ],
      };
    }),
  ];
}

function sectionSheet(report: FrozenReport, section: Section, taken: Set<string>): SheetModel[] {
  const lines = figureLines(report.form, section, 'vi');
  if (lines.length === 0) return [];
  return [
    {
      name: newName(section.name.vi, taken),
      columns: [{ width: 6 }, { width: 60 }, { width: 14 }, { width: 16 }, { width: 16 }, { width: 18 }],
      rows: sectionRows(report, section, lines),
      freeze: { rows: 4, columns: 2 },
      print: { orientation: 'portrait', fitToWidth: true, repeatRows: [4, 4] },
    },
  ];
}

function newName(wanted: string, taken: Set<string>): string {
  const name = legalSheetName(wanted, [...taken]);
  taken.add(name);
  return name;
}

function allLines(report: FrozenReport): FigureLine[] {
  return report.form.definition.sections.flatMap((section) => figureLines(report.form, section, 'vi'));
}

function columnHeading(line: FigureLine): string {
  const owner = line.indent === 1 ? `${line.indicator.name.vi} – ${line.name}` : line.name;
  return `${owner} (${line.measure})`;
}

/** Units × indicators: one row for every report that went in, so that each figure of the document can be followed. */
function unitsSheet(report: FrozenReport, taken: Set<string>): SheetModel {
  const lines = allLines(report).filter((line) => line.slots.length > 0);
  const unitCells = ({ unitCode, unitName, depth }: FrozenSource): CellModel[] => [
    text(unitCode, words),
    text(unitName, { ...words, indent: Math.min(depth, 8) }),
  ];
  return {
    name: newName('Đơn vị × chỉ tiêu', taken),
    columns: [{ width: 14 }, { width: 52 }, ...lines.map(() => ({ width: 16 }))],
    rows: [
      {
        cells: [
          text('Mã đơn vị', heading),
          text('Đơn vị', heading),
          ...lines.map((line) => text(columnHeading(line), heading)),
        ],
        height: 96,
      },
      {
        cells: [
          text(report.unitCode, { ...words, bold: true }),
          text(`${report.unitName} (số tổng hợp)`, { ...words, bold: true }),
          ...lines.map((line) => figure(line, report.values)),
        ],
      },
      ...report.sources.map(
        (source): RowModel => ({
          cells: [...unitCells(source), ...lines.map((line) => figure(line, source.values))],
        }),
      ),
    ],
    freeze: { rows: 1, columns: 2 },
    print: { orientation: 'landscape', repeatRows: [1, 1] },
  };
}

function named(person: FrozenSource['submittedBy']): string {
  return person ? [person.name, person.post?.vi].filter((part) => part !== undefined).join(', ') : '–';
}

/** Where each figure comes from: the version of every report, who signed and who accepted it, and when. */
function sourcesSheet(report: FrozenReport, taken: Set<string>): SheetModel {
  const heads = ['Mã đơn vị', 'Đơn vị', 'Bản', 'Người ký', 'Ngày gửi', 'Người duyệt', 'Ngày duyệt'];
  return {
    name: newName('Nguồn số liệu', taken),
    columns: [
      { width: 14 },
      { width: 52 },
      { width: 7 },
      { width: 40 },
      { width: 14 },
      { width: 40 },
      { width: 14 },
    ],
    rows: [
      { cells: [text('Nguồn số liệu', title)] },
      { cells: [text(frozenSentence(report), note)] },
      { cells: [] },
      { cells: heads.map((head) => text(head, heading)) },
      ...report.sources.map(
        (source): RowModel => ({
          cells: [
            text(source.unitCode, words),
            text(source.unitName, { ...words, indent: Math.min(source.depth, 8) }),
            { kind: 'number', value: String(source.version), style: { ...centred, numberFormat: '0' } },
            text(named(source.submittedBy), words),
            text(dayInWords(source.submittedAt), centred),
            text(named(source.approvedBy), words),
            text(dayInWords(source.approvedAt), centred),
          ],
        }),
      ),
    ],
    freeze: { rows: 4, columns: 2 },
    print: { orientation: 'landscape', fitToWidth: true, repeatRows: [4, 4] },
  };
}

/**
 * The workbook of a consolidated report: a sheet per section, a sheet of units × indicators and a sheet of sources;
 * figures are numbers, digit by digit those of the document.
 */
export function composeWorkbook(
  report: FrozenReport,
  details: OfficialReportDetails,
  mark: DocumentMark,
): WorkbookModel {
  const taken = new Set<string>();
  const number = mark.number === null ? 'chưa cấp số' : `số ${mark.number}`;
  return {
    sheets: [
      ...report.form.definition.sections.flatMap((section) => sectionSheet(report, section, taken)),
      unitsSheet(report, taken),
      sourcesSheet(report, taken),
    ],
    properties: {
      title: `Báo cáo ${details.subject}`,
      subject: formatPeriod(report.period, 'vi'),
      author: details.issuerName,
      description: `${frozenSentence(report)} Văn bản ${number}.`,
      created: report.frozenAt,
    },
  };
}
