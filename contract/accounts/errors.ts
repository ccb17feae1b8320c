import { defineErrors } from '../kernel/errors.ts';

/** Refusals about logging in, accounts, persons, posts and appointments. */
export const accountsErrors = defineErrors({
  'auth.wrong_credentials': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The log-in name or the password is not right.',
  },
  'auth.too_many_attempts': {
    status: 429,
    vi: 'Đã thử sai quá nhiều lần. Hãy thử lại sau {seconds} giây.',
    en: 'Too many failed attempts. Try again in {seconds} seconds.',
  },
  'auth.password_change_required': {
    status: 403,
    vi: 'Hãy đổi mật khẩu dùng một lần trước khi tiếp tục.',
    en: 'Change the one-time password before going on.',
  },
  'auth.appointment_not_held': {
    status: 403,
    vi: 'Hôm nay bạn không giữ chức vụ này.',
    en: 'You do not hold this post today.',
  },
  'auth.session_needed': {
    status: 403,
    vi: 'Việc này chỉ làm được khi đăng nhập bằng mật khẩu, không bằng mã truy cập.',
    en: 'This needs a log-in with a password, not an access token.',
  },
  'password.too_short': {
    status: 422,
    vi: 'Mật khẩu phải có ít nhất {minimum} ký tự.',
    en: 'The password must have at least {minimum} characters.',
  },
  'password.too_long': {
    status: 422,
    vi: 'Mật khẩu dài quá {maximum} ký tự.',
    en: 'The password is longer than {maximum} characters.',
  },
  'password.same_as_login': {
    status: 422,
    vi: 'Mật khẩu không được giống tên đăng nhập.',
    en: 'The password must not be like the log-in name.',
  },
  'password.too_common': {
    status: 422,
    vi: 'Mật khẩu này quá phổ biến, dễ bị đoán.',
    en: 'This password is too common and easily guessed.',
  },
  'password.unchanged': {
    status: 422,
    vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
    en: 'The new password must differ from the old one.',
  },
  'account.unknown': {
    status: 404,
    vi: 'Không có tài khoản “{login}”, hoặc bạn không quản lý tài khoản đó.',
    en: 'There is no account “{login}”, or you do not manage it.',
  },
  'account.login_taken': {
    status: 409,
    vi: 'Tên đăng nhập “{login}” đã được dùng.',
    en: 'The log-in name “{login}” is taken.',
  },
  'account.bad_login': {
    status: 422,
    vi: 'Tên đăng nhập “{text}” không hợp lệ: 2–64 chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.',
    en: 'The log-in name “{text}” is not valid: 2–64 lower-case letters without accents, digits, dot, dash and underscore.',
  },
  'account.person_has_account': {
    status: 409,
    vi: 'Người mang mã “{person}” đã có tài khoản.',
    en: 'The person with the code “{person}” already has an account.',
  },
  'account.already_disabled': {
    status: 409,
    vi: 'Tài khoản “{login}” đã bị khóa từ trước.',
    en: 'The account “{login}” is already disabled.',
  },
  'account.not_disabled': {
    status: 409,
    vi: 'Tài khoản “{login}” không bị khóa.',
    en: 'The account “{login}” is not disabled.',
  },
  'account.own': {
    status: 409,
    vi: 'Không thể làm việc này với chính tài khoản của mình.',
    en: 'This cannot be done to one’s own account.',
  },
  'session.unknown': {
    status: 404,
    vi: 'Không có phiên đăng nhập này.',
    en: 'There is no such session.',
  },
  'token.unknown': {
    status: 404,
    vi: 'Không có mã truy cập này.',
    en: 'There is no such access token.',
  },
  'token.expired_at_birth': {
    status: 422,
    vi: 'Ngày hết hạn phải sau hôm nay.',
    en: 'The day of expiry must be after today.',
  },
  'person.unknown': {
    status: 404,
    vi: 'Không có người mang mã “{code}”.',
    en: 'There is no person with the code “{code}”.',
  },
  'person.code_taken': {
    status: 409,
    vi: 'Mã “{code}” đã cấp cho một người khác.',
    en: 'The code “{code}” was given to another person.',
  },
  'person.name_differs': {
    status: 422,
    vi: 'Người mang mã “{code}” có tên khác ở chỗ khác: “{name}”.',
    en: 'The person with the code “{code}” has another name elsewhere: “{name}”.',
  },
  'person.rank_known': {
    status: 409,
    vi: 'Người này đã có cấp bậc ghi từ ngày {from}.',
    en: 'A rank of this person from {from} is already recorded.',
  },
  'post.unknown': {
    status: 404,
    vi: 'Không có chức vụ mang mã “{code}”.',
    en: 'There is no post with the code “{code}”.',
  },
  'post.code_taken': {
    status: 409,
    vi: 'Mã “{code}” đã cấp cho một chức vụ khác.',
    en: 'The code “{code}” was given to another post.',
  },
  'post.differs': {
    status: 422,
    vi: 'Chức vụ mang mã “{code}” được ghi khác ở chỗ khác.',
    en: 'The post with the code “{code}” is described differently elsewhere.',
  },
  'post.body_of_other_unit': {
    status: 422,
    vi: 'Tổ chức “{body}” không thuộc đơn vị “{unit}”.',
    en: 'The body “{body}” does not belong to the unit “{unit}”.',
  },
  'post.unknown_role': {
    status: 422,
    vi: 'Không có vai trò “{text}”. Các vai trò: {known}.',
    en: 'There is no role “{text}”. Roles: {known}.',
  },
  'appointment.unknown': {
    status: 404,
    vi: 'Không có lần bổ nhiệm này.',
    en: 'There is no such appointment.',
  },
  'appointment.overlaps': {
    status: 409,
    vi: 'Người “{person}” đã giữ chức vụ “{post}” trong khoảng thời gian này.',
    en: 'The person “{person}” already holds the post “{post}” at that time.',
  },
  'appointment.ended': {
    status: 409,
    vi: 'Lần bổ nhiệm này kết thúc từ ngày {to}.',
    en: 'This appointment ends on {to}.',
  },
  'appointment.ends_before_start': {
    status: 422,
    vi: 'Ngày kết thúc {to} phải sau ngày bắt đầu {from}.',
    en: 'The end {to} must be after the start {from}.',
  },
  'appointment.own': {
    status: 409,
    vi: 'Không thể tự bổ nhiệm mình; hãy nhờ một quản trị viên khác.',
    en: 'One cannot appoint oneself; ask another administrator.',
  },
  'appointment.unknown_kind': {
    status: 422,
    vi: 'Không có hình thức “{text}”: dùng bổ nhiệm, quyền hoặc ủy quyền.',
    en: 'There is no kind “{text}”: use appointed, acting or delegated.',
  },
  'setup.done': {
    status: 409,
    vi: 'Hệ thống đã được thiết lập.',
    en: 'The system has already been set up.',
  },
  'setup.wrong_code': {
    status: 403,
    vi: 'Mã thiết lập không đúng. Mã được in ra khi máy chủ khởi động.',
    en: 'The set-up code is not right. It is printed when the server starts.',
  },
});
