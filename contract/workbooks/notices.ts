/** What was understood differently than it may look; `{name}` marks a parameter. Nothing is refused by a notice. */
export const workbookNotices = {
  'workbook.formula_value': {
    vi: 'Ô có công thức “{formula}”: đã lấy giá trị tính sẵn {value}.',
    en: 'The cell holds the formula “{formula}”: its computed value {value} was taken.',
  },
  'workbook.text_number': {
    vi: 'Số gõ dạng chữ “{text}” đã được hiểu là {value}.',
    en: 'The number typed as text “{text}” was read as {value}.',
  },
  'workbook.hidden_row': {
    vi: 'Dòng này bị ẩn nhưng vẫn được đọc.',
    en: 'This row is hidden and was read all the same.',
  },
  'workbook.sheet_renamed': {
    vi: 'Trang tính “{expected}” đã đổi tên thành “{found}” và vẫn được đọc.',
    en: 'The sheet “{expected}” was renamed “{found}” and was read all the same.',
  },
  'workbook.sheet_ignored': {
    vi: 'Trang tính “{sheet}” không có trong mẫu nên không được đọc.',
    en: 'The sheet “{sheet}” is not in the template and was not read.',
  },
  'workbook.column_ignored': {
    vi: 'Cột này không có trong mẫu nên không được đọc.',
    en: 'This column is not in the template and was not read.',
  },
  'workbook.text_ignored': {
    vi: 'Dòng này không có trong mẫu nên “{text}” không được đọc.',
    en: 'This row is not in the template, so “{text}” was not read.',
  },
  'workbook.newer_kept': {
    vi: 'Ô này để nguyên như mẫu; giá trị “{theirs}” nhập sau khi tải mẫu được giữ lại.',
    en: 'This cell was left as in the template; the value “{theirs}” entered since was kept.',
  },
  'workbook.newer_overwritten': {
    vi: 'Giá trị “{theirs}” nhập sau khi tải mẫu đã được thay bằng “{yours}”.',
    en: 'The value “{theirs}” entered since the template was downloaded was replaced by “{yours}”.',
  },
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

/** Code of a notice. */
export type WorkbookNoticeCode = keyof typeof workbookNotices;
