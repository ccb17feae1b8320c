import type { Language } from '../../../contract/kernel/bilingual.ts';
import { formatShortDate } from '../../../contract/kernel/vietnamese-date.ts';
import { isoDate } from '../../../contract/kernel/iso-date.ts';
import type { CellModel, CellStyle, RowModel, SheetModel } from '../../platform/xlsx/workbook-model.ts';
import { rowHeight } from './row-height.ts';
import { guideSheetKey, sheetKey } from './sheet-keys.ts';
import { sheetStyles } from './sheet-styles.ts';
import type { WorkbookContent, WorkbookHead } from './workbook-content.ts';
import type { WorkbookLayout } from './workbook-layout.ts';
import { wordsIn } from './workbook-words.ts';

const textWidth = 82;
const bold: CellStyle = { bold: true };
const wrapped: CellStyle = { wrap: true, vertical: 'top' };
const link: CellStyle = { underline: true, color: '1F4E79' };

interface GuideText {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly stepsTitle: string;
  readonly steps: readonly string[];
  readonly contents: string;
}

function dateOf(text: string, language: Language): string {
  const date = isoDate.safeParse(text);
  return date.success ? formatShortDate(date.data, language) : text;
}

function vietnamese(head: WorkbookHead, mayAdjust: boolean): GuideText {
  const adjust = mayAdjust
    ? [
        'Cột hoặc dòng “Điều chỉnh” chỉ dùng khi tổng số của cấp dưới bị trùng hoặc thiếu (ví dụ một người tính ở hai đơn vị); ghi số cộng thêm, có thể âm, và bắt buộc ghi lý do.',
      ]
    : [];
  return {
    title: 'SỔ TÍNH NHẬP BÁO CÁO',
    facts: [
      ['Đơn vị', `${head.unitName} (${head.unit})`],
      ['Biểu mẫu', head.formName],
      ['Kỳ báo cáo', head.period],
      ['Đợt báo cáo', head.round],
      ['Hạn gửi', dateOf(head.dueOn, 'vi')],
      ['Nơi giải đáp', head.superiorName ?? 'Người quản trị hệ thống'],
    ],
    stepsTitle: 'Cách điền',
    steps: [
      'Chỉ điền vào các ô nền vàng. Các ô khác được khóa; số kỳ trước, cùng kỳ năm trước và kế hoạch chỉ để so sánh.',
      'Ghi số liệu của chính đơn vị, không cộng số liệu của cấp dưới: hệ thống tự tổng hợp.',
      'Không có thì ghi 0; chưa có số liệu thì để trống. Ô để trống được hiểu là chưa có số liệu, không phải là 0.',
      'Gõ số vào ô, không kèm đơn vị tính. Được dùng công thức; hệ thống lấy kết quả đã tính và báo lại.',
      'Tỷ lệ phần trăm nhập bằng hai số: tử số và mẫu số. Cột tổng số phải bằng đúng tổng các cột còn lại.',
      ...adjust,
      'Trang “Nội dung”: mỗi dòng một ý, chọn loại ý là đoạn văn hoặc gạch đầu dòng. Cần thêm dòng thì bỏ khóa trang (không có mật khẩu) rồi chèn dòng dưới cùng đề mục.',
      'Không sửa tiêu đề, không gộp ô, không xóa dòng hay cột của mẫu.',
      'Lưu dạng .xlsx rồi tải lên trong mục Báo cáo của đơn vị. Nếu có chỗ sai, hệ thống chỉ rõ từng ô và chưa thay đổi gì; sửa rồi tải lại chính tệp này.',
      'Tải lên chỉ là lưu bản nháp. Báo cáo được gửi khi chỉ huy đơn vị ký trên hệ thống.',
    ],
    contents: 'Các trang',
  };
}

function english(head: WorkbookHead, mayAdjust: boolean): GuideText {
  const adjust = mayAdjust
    ? [
        'Adjustments are only for what units below count twice or not at all (such as a person of two units): write what is to be added, negative too, and always the reason.',
      ]
    : [];
  return {
    title: 'REPORT WORKBOOK',
    facts: [
      ['Unit', `${head.unitName} (${head.unit})`],
      ['Form', head.formName],
      ['Period', head.period],
      ['Round', head.round],
      ['Due on', dateOf(head.dueOn, 'en')],
      ['Ask', head.superiorName ?? 'The administrator of the system'],
    ],
    stepsTitle: 'How to fill it in',
    steps: [
      'Fill in yellow cells only. The others are locked; the previous period, the same period last year and the plan are for comparison.',
      'Give the figures of the unit itself, without those of the units below: the system adds them up.',
      'Write 0 where there was nothing; leave empty what is not known yet. An empty cell means missing, not 0.',
      'Type numbers without their unit. Formulas are allowed; their computed value is taken and reported back.',
      'A percentage is given by two numbers, numerator and denominator. A total column must be the exact sum of the others.',
      ...adjust,
      'Sheet “Narrative”: one statement a row, a paragraph or a bullet. For more rows unprotect the sheet (no password) and insert them under the same heading.',
      'Do not change headings, merge cells or delete rows or columns of the template.',
      'Save as .xlsx and upload it with the unit’s report. Mistakes are shown cell by cell and nothing is changed; correct them and upload the same file again.',
      'Uploading saves a draft only. The report is submitted when the commander of the unit signs it in the system.',
    ],
    contents: 'Sheets',
  };
}

function line(value: string, style: CellStyle): CellModel {
  return { kind: 'text', value, style };
}

/** The first sheet: whose report it is, how to fill it in, whom to ask, and links to the other sheets. */
export function guideSheet(layout: WorkbookLayout, { head }: WorkbookContent): SheetModel<RowModel[]> {
  const { language, hasSubordinates } = layout.options;
  const text = (language === 'vi' ? vietnamese : english)(head, hasSubordinates);
  const rows: RowModel[] = [];
  const add = (cells: readonly CellModel[], more: Partial<RowModel> = {}): number => {
    const row = (rows.at(-1)?.row ?? 0) + 1;
    rows.push({ row, cells, ...more });
    return row;
  };
  add([line(sheetKey(guideSheetKey), sheetStyles.key)], { hidden: true });
  add([null, line(text.title, { ...sheetStyles.title })], { height: 30 });
  for (const [label, value] of text.facts) add([null, line(label, bold), line(value, wrapped)]);
  add([null]);
  add([null, line(text.stepsTitle, bold)]);
  for (const [index, step] of text.steps.entries()) {
    const height = rowHeight([{ text: step, width: textWidth }]);
    add(
      [null, line(`${index + 1}.`, { horizontal: 'right', vertical: 'top' }), line(step, wrapped)],
      height === undefined ? {} : { height },
    );
  }
  add([null]);
  add([null, line(text.contents, bold)]);
  const sheets = [
    ...layout.sheets.map(({ name, title }) => ({ name, title })),
    ...(layout.narrative ? [{ name: layout.narrative.name, title: wordsIn(language).narrativeTitle }] : []),
  ];
  const links = sheets.map(({ name, title }) => ({
    row: add([null, null, line(`${name}${name.endsWith(title) ? '' : ` – ${title}`}`, link)]),
    column: 3,
    target: { sheet: name, row: 1, column: 2 },
  }));
  return {
    name: layout.guideName,
    rows,
    columns: [{ width: 6, hidden: true }, { width: 16 }, { width: textWidth }],
    isProtected: true,
    links,
    tabColor: '7F7F7F',
    print: {
      orientation: 'portrait',
      fitToWidth: true,
      margins: { left: 1.5, right: 1, top: 1.5, bottom: 1.5 },
    },
  };
}
