import { defineErrors } from '../kernel/errors.ts';

/** Refusals of reports that come as workbooks; wrong cells are issues of `workbook.refused`, each with its cell. */
export const workbookErrors = defineErrors({
  'workbook.refused': {
    status: 422,
    vi: 'Sổ tính chưa được nhận vì có {count} chỗ sai; chưa có gì bị thay đổi. Từng chỗ sai được liệt kê kèm ô.',
    en: 'The workbook was not accepted because of {count} mistakes; nothing was changed. Each is listed with its cell.',
  },
  'workbook.not_a_template': {
    status: 422,
    vi: 'Tệp này không phải là mẫu báo cáo tải từ Tổng Kết. Hãy tải mẫu của đơn vị và điền vào mẫu đó.',
    en: 'This file is not a report template of Tổng Kết. Download the template of the unit and fill that in.',
  },
  'workbook.other_template': {
    status: 422,
    vi: 'Sổ tính được lập từ mẫu cũ (kiểu {found}, nay là kiểu {expected}). Hãy tải mẫu mới; số liệu đã điền có thể chép sang.',
    en: 'The workbook was made from an old template (layout {found}, now {expected}). Download a new one; what was filled in can be copied over.',
  },
  'workbook.other_unit': {
    status: 422,
    vi: 'Sổ tính này là của đơn vị {found}, không phải của đơn vị {expected}.',
    en: 'This workbook belongs to the unit {found}, not to the unit {expected}.',
  },
  'workbook.other_round': {
    status: 422,
    vi: 'Sổ tính này thuộc đợt {found}, không phải đợt {expected}.',
    en: 'This workbook belongs to the round {found}, not to the round {expected}.',
  },
  'workbook.other_form_version': {
    status: 422,
    vi: 'Sổ tính này theo biểu mẫu {found}, báo cáo đang dùng biểu mẫu {expected}. Hãy tải mẫu mới.',
    en: 'This workbook follows the form {found}, the report uses the form {expected}. Download a new template.',
  },
  'workbook.sheet_missing': {
    status: 422,
    vi: 'Thiếu trang tính “{sheet}”.',
    en: 'The sheet “{sheet}” is missing.',
  },
  'workbook.sheet_repeated': {
    status: 422,
    vi: 'Trang tính này là bản chép của trang “{other}”. Hãy xóa một trong hai trang.',
    en: 'This sheet is a copy of the sheet “{other}”. Delete one of the two.',
  },
  'workbook.heading_row_missing': {
    status: 422,
    vi: 'Dòng tiêu đề của bảng “{table}” đã bị xóa hoặc có hai lần. Hãy dùng mẫu tải về, không xóa dòng ẩn.',
    en: 'The heading row of the table “{table}” was deleted or stands twice. Use the template as downloaded, with its hidden rows.',
  },
  'workbook.heading_changed': {
    status: 422,
    vi: 'Tiêu đề đã bị sửa: mẫu ghi “{expected}”, sổ tính ghi “{found}”.',
    en: 'A heading was changed: the template says “{expected}”, the workbook says “{found}”.',
  },
  'workbook.column_missing': {
    status: 422,
    vi: 'Thiếu cột “{heading}”.',
    en: 'The column “{heading}” is missing.',
  },
  'workbook.column_repeated': {
    status: 422,
    vi: 'Cột “{heading}” có hai lần.',
    en: 'The column “{heading}” stands twice.',
  },
  'workbook.row_missing': {
    status: 422,
    vi: 'Thiếu dòng “{row}”. Muốn để trống thì giữ dòng và xóa số liệu trong ô.',
    en: 'The row “{row}” is missing. To leave it empty keep the row and clear its cells.',
  },
  'workbook.row_repeated': {
    status: 422,
    vi: 'Dòng “{row}” có hai lần: lần đầu ở dòng {first}.',
    en: 'The row “{row}” stands twice: first in row {first}.',
  },
  'workbook.unknown_row': {
    status: 422,
    vi: 'Dòng này không có trong mẫu nhưng có số liệu “{text}”. Hãy đưa số liệu về đúng dòng của mẫu.',
    en: 'This row is not in the template but holds “{text}”. Put the figure into the row of the template it belongs to.',
  },
  'workbook.merged_cells': {
    status: 422,
    vi: 'Các ô {range} bị gộp đè lên ô nhập số liệu. Hãy bỏ gộp ô.',
    en: 'The cells {range} are merged over cells to fill in. Unmerge them.',
  },
  'workbook.formula_without_value': {
    status: 422,
    vi: 'Ô có công thức “{formula}” nhưng tệp không lưu kết quả. Hãy mở bằng Excel, lưu lại, hoặc gõ số.',
    en: 'The cell holds the formula “{formula}” but the file keeps no result. Open it in Excel and save it, or type the figure.',
  },
  'workbook.error_value': {
    status: 422,
    vi: 'Ô báo lỗi {text}.',
    en: 'The cell shows the error {text}.',
  },
  'workbook.date_in_number': {
    status: 422,
    vi: 'Ô số liệu lại chứa ngày tháng ({text}). Hãy đổi định dạng ô thành số và gõ lại.',
    en: 'A cell for a figure holds a date ({text}). Format the cell as a number and type the figure again.',
  },
  'workbook.percent_cell': {
    status: 422,
    vi: 'Ô định dạng phần trăm: đang lưu {text} và hiện là {percent}%. Hãy đổi định dạng ô thành số và gõ lại.',
    en: 'The cell is formatted as a percentage: it stores {text} and shows {percent}%. Format it as a number and type the figure again.',
  },
  'workbook.beyond_precision': {
    status: 422,
    vi: '“{text}” dài hơn 15 chữ số, Excel không giữ đúng các chữ số cuối. Hãy định dạng ô là văn bản rồi gõ lại.',
    en: '“{text}” has more than 15 digits, of which Excel loses the last ones. Format the cell as text and type it again.',
  },
  'workbook.text_too_long': {
    status: 422,
    vi: 'Đoạn chữ dài {length} ký tự, tối đa {limit}.',
    en: 'The text has {length} characters, at most {limit}.',
  },
  'workbook.unknown_kind': {
    status: 422,
    vi: '“{text}” không phải là loại ý. Hãy chọn “{paragraph}” hoặc “{bullet}”.',
    en: '“{text}” is no kind of statement. Choose “{paragraph}” or “{bullet}”.',
  },
  'workbook.too_many_statements': {
    status: 422,
    vi: 'Đề mục “{heading}” có {count} ý, tối đa {limit}.',
    en: 'The heading “{heading}” has {count} statements, at most {limit}.',
  },
  'workbook.reason_without_adjustment': {
    status: 422,
    vi: 'Có lý do điều chỉnh nhưng không có số điều chỉnh. Hãy ghi số, hoặc xóa lý do.',
    en: 'There is a reason for an adjustment but no adjustment. Write the figure, or clear the reason.',
  },
  'workbook.value_changed_since': {
    status: 409,
    vi: 'Sau khi tải mẫu, ô này đã được sửa trên màn hình thành “{theirs}”; sổ tính ghi “{yours}”. Hãy kiểm tra rồi chọn ghi đè, hoặc tải mẫu mới.',
    en: 'Since the template was downloaded this cell was changed on screen to “{theirs}”; the workbook says “{yours}”. Check it and choose to overwrite, or download a new template.',
  },
  'workbook.repeated_unit': {
    status: 422,
    vi: 'Đơn vị {unit} đã có trong tệp “{file}” của cùng lần nhập này.',
    en: 'The unit {unit} already came in the file “{file}” of this import.',
  },
  'workbook.no_files': {
    status: 422,
    vi: 'Không có sổ tính .xlsx nào trong nội dung gửi lên.',
    en: 'There is no .xlsx workbook in what was sent.',
  },
  'workbook.unreadable_file': {
    status: 422,
    vi: 'Không đọc được tệp ({reason}).',
    en: 'The file cannot be read ({reason}).',
  },
});
