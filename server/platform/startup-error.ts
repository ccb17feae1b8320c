import { type Bilingual, type Language, languages } from '../../contract/kernel/bilingual.ts';
import type { ProblemParams } from '../../contract/kernel/problem.ts';
import { fillSentence } from '../../contract/kernel/sentence.ts';

interface StartupSentence extends Bilingual {
  /** Exit code of the program, after sysexits.h. */
  readonly exitCode: 69 | 71 | 73 | 74 | 78;
}

/** What can keep the program from starting: its sentence in both languages and the exit code it ends with. */
export const startupSentences = {
  'settings.invalid': {
    exitCode: 78,
    vi: 'Cấu hình chưa đúng, chương trình không khởi động:',
    en: 'The settings are not right, so the program does not start:',
  },
  'settings.port_invalid': {
    exitCode: 78,
    vi: 'PORT phải là số nguyên từ 0 đến 65535 (0: cổng trống bất kỳ), nhận được “{value}”.',
    en: 'PORT must be a whole number from 0 to 65535 (0: any free port), received “{value}”.',
  },
  'port.in_use': {
    exitCode: 69,
    vi: 'Cổng {port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT khác.',
    en: 'Port {port} is in use by another program. Stop that program or set another PORT.',
  },
  'settings.host_invalid': {
    exitCode: 78,
    vi: 'TONGKET_HOST phải là một địa chỉ IP của máy này hoặc “localhost”, nhận được “{value}”.',
    en: 'TONGKET_HOST must be an IP address of this machine or “localhost”, received “{value}”.',
  },
  'settings.data_invalid': {
    exitCode: 78,
    vi: 'TONGKET_DATA phải là đường dẫn tới một thư mục, nhưng “{value}” không phải là thư mục.',
    en: 'TONGKET_DATA must be the path of a folder, but “{value}” is not a folder.',
  },
  'settings.database_url_invalid': {
    exitCode: 78,
    vi: 'DATABASE_URL phải có dạng postgresql://người-dùng:mật-khẩu@máy:cổng/tên-cơ-sở-dữ-liệu ({reason}).',
    en: 'DATABASE_URL must look like postgresql://user:password@host:port/database ({reason}).',
  },
  'settings.secret_too_short': {
    exitCode: 78,
    vi: 'TONGKET_SECRET phải có ít nhất {minimum} ký tự, nhận được {length}. Có thể bỏ trống để chương trình tự tạo.',
    en: 'TONGKET_SECRET must have at least {minimum} characters, received {length}. Leave it out and the program makes one.',
  },
  'settings.public_url_invalid': {
    exitCode: 78,
    vi: 'TONGKET_PUBLIC_URL phải là địa chỉ http:// hoặc https:// không kèm đường dẫn, nhận được “{value}”.',
    en: 'TONGKET_PUBLIC_URL must be an http:// or https:// address without a path, received “{value}”.',
  },
  'settings.unknown': {
    exitCode: 78,
    vi: '{name} không phải là một mục cấu hình. Các mục có thể đặt: {known}.',
    en: '{name} is not a setting. The settings are: {known}.',
  },
  'settings.secret_file_damaged': {
    exitCode: 78,
    vi: 'Tệp {file} không chứa khóa bí mật hợp lệ. Hãy khôi phục từ bản sao lưu; nếu xóa đi, mọi phiên đăng nhập sẽ hết hiệu lực.',
    en: 'The file {file} does not hold a valid secret. Restore it from a backup; deleting it ends all sessions.',
  },
  'database.schema_changed': {
    exitCode: 78,
    vi: 'Cơ sở dữ liệu do một bản khác của chương trình lập ra: bước {name} không giống bước của bản này. Hãy chạy đúng bản đã dùng, hoặc chọn thư mục dữ liệu khác bằng TONGKET_DATA.',
    en: 'The database was made by another edition of the program: its step {name} is not the one of this edition. Run the edition used before, or choose another data folder with TONGKET_DATA.',
  },
  'database.unreachable': {
    exitCode: 69,
    vi: 'Không kết nối được cơ sở dữ liệu ghi trong DATABASE_URL ({reason}).',
    en: 'The database named in DATABASE_URL cannot be reached ({reason}).',
  },
  'database.too_old': {
    exitCode: 78,
    vi: 'DATABASE_URL trỏ tới PostgreSQL {found}; cần từ bản {needed} trở lên.',
    en: 'DATABASE_URL points to PostgreSQL {found}; version {needed} or later is needed.',
  },
  'database.wrong_encoding': {
    exitCode: 78,
    vi: 'Cơ sở dữ liệu ghi trong DATABASE_URL dùng bảng mã {found}; cần UTF8. Hãy tạo lại bằng: create database … encoding ’UTF8’.',
    en: 'The database named in DATABASE_URL is encoded in {found}; UTF8 is needed. Create it with: create database … encoding ’UTF8’.',
  },
  'database.no_vietnamese_sorting': {
    exitCode: 78,
    vi: 'PostgreSQL ghi trong DATABASE_URL được dựng không có ICU nên không sắp xếp được tiếng Việt. Hãy dùng bản có ICU.',
    en: 'The PostgreSQL named in DATABASE_URL was built without ICU, so it cannot sort Vietnamese. Use a build with ICU.',
  },
  'postgres.folder_not_writable': {
    exitCode: 73,
    vi: 'Không ghi được vào thư mục dữ liệu {folder} ({reason}). Hãy cấp quyền ghi hoặc chọn thư mục khác bằng TONGKET_DATA.',
    en: 'The data folder {folder} cannot be written ({reason}). Allow writing there, or choose another folder with TONGKET_DATA.',
  },
  'postgres.folder_of_other_user': {
    exitCode: 73,
    vi: 'Cơ sở dữ liệu trong {folder} thuộc về người dùng hệ thống số {owner}. Hãy chạy bằng người dùng đó hoặc bằng root.',
    en: 'The database in {folder} belongs to the system user number {owner}. Run as that user or as root.',
  },
  'postgres.folder_unreachable': {
    exitCode: 73,
    vi: 'Chạy bằng root thì cơ sở dữ liệu dùng một tài khoản thường, và tài khoản đó không vào được {folder}. Hãy chọn thư mục khác bằng TONGKET_DATA.',
    en: 'Started as root, the database runs as an ordinary user, and that user cannot enter {folder}. Choose another folder with TONGKET_DATA.',
  },
  'postgres.folder_busy': {
    exitCode: 69,
    vi: 'Một chương trình khác đang khởi động hoặc dừng cơ sở dữ liệu trong {folder} quá lâu. Hãy thử lại.',
    en: 'Another program has been starting or stopping the database in {folder} for too long. Try again.',
  },
  'postgres.folder_damaged': {
    exitCode: 74,
    vi: 'Thư mục {folder} không phải là cơ sở dữ liệu hoàn chỉnh. Chương trình không động vào nó; hãy khôi phục từ bản sao lưu hoặc chuyển nó đi nơi khác.',
    en: 'The folder {folder} is not a whole database. The program leaves it untouched; restore it from a backup or move it away.',
  },
  'postgres.wrong_major': {
    exitCode: 78,
    vi: 'Cơ sở dữ liệu trong {folder} thuộc PostgreSQL {found}, còn chương trình này dùng PostgreSQL {needed}. Hãy chuyển dữ liệu bằng bản sao lưu.',
    en: 'The database in {folder} is of PostgreSQL {found}, and this program uses PostgreSQL {needed}. Move the data by a backup.',
  },
  'postgres.disk_full': {
    exitCode: 74,
    vi: 'Ổ đĩa chứa {folder} đã đầy. Hãy giải phóng chỗ trống rồi khởi động lại; dữ liệu đã ghi nhận vẫn còn nguyên.',
    en: 'The disk that holds {folder} is full. Free some space and start again; everything acknowledged is still there.',
  },
  'postgres.path_too_long': {
    exitCode: 78,
    vi: 'Không tìm được chỗ đủ ngắn cho ổ cắm (socket) của cơ sở dữ liệu: {path} dài quá {limit} byte. Hãy đặt TMPDIR ngắn hơn.',
    en: 'No path short enough was found for the socket of the database: {path} exceeds {limit} bytes. Set a shorter TMPDIR.',
  },
  'postgres.no_program': {
    exitCode: 69,
    vi: 'Không có chương trình PostgreSQL đi kèm cho hệ máy {platform} ({reason}). Hãy cài lại bằng npm, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.',
    en: 'There is no PostgreSQL program for {platform} ({reason}). Install again with npm, or set DATABASE_URL to a PostgreSQL server of version 15 or later.',
  },
  'postgres.user_unknown': {
    exitCode: 71,
    vi: 'Người dùng hệ thống đang chạy chương trình không có trong danh sách người dùng của máy, nên PostgreSQL từ chối. Hãy chạy bằng người dùng có tên, hoặc đặt DATABASE_URL.',
    en: 'The system user that runs the program is not in the list of users of this machine, so PostgreSQL refuses. Run as a named user, or set DATABASE_URL.',
  },
  'postgres.start_failed': {
    exitCode: 69,
    vi: 'Cơ sở dữ liệu trong {folder} không khởi động được. PostgreSQL viết: {output}',
    en: 'The database in {folder} did not start. PostgreSQL wrote: {output}',
  },
} as const satisfies Readonly<Record<string, StartupSentence>>;

export type StartupErrorCode = keyof typeof startupSentences;

/** One mistake with the values for its sentence. */
export interface StartupIssue {
  readonly code: StartupErrorCode;
  readonly params: ProblemParams;
}

function say({ code, params }: StartupIssue, language: Language): string {
  return fillSentence(startupSentences[code][language], params);
}

/** A reason not to start. Its message is for a person at a terminal: first in Vietnamese, then in English, every issue on a line. */
export class StartupError extends Error {
  readonly code: StartupErrorCode;
  readonly params: ProblemParams;
  readonly issues: readonly StartupIssue[];
  readonly exitCode: number;

  constructor(
    code: StartupErrorCode,
    params: ProblemParams = {},
    { issues = [], cause }: { issues?: readonly StartupIssue[]; cause?: unknown } = {},
  ) {
    const lines = languages.map((language) =>
      [say({ code, params }, language), ...issues.map((issue) => `  - ${say(issue, language)}`)].join('\n'),
    );
    super(lines.join('\n'), { cause });
    this.name = 'StartupError';
    this.code = code;
    this.params = params;
    this.issues = issues;
    this.exitCode = startupSentences[code].exitCode;
  }
}
