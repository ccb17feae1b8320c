import { defineErrors } from './errors.ts';

/** Refusals that belong to no single feature: requests, sign-in, the server itself, and figures, periods and dates. */
export const kernelErrors = defineErrors({
  'request.invalid': {
    status: 400,
    vi: 'Yêu cầu không hợp lệ. Từng chỗ sai được liệt kê bên dưới.',
    en: 'The request is not valid. Each mistake is listed below.',
  },
  'request.malformed_json': {
    status: 400,
    vi: 'Nội dung gửi lên không phải là JSON đúng cú pháp.',
    en: 'The body of the request is not well-formed JSON.',
  },
  'request.missing_field': {
    status: 422,
    vi: 'Thiếu mục bắt buộc “{field}”.',
    en: 'The required field “{field}” is missing.',
  },
  'request.unknown_field': {
    status: 422,
    vi: 'Có mục không được dùng ở đây: “{field}”.',
    en: 'The field “{field}” is not used here.',
  },
  'request.invalid_type': {
    status: 422,
    vi: 'Mục “{field}” sai kiểu dữ liệu: cần {expected}.',
    en: 'The field “{field}” has the wrong type: {expected} is expected.',
  },
  'request.invalid_value': {
    status: 422,
    vi: 'Giá trị của mục “{field}” không hợp lệ.',
    en: 'The value of the field “{field}” is not valid.',
  },
  'request.too_large': {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn: tối đa {limit} byte.',
    en: 'The body of the request is too large: at most {limit} bytes.',
  },
  'request.unsupported_media_type': {
    status: 415,
    vi: 'Không nhận loại nội dung này.',
    en: 'Content of this type is not accepted.',
  },
  'resource.not_found': {
    status: 404,
    vi: 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.',
    en: 'This does not exist, or you may not see it.',
  },
  'auth.required': {
    status: 401,
    vi: 'Cần đăng nhập để tiếp tục.',
    en: 'Log in to continue.',
  },
  'auth.forbidden': {
    status: 403,
    vi: 'Chức vụ của bạn không có quyền làm việc này.',
    en: 'Your post does not allow you to do this.',
  },
  'command.key_reused': {
    status: 409,
    vi: 'Khóa chống gửi trùng “{key}” đã được dùng cho một yêu cầu có nội dung khác.',
    en: 'The idempotency key “{key}” was already used for a request with other content.',
  },
  'server.unexpected': {
    status: 500,
    vi: 'Máy chủ gặp lỗi ngoài dự kiến. Hãy báo cho người quản trị kèm mã của yêu cầu.',
    en: 'The server met an unexpected error. Tell the administrator, with the code of the request.',
  },
  'server.busy': {
    status: 503,
    vi: 'Máy chủ đang bận. Hãy thử lại sau ít giây; chưa có gì bị thay đổi.',
    en: 'The server is busy. Try again in a few seconds; nothing was changed.',
  },
  'server.database_unavailable': {
    status: 503,
    vi: 'Hiện không kết nối được cơ sở dữ liệu. Hãy thử lại sau ít phút.',
    en: 'The database cannot be reached now. Try again in a few minutes.',
  },
  'quantity.not_a_number': {
    status: 422,
    vi: '“{text}” không phải là số.',
    en: '“{text}” is not a number.',
  },
  'quantity.too_many_decimals': {
    status: 422,
    vi: '“{text}” có quá nhiều chữ số thập phân: tối đa {scale}.',
    en: '“{text}” has too many decimals: at most {scale}.',
  },
  'quantity.too_large': {
    status: 422,
    vi: '“{text}” vượt quá giới hạn: từ {minimum} đến {maximum}.',
    en: '“{text}” is out of range: from {minimum} to {maximum}.',
  },
  'quantity.bad_grouping': {
    status: 422,
    vi: 'Dấu phân cách trong “{text}” đặt sai chỗ: mỗi nhóm hàng nghìn phải có đúng ba chữ số.',
    en: 'The separators in “{text}” are misplaced: every group of thousands must have exactly three digits.',
  },
  'quantity.ambiguous': {
    status: 422,
    vi: '“{text}” có thể hiểu hai cách: {asVietnamese} (cách viết Việt Nam) hoặc {asEnglish} (cách viết Anh). Hãy viết lại cho rõ.',
    en: '“{text}” can be read in two ways: {asVietnamese} (Vietnamese style) or {asEnglish} (English style). Write it unambiguously.',
  },
  'quantity.other_style': {
    status: 422,
    vi: '“{text}” viết theo kiểu số của ngôn ngữ khác. Nếu đúng là {reading} thì hãy viết như vậy.',
    en: '“{text}” is written in the number style of another language. If {reading} is meant, write it so.',
  },
  'quantity.wrong_unit': {
    status: 422,
    vi: 'Ký hiệu “{suffix}” trong “{text}” không hợp với đơn vị tính của ô này.',
    en: 'The sign “{suffix}” in “{text}” does not fit the unit of measure of this cell.',
  },
  'period.invalid': {
    status: 422,
    vi: '“{text}” không phải là mã kỳ. Ví dụ đúng: 2026-M06, 2026-Q2, 2026-H1, 2026-9M, 2026, 2016..2020.',
    en: '“{text}” is not a period code. Valid examples: 2026-M06, 2026-Q2, 2026-H1, 2026-9M, 2026, 2016..2020.',
  },
  'period.wrong_kind': {
    status: 422,
    vi: 'Kỳ “{period}” không thuộc loại “{expected}”.',
    en: 'The period “{period}” is not of the kind “{expected}”.',
  },
  'date.invalid': {
    status: 422,
    vi: '“{text}” không phải là ngày có thật theo dạng năm-tháng-ngày, ví dụ 2026-06-14.',
    en: '“{text}” is not a real date written as year-month-day, for example 2026-06-14.',
  },
  'date.reversed_range': {
    status: 422,
    vi: 'Ngày kết thúc {to} sớm hơn ngày bắt đầu {from}.',
    en: 'The last day {to} is before the first day {from}.',
  },
});
