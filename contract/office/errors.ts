import { defineErrors } from '../kernel/errors.ts';

/** Refusals of the official-document renderer: a document that its layout or the page cannot hold. */
export const officeErrors = defineErrors({
  'office.document_invalid': {
    status: 422,
    vi: 'Không lập được văn bản vì nội dung chưa hợp lệ. Từng chỗ sai được liệt kê bên dưới.',
    en: 'The document cannot be made because its content is not valid. Each mistake is listed below.',
  },
  'office.text_missing': {
    status: 422,
    vi: 'Phần này của văn bản không được để trống.',
    en: 'This part of the document may not be empty.',
  },
  'office.number_invalid': {
    status: 422,
    vi: 'Số văn bản phải là số nguyên từ 1 trở lên, không phải {value}.',
    en: 'The number of a document is a whole number from 1, not {value}.',
  },
  'office.addressee_not_in_layout': {
    status: 422,
    vi: 'Văn bản của Đảng chỉ ghi “Kính gửi” ở công văn và “Kính trình” ở tờ trình.',
    en: 'A Party document names addressees only in an official letter or a submission.',
  },
  'office.capacity_not_in_layout': {
    status: 422,
    vi: 'Thể thức văn bản này không có hình thức đề ký đã chọn.',
    en: 'This layout does not have the chosen capacity of signing.',
  },
  'office.deputy_of_collective': {
    status: 422,
    vi: 'Đã ký thay mặt (T/M) tập thể thì không ký thay (K/T).',
    en: 'Whoever signs on behalf of a collective (T/M) does not sign as a deputy (K/T).',
  },
  'office.table_without_columns': {
    status: 422,
    vi: 'Bảng hoặc nhóm cột phải có ít nhất một cột.',
    en: 'A table or a group of columns needs at least one column.',
  },
  'office.table_row_length': {
    status: 422,
    vi: 'Dòng của bảng có {received} ô, trong khi bảng có {expected} cột.',
    en: 'The row has {received} cells, but the table has {expected} columns.',
  },
  'office.table_too_wide': {
    status: 422,
    vi: 'Bảng có {columns} cột, không vừa khổ A4 nằm ngang. Hãy chia bảng.',
    en: 'The table has {columns} columns and does not fit a landscape A4 page. Split it.',
  },
  'office.chart_empty': {
    status: 422,
    vi: 'Biểu đồ phải có ít nhất một mục và một dãy số liệu.',
    en: 'A chart needs at least one category and one series.',
  },
  'office.chart_series_length': {
    status: 422,
    vi: 'Dãy số liệu có {received} giá trị, trong khi biểu đồ có {expected} mục.',
    en: 'The series has {received} values, but the chart has {expected} categories.',
  },
  'office.chart_value_invalid': {
    status: 422,
    vi: '“{value}” không phải là số thập phân viết thường, ví dụ 1234.5.',
    en: '“{value}” is not a plain decimal, for example 1234.5.',
  },
  'office.render_failed': {
    status: 500,
    vi: 'Không tạo được tệp văn bản. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị.',
    en: 'The document file could not be made. Try again; if it fails again, tell the administrator.',
  },
});
