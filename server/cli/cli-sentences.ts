import type { Bilingual } from '../../contract/kernel/bilingual.ts';

/** What the command line says, in both languages; `{name}` marks a value. */
export const cliSentences = {
  'cli.about': {
    vi: 'Tổng Kết: dòng lệnh cho người quản trị máy chủ. Chạy được cả khi chương trình đang hoạt động.',
    en: 'Tổng Kết: the command line for who runs the server. Works while the server runs, too.',
  },
  'cli.usage': { vi: 'Cách dùng:', en: 'Usage:' },
  'cli.options': { vi: 'Tùy chọn:', en: 'Options:' },
  'cli.arguments': { vi: 'Tham số:', en: 'Arguments:' },
  'cli.commands': { vi: 'Các lệnh:', en: 'Commands:' },
  'cli.examples': { vi: 'Ví dụ:', en: 'Examples:' },
  'cli.help': { vi: 'cách dùng', en: 'how to use it' },
  'cli.version': { vi: 'phiên bản của chương trình', en: 'version of the program' },
  'cli.lang': { vi: 'ngôn ngữ: vi hoặc en', en: 'language: vi or en' },
  'cli.exit_codes': {
    vi: 'Mã kết thúc: 0 xong; 1 bị từ chối hoặc có sai khác; 2 gọi sai; 69 không kết nối được; 78 cấu hình sai.',
    en: 'Exit codes: 0 done; 1 refused or differences found; 2 wrong usage; 69 unavailable; 78 wrong settings.',
  },
  'cli.unknown_command': { vi: 'Không có lệnh “{name}”.', en: 'There is no command “{name}”.' },
  'cli.unknown_option': { vi: 'Không có tùy chọn “{name}”.', en: 'There is no option “{name}”.' },
  'cli.missing_argument': { vi: 'Thiếu tham số “{name}”.', en: 'The argument “{name}” is missing.' },
  'cli.missing_option': { vi: 'Thiếu tùy chọn “{name}”.', en: 'The option “{name}” is missing.' },
  'cli.missing_option_value': {
    vi: 'Tùy chọn “{name}” cần một giá trị.',
    en: 'The option “{name}” needs a value.',
  },
  'cli.excess_arguments': { vi: 'Thừa tham số.', en: 'There are too many arguments.' },
  'cli.invalid_value': { vi: 'Giá trị chưa đúng: {name}', en: 'A value is not right: {name}' },
  'cli.see_help': {
    vi: 'Xem cách dùng: npm run -s tongket -- {command}--help',
    en: 'For how to use it: npm run -s tongket -- {command}--help',
  },
  'cli.interrupted': { vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as asked.' },
  'cli.unexpected': {
    vi: 'Lỗi ngoài dự kiến: {reason}. Đặt LOG_LEVEL=debug để xem chi tiết.',
    en: 'Unexpected error: {reason}. Set LOG_LEVEL=debug for details.',
  },
  'cli.demonstration_unfinished': {
    vi: 'Tổ chức minh họa đang được dựng hoặc bị ngắt giữa chừng. Hãy khởi động chương trình (npm start) cho đến khi dựng xong.',
    en: 'The demonstration organisation is being built, or building it was broken off. Start the program (npm start) until it is done.',
  },
  'cli.file_unreadable': {
    vi: 'Không đọc được “{file}” ({reason}).',
    en: '“{file}” cannot be read ({reason}).',
  },
  'cli.file_unwritable': {
    vi: 'Không ghi được “{file}” ({reason}).',
    en: '“{file}” cannot be written ({reason}).',
  },
  'cli.more_issues': { vi: '… và {count} chỗ khác', en: '… and {count} more' },

  'cli.import_units': {
    vi: 'nhập cây đơn vị từ tệp CSV hoặc XLSX; sai một dòng thì không nhập dòng nào',
    en: 'take in a tree of units from a CSV or XLSX file, all of it or nothing',
  },
  'cli.import_units.file': { vi: 'tệp CSV hoặc XLSX', en: 'CSV or XLSX file' },
  'cli.import_units.decision': { vi: 'số, ký hiệu quyết định', en: 'number and symbol of the decision' },
  'cli.import_units.decided_on': { vi: 'ngày ký (YYYY-MM-DD)', en: 'day it was signed (YYYY-MM-DD)' },
  'cli.import_units.effective_on': {
    vi: 'ngày có hiệu lực (YYYY-MM-DD)',
    en: 'first day of the units (YYYY-MM-DD)',
  },
  'cli.import_units.done': { vi: 'Đã nhập {count} đơn vị.', en: '{count} units were taken in.' },
  'cli.import_units.checked': {
    vi: 'Tệp đúng: sẽ nhập {count} đơn vị. Chưa ghi gì.',
    en: 'The file is right: {count} units would be taken in. Nothing was written.',
  },
  'cli.dry_run': { vi: 'chỉ kiểm tra, không ghi', en: 'check only, write nothing' },

  'cli.import_workbooks': {
    vi: 'nhập các sổ tính báo cáo trong một thư mục, mỗi tệp một dòng kết quả',
    en: 'take in the report workbooks of a folder, one result line each',
  },
  'cli.folder': { vi: 'thư mục', en: 'folder' },
  'cli.round': { vi: 'mã đợt báo cáo, như CTD-6T-2026-H1', en: 'code of the round, such as CTD-6T-2026-H1' },
  'cli.import_workbooks.overwrite': {
    vi: 'lấy số trong sổ tính cả khi trên màn hình đã sửa sau lúc tải mẫu',
    en: 'take the workbook’s figure also where it was changed on screen since the download',
  },
  'cli.import_workbooks.details': {
    vi: 'in từng chỗ sai kèm ô, dưới dòng của tệp',
    en: 'print every mistake with its cell under the line of its file',
  },
  'cli.import_workbooks.none': {
    vi: 'Thư mục “{folder}” không có sổ tính .xlsx nào.',
    en: 'The folder “{folder}” holds no .xlsx workbook.',
  },
  'cli.import_workbooks.saved': { vi: 'đã lưu {count} giá trị', en: '{count} values saved' },
  'cli.import_workbooks.checked': {
    vi: 'đúng, sẽ lưu {count} giá trị',
    en: 'right, {count} values would be saved',
  },
  'cli.import_workbooks.unchanged': { vi: 'không có gì mới', en: 'nothing new' },
  'cli.import_workbooks.refused': { vi: 'TỪ CHỐI: {reason}', en: 'REFUSED: {reason}' },
  'cli.import_workbooks.progress': { vi: '{done}/{total} tệp', en: '{done}/{total} files' },
  'cli.import_workbooks.done': {
    vi: '{files} tệp: {saved} đã nhận, {unchanged} không đổi, {refused} bị từ chối.',
    en: '{files} files: {saved} accepted, {unchanged} unchanged, {refused} refused.',
  },

  'cli.export_report': {
    vi: 'xuất báo cáo chính thức của một đơn vị ra DOCX, PDF hoặc XLSX',
    en: 'write the official report of a unit as DOCX, PDF or XLSX',
  },
  'cli.unit': { vi: 'mã đơn vị', en: 'code of the unit' },
  'cli.export_report.format': { vi: 'định dạng', en: 'format' },
  'cli.export_report.out': { vi: 'tệp ghi ra', en: 'file to write' },
  'cli.export_report.layout': {
    vi: 'thể thức: state (Nghị định 30) hoặc party (văn bản của Đảng)',
    en: 'layout: state (Nghị định 30) or party',
  },

  'cli.demo': { vi: 'dữ liệu minh họa', en: 'demonstration data' },
  'cli.demo_workbooks': {
    vi: 'ghi ra thư mục các sổ tính đã điền của những đơn vị chưa báo cáo, một số cố ý sai',
    en: 'write filled workbooks of units that have not reported yet, some of them wrong on purpose',
  },
  'cli.demo_workbooks.count': { vi: 'nhiều nhất bao nhiêu tệp', en: 'how many files at most' },
  'cli.demo_workbooks.none': {
    vi: 'Trong đợt {round} không còn đơn vị nào chưa gửi báo cáo.',
    en: 'In the round {round} no unit is left that has not sent its report.',
  },
  'cli.demo_workbooks.other_form': {
    vi: 'Chỉ có số liệu minh họa cho biểu mẫu CTD-6T và CTD-TH, đợt {round} dùng {form}.',
    en: 'There are demonstration figures only for the forms CTD-6T and CTD-TH; the round {round} uses {form}.',
  },
  'cli.demo_workbooks.right': { vi: 'đúng', en: 'right' },
  'cli.demo_workbooks.wrong': { vi: 'cố ý sai: {fault}', en: 'wrong on purpose: {fault}' },
  'cli.demo_workbooks.done': {
    vi: 'Đã ghi {count} sổ tính vào {folder}.',
    en: '{count} workbooks written to {folder}.',
  },

  'cli.token': {
    vi: 'tạo mã truy cập API cho một tài khoản; chỉ hiện một lần',
    en: 'make an API token for an account; it is shown this once',
  },
  'cli.token.login': { vi: 'tên đăng nhập', en: 'log-in name' },
  'cli.token.name': { vi: 'mã dùng để làm gì', en: 'what the token is for' },
  'cli.token.expires_on': {
    vi: 'ngày hết hiệu lực (YYYY-MM-DD)',
    en: 'first day it no longer works (YYYY-MM-DD)',
  },
  'cli.token.hint': {
    vi: 'Gửi kèm mỗi yêu cầu: Authorization: Bearer <mã>. Hãy cất giữ như mật khẩu.',
    en: 'Send it with every request: Authorization: Bearer <token>. Keep it like a password.',
  },

  'cli.list': { vi: 'liệt kê đơn vị, đợt báo cáo hoặc biểu mẫu', en: 'list units, rounds or forms' },
  'cli.list.what': { vi: 'units, rounds hoặc forms', en: 'units, rounds or forms' },
  'cli.json': { vi: 'in ra JSON', en: 'print JSON' },
  'cli.list.code': { vi: 'MÃ', en: 'CODE' },
  'cli.list.name': { vi: 'TÊN', en: 'NAME' },
  'cli.list.level': { vi: 'CẤP', en: 'LEVEL' },
  'cli.list.superior': { vi: 'CẤP TRÊN', en: 'SUPERIOR' },
  'cli.list.period': { vi: 'KỲ', en: 'PERIOD' },
  'cli.list.state': { vi: 'TÌNH TRẠNG', en: 'STATE' },
  'cli.list.cut_off': { vi: 'CHỐT SỐ LIỆU', en: 'CUT-OFF' },
  'cli.list.versions': { vi: 'PHIÊN BẢN', en: 'VERSIONS' },
  'cli.list.open': { vi: 'đang mở', en: 'open' },
  'cli.list.locked': { vi: 'đã khóa', en: 'locked' },

  'cli.check': {
    vi: 'kiểm tra cấu hình, cơ sở dữ liệu và tính lại mọi số tổng hợp từ từng ô',
    en: 'check settings and database, and recompute every consolidated figure from the cells',
  },
  'cli.check.settings': { vi: 'Cấu hình: đúng. Dữ liệu: {place}.', en: 'Settings: right. Data: {place}.' },
  'cli.check.database': {
    vi: 'Cơ sở dữ liệu: PostgreSQL {version}, {migrations} bước lược đồ, đã cập nhật.',
    en: 'Database: PostgreSQL {version}, {migrations} schema steps, up to date.',
  },
  'cli.check.progress': { vi: '{done}/{total} {round}', en: '{done}/{total} {round}' },
  'cli.check.difference': {
    vi: '{round} {unit} {kind} {name}: chương trình {shown}, tính lại {recomputed}',
    en: '{round} {unit} {kind} {name}: program {shown}, recomputed {recomputed}',
  },
  'cli.check.done': {
    vi: 'Số liệu: {rounds} đợt, {units} lượt đơn vị, {live} số tổng hợp và {official} số chính thức đã tính lại; {differences} sai khác.',
    en: 'Figures: {rounds} rounds, {units} units in all, {live} live and {official} official figures recomputed; {differences} differences.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CliSentence = keyof typeof cliSentences;
