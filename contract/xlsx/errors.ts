import { defineErrors } from '../kernel/errors.ts';

/**
 * Why a file offered as an XLSX workbook is refused.
 *
 * Parameters: `limit` and `size` are whole megabytes in `too_large` and `too_much_content`, counts elsewhere;
 * `part` is the name of the damaged part inside the file; `format` names the kind of file that was found.
 */
export const xlsxErrors = defineErrors({
  'xlsx.empty_file': {
    status: 422,
    vi: 'Tệp rỗng, không có nội dung.',
    en: 'The file is empty.',
  },
  'xlsx.not_a_workbook': {
    status: 415,
    vi: 'Tệp không phải là sổ tính Excel (.xlsx).',
    en: 'The file is not an Excel workbook (.xlsx).',
  },
  'xlsx.text_file': {
    status: 415,
    vi: 'Tệp là văn bản thuần (CSV, HTML hoặc XML) được đổi tên. Hãy mở bằng Excel và lưu lại dạng .xlsx.',
    en: 'The file is plain text (CSV, HTML or XML) under another name. Open it in Excel and save it as .xlsx.',
  },
  'xlsx.old_format': {
    status: 415,
    vi: 'Tệp là Excel định dạng cũ (.xls). Hãy mở bằng Excel và lưu lại dạng .xlsx.',
    en: 'The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.',
  },
  'xlsx.other_format': {
    status: 415,
    vi: 'Tệp là {format}, không phải sổ tính Excel (.xlsx).',
    en: 'The file is {format}, not an Excel workbook (.xlsx).',
  },
  'xlsx.macros': {
    status: 415,
    vi: 'Sổ tính có chứa macro. Hãy lưu lại dạng .xlsx không có macro.',
    en: 'The workbook contains macros. Save it as .xlsx without macros.',
  },
  'xlsx.encrypted': {
    status: 422,
    vi: 'Tệp được đặt mật khẩu hoặc mã hóa. Hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The file is protected by a password or encrypted. Remove the password and send it again.',
  },
  'xlsx.too_large': {
    status: 413,
    vi: 'Tệp lớn {size} MB, vượt quá giới hạn {limit} MB.',
    en: 'The file is {size} MB, above the limit of {limit} MB.',
  },
  'xlsx.too_much_content': {
    status: 413,
    vi: 'Nội dung tệp sau khi giải nén vượt quá giới hạn {limit} MB.',
    en: 'The content of the file exceeds the limit of {limit} MB once unpacked.',
  },
  'xlsx.zip_bomb': {
    status: 413,
    vi: 'Tệp được nén bất thường, có dấu hiệu tấn công làm đầy bộ nhớ, nên bị từ chối.',
    en: 'The file is compressed abnormally, as in an attack that fills memory, and is refused.',
  },
  'xlsx.too_many_parts': {
    status: 413,
    vi: 'Tệp chứa hơn {limit} thành phần.',
    en: 'The file contains more than {limit} parts.',
  },
  'xlsx.too_many_sheets': {
    status: 413,
    vi: 'Sổ tính có hơn {limit} trang tính.',
    en: 'The workbook has more than {limit} sheets.',
  },
  'xlsx.too_many_cells': {
    status: 413,
    vi: 'Sổ tính có hơn {limit} ô.',
    en: 'The workbook has more than {limit} cells.',
  },
  'xlsx.too_many_strings': {
    status: 413,
    vi: 'Sổ tính có hơn {limit} chuỗi văn bản khác nhau.',
    en: 'The workbook has more than {limit} distinct texts.',
  },
  'xlsx.forbidden_xml': {
    status: 422,
    vi: 'Thành phần "{part}" của tệp chứa khai báo DTD hoặc thực thể XML, không được phép.',
    en: 'The part "{part}" of the file declares a DTD or XML entities, which is not allowed.',
  },
  'xlsx.damaged': {
    status: 422,
    vi: 'Tệp bị hỏng hoặc tải lên chưa hết (thành phần "{part}"). Hãy mở bằng Excel, lưu lại và gửi lại.',
    en: 'The file is damaged or was not uploaded completely (part "{part}"). Open it in Excel, save it and send it again.',
  },
});

/** Code of a refused workbook file. */
export type XlsxErrorCode = keyof typeof xlsxErrors;
