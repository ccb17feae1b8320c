import { defineErrors } from '../kernel/errors.ts';

/** Refusals of a table offered for import as CSV or XLSX. Pointers are cells such as `B7`; row 1 is the header. */
export const tableFileErrors = defineErrors({
  'table.refused': {
    status: 422,
    vi: 'Tệp có {count} chỗ sai; chưa có gì được nhập. Từng chỗ được liệt kê bên dưới.',
    en: 'The file has {count} mistakes; nothing was imported. Each is listed below.',
  },
  'table.empty': {
    status: 422,
    vi: 'Tệp không có dòng dữ liệu nào.',
    en: 'The file has no rows of data.',
  },
  'table.unknown_encoding': {
    status: 415,
    vi: 'Tệp không phải UTF-8 hay UTF-16 (có thể là windows-1258, TCVN3 hoặc VNI). Hãy mở bằng Excel và lưu lại dạng “CSV UTF-8” hoặc .xlsx.',
    en: 'The file is neither UTF-8 nor UTF-16 (it may be windows-1258, TCVN3 or VNI). Open it in Excel and save it as “CSV UTF-8” or .xlsx.',
  },
  'table.malformed': {
    status: 422,
    vi: 'Dòng {row} của tệp CSV viết sai: dấu nháy kép không khép đúng.',
    en: 'Row {row} of the CSV file is malformed: a double quote is not closed properly.',
  },
  'table.too_many_rows': {
    status: 422,
    vi: 'Tệp có hơn {limit} dòng; hãy chia nhỏ.',
    en: 'The file has more than {limit} rows; split it.',
  },
  'table.missing_column': {
    status: 422,
    vi: 'Thiếu cột “{column}”.',
    en: 'The column “{column}” is missing.',
  },
  'table.unknown_column': {
    status: 422,
    vi: 'Không rõ cột “{column}” dùng để làm gì. Các cột nhận được: {known}.',
    en: 'The column “{column}” is not known. Known columns: {known}.',
  },
  'table.duplicate_column': {
    status: 422,
    vi: 'Cột “{column}” có hai lần.',
    en: 'The column “{column}” occurs twice.',
  },
  'table.too_many_cells': {
    status: 422,
    vi: 'Dòng này có nhiều ô hơn dòng tiêu đề.',
    en: 'This row has more cells than the header.',
  },
  'table.missing_value': {
    status: 422,
    vi: 'Thiếu “{column}”.',
    en: '“{column}” is missing.',
  },
  'table.bad_code': {
    status: 422,
    vi: 'Mã “{text}” không hợp lệ: chỉ dùng chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; tối đa 64 ký tự.',
    en: 'The code “{text}” is not valid: letters without accents, digits, dot, dash and underscore only; at most 64 characters.',
  },
  'table.too_long': {
    status: 422,
    vi: '“{column}” dài quá {limit} ký tự.',
    en: '“{column}” is longer than {limit} characters.',
  },
  'table.bad_date': {
    status: 422,
    vi: '“{text}” không phải là ngày có thật. Hãy viết ngày/tháng/năm hoặc năm-tháng-ngày.',
    en: '“{text}” is not a real date. Write day/month/year or year-month-day.',
  },
  'table.bad_integer': {
    status: 422,
    vi: '“{text}” không phải là số nguyên.',
    en: '“{text}” is not a whole number.',
  },
  'table.duplicate_value': {
    status: 422,
    vi: '“{text}” đã có ở dòng {row}.',
    en: '“{text}” is already in row {row}.',
  },
  'table.cell_error': {
    status: 422,
    vi: 'Ô chứa lỗi của Excel “{text}”.',
    en: 'The cell holds the Excel error “{text}”.',
  },
});
